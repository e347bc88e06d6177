import type { en } from './en.js';
import type { enDetails } from './en-details.js';
import type { enRecap } from './en-recap.js';
import type { enFrame } from './frame/en.js';

/** The interface strings of a language, with the same names in braces as the English strings. */
export type Strings = Readonly<Record<keyof typeof en | keyof typeof enDetails | keyof typeof enRecap, string>>;

/** The further strings of the iframe page. */
export type FrameStrings = Readonly<Record<keyof typeof enFrame, string>>;
