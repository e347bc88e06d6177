// Written by `npm run locales` from xliff/ru.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Это утверждение показать не удалось', claims: 'Утверждения: {article}' };

export default strings;
