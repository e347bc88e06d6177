import type { Strings } from './strings.js';
import { en } from './en.js';

const strings: Strings = en;

export default strings;
