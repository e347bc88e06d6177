// Written by `npm run locales` from xliff/he.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'אי אפשר להציג את הטענה הזאת', claims: 'טענות: {article}' };

export default strings;
