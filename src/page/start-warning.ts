/*
 * Lit creates the Trusted Types policy `lit-html` when its module runs, and a page may forbid that. The elements are then
 * not defined and the page keeps its text, so one warning takes the place of an uncaught error.
 */

function warn(event: ErrorEvent): void {
  if (!event.message.includes('lit-html')) return;
  event.preventDefault();
  console.warn('claim-elements: not started; allow “trusted-types lit-html claim-elements” in the policy of the page.');
}

// Servers import the module, too.
if ('document' in globalThis) addEventListener('error', warn);

/** Ends the wait for that error. */
export const started = (): void => removeEventListener('error', warn);
