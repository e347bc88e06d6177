import type { ElementTypes } from './elements.js';

type Tags = { [Tag in keyof ElementTypes]: astroHTML.JSX.HTMLAttributes & ElementTypes[Tag]['attributes'] };

declare global {
  namespace astroHTML.JSX {
    interface DefinedIntrinsicElements extends Tags {}
  }
}
