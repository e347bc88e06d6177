// Written by `npm run locales` from xliff/hi.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'यह बयान दिखाया नहीं जा सकता', claims: 'बयान: {article}' };

export default strings;
