// Written by `npm run locales` from xliff/pt-PT.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Esta afirmação não pode ser mostrada', claims: 'Afirmações: {article}' };

export default strings;
