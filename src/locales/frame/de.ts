// Written by `npm run locales` from xliff/de.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Diese Aussage kann nicht gezeigt werden', claims: 'Aussagen: {article}' };

export default strings;
