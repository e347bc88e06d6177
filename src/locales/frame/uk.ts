// Written by `npm run locales` from xliff/uk.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Це твердження показати не вдалося', claims: 'Твердження: {article}' };

export default strings;
