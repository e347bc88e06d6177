import type { ClassAttributes, HTMLAttributes } from 'preact';

import type { ElementTypes } from './elements.js';
import type { Handlers, OtherProperties } from './handlers.js';

type Tags = {
  [Tag in keyof ElementTypes]: HTMLAttributes<ElementTypes[Tag]['element']> &
    ClassAttributes<ElementTypes[Tag]['element']> &
    ElementTypes[Tag]['attributes'] &
    OtherProperties<ElementTypes[Tag]> &
    Handlers<ElementTypes[Tag]['events']>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
