// Written by `npm run locales` from xliff/pl.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = { 'not-shown': 'Nie można wyświetlić tej wypowiedzi', claims: 'Wypowiedzi: {article}' };

export default strings;
