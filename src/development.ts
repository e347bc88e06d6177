import { mistakesIn } from './page/mistakes.js';
import { quietLit } from './page/quiet-lit.js';

quietLit('dev-mode');

/** Pages are built in steps: a mistake is one if nothing has changed for this time, in milliseconds. */
const pause = 1500;

const warned = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

function warn(): void {
  for (const mistake of mistakesIn(document)) {
    if (!warned.has(mistake)) console.warn(`claim-elements: ${mistake}`);
    warned.add(mistake);
  }
}

function changed(): void {
  clearTimeout(timer);
  timer = setTimeout(warn, pause);
}

// Servers import the module, too.
if ('document' in globalThis) {
  new MutationObserver(changed).observe(document, { attributes: true, childList: true, subtree: true });
  changed();
}
