// Written by `npm run locales` from xliff/ja.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'この主張は表示できません', claims: '主張一覧：{article}' };

export default strings;
