// Written by `npm run locales` from xliff/fr.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'Cette déclaration ne peut pas être affichée',
  claims: 'Déclarations : {article}',
};

export default strings;
