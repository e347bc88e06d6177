import { blocking } from './blocking.mjs';
import { bytes } from './bytes.mjs';
import { define } from './define.mjs';
import { heap } from './heap.mjs';
import { lookup } from './lookup.mjs';
import { render } from './render.mjs';
import { shift } from './shift.mjs';
import { update } from './update.mjs';

/** The measures in order. */
export const measures = [bytes, render, define, update, heap, blocking, shift, lookup];
