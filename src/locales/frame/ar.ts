// Written by `npm run locales` from xliff/ar.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'يتعذر عرض هذا القول', claims: 'الأقوال: {article}' };

export default strings;
