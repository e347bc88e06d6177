import { bytes } from './bytes.mjs';
import { define } from './define.mjs';
import { load } from './load.mjs';
import { lookup } from './lookup.mjs';
import { render } from './render.mjs';
import { shift } from './shift.mjs';
import { update } from './update.mjs';

/** The measures in order. */
export const measures = [bytes, render, load, define, update, shift, lookup];
