// Written by `npm run locales` from xliff/ur.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'یہ بیان دکھایا نہیں جا سکتا', claims: 'بیانات: {article}' };

export default strings;
