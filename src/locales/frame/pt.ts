// Written by `npm run locales` from xliff/pt.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Esta afirmação não pode ser exibida', claims: 'Afirmações: {article}' };

export default strings;
