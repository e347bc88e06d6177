// Written by `npm run locales` from xliff/zh-Hans.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': '无法显示此说法', claims: '说法列表：{article}' };

export default strings;
