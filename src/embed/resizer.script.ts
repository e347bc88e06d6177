import { announceHeight } from './announce.js';
import { fitFrames } from './resizer.js';

fitFrames();
if (document.currentScript?.hasAttribute('data-announce')) announceHeight();
