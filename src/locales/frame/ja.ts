import type { FrameStrings } from '../strings.js';
import { enFrame } from './en.js';

const strings: FrameStrings = enFrame;

export default strings;
