import type { HTMLAttributes, RefAttributes } from 'react';

import type { ElementTypes } from './elements.js';
import type { CamelCaseHandlers } from './handlers.js';

/** The props of the component of an element. */
export type ElementComponentProps<Tag extends keyof ElementTypes> = HTMLAttributes<ElementTypes[Tag]['element']> &
  RefAttributes<ElementTypes[Tag]['element']> &
  ElementTypes[Tag]['properties'] &
  CamelCaseHandlers<ElementTypes[Tag]['events']>;
