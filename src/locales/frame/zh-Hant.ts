// Written by `npm run locales` from xliff/zh-Hant.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': '此說法無法顯示', claims: '說法：{article}' };

export default strings;
