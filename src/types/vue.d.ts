import type { HTMLAttributes, PublicProps } from 'vue';

import type { ElementTypes } from './elements.js';
import type { CamelCaseAttributes, CamelCaseHandlers, OtherProperties } from './handlers.js';

type Tags = {
  [Tag in keyof ElementTypes]: new () => ElementTypes[Tag]['element'] & {
    /** Only the types of templates have it (https://github.com/vuejs/core/issues/11529). */
    $props: HTMLAttributes &
      PublicProps &
      ElementTypes[Tag]['attributes'] &
      CamelCaseAttributes<ElementTypes[Tag]['attributes']> &
      Omit<OtherProperties<ElementTypes[Tag]>, keyof CamelCaseAttributes<ElementTypes[Tag]['attributes']>> &
      CamelCaseHandlers<ElementTypes[Tag]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}

  /** Vue leaves it to custom elements, and has no type for it. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
