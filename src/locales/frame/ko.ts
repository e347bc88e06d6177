// Written by `npm run locales` from xliff/ko.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': '이 주장을 표시할 수 없습니다', claims: '주장 목록: {article}' };

export default strings;
