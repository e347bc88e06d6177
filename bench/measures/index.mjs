import { render } from './render.mjs';

/** What is measured, in this order. */
export const measures = [render];
