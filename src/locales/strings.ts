import type { en } from './en.js';
import type { enFrame } from './frame/en.js';

/** The interface strings of a language; what is filled in stands in braces, by the names that English has there. */
export type Strings = Readonly<Record<keyof typeof en, string>>;

/** What the page for an iframe says besides. */
export type FrameStrings = Readonly<Record<keyof typeof enFrame, string>>;
