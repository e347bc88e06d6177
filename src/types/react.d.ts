import type { HTMLAttributes, RefAttributes } from 'react';

import type { ElementTypes } from './elements.js';
import type { Handlers, OtherProperties } from './handlers.js';

type Tags = {
  [Tag in keyof ElementTypes]: HTMLAttributes<ElementTypes[Tag]['element']> &
    RefAttributes<ElementTypes[Tag]['element']> &
    ElementTypes[Tag]['attributes'] &
    OtherProperties<ElementTypes[Tag]> &
    Handlers<ElementTypes[Tag]['events']> & { class?: string | undefined };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
