// Written by `npm run locales` from xliff/es.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': 'No se puede mostrar esta declaración',
  claims: 'Declaraciones: {article}',
};

export default strings;
