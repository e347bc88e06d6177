// Written by `npm run locales` from xliff/id.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'Pernyataan ini tidak dapat ditampilkan',
  claims: 'Pernyataan: {article}',
};

export default strings;
