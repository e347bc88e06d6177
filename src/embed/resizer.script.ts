import { announceHeight } from './announce.js';
import { fitFrames } from './resizer.js';

// Servers import the script, too.
if ('document' in globalThis) {
  fitFrames();
  if (document.currentScript?.hasAttribute('data-announce')) announceHeight();
}
