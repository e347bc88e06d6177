import type { JSX } from 'solid-js';

import type { ElementTypes } from './elements.js';
import type { Handlers, OtherProperties } from './handlers.js';

type Prefixed<Values, Prefix extends string> = {
  [Name in keyof Values & string as `${Prefix}:${Name}`]?: Values[Name];
};

type Tags = {
  [Tag in keyof ElementTypes]: JSX.HTMLAttributes<ElementTypes[Tag]['element']> &
    ElementTypes[Tag]['attributes'] &
    OtherProperties<ElementTypes[Tag]> &
    Prefixed<ElementTypes[Tag]['attributes'], 'attr'> &
    Prefixed<ElementTypes[Tag]['properties'], 'prop'> &
    Handlers<ElementTypes[Tag]['events'], 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
