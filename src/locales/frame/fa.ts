// Written by `npm run locales` from xliff/fa.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'این گفته را نمی‌توان نشان داد', claims: 'گفته‌ها: {article}' };

export default strings;
