// Written by `npm run locales` from xliff/it.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'Questa affermazione non può essere mostrata',
  claims: 'Affermazioni: {article}',
};

export default strings;
