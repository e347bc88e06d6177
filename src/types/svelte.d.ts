import type { HTMLAttributes } from 'svelte/elements';

import type { ElementTypes } from './elements.js';
import type { Handlers, OtherProperties } from './handlers.js';

type Tags = {
  [Tag in keyof ElementTypes]: HTMLAttributes<ElementTypes[Tag]['element']> &
    ElementTypes[Tag]['attributes'] &
    OtherProperties<ElementTypes[Tag]> &
    Handlers<ElementTypes[Tag]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
