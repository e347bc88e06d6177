// Written by `npm run locales` from xliff/bn.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'এই বক্তব্যটি দেখানো যাচ্ছে না', claims: 'বক্তব্য: {article}' };

export default strings;
