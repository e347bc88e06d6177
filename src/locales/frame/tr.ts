// Written by `npm run locales` from xliff/tr.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Bu açıklama gösterilemiyor', claims: 'Açıklamalar: {article}' };

export default strings;
