import type { ReactElement } from 'react';

import type { PrerenderOptions } from '../node/prerender.js';
import type { ElementTypes } from './elements.js';

type ShownTag = Exclude<keyof ElementTypes, 'claim-dataset'>;

/** The props of `PrerenderedClaim`: the attributes of the element, and what its content is made of. */
export type PrerenderedClaimProps<Tag extends ShownTag = 'claim-card'> = ElementTypes[Tag]['attributes'] &
  Pick<PrerenderOptions, 'dataset' | 'nonce' | 'stylesheets'> & {
    /** The tag of the element; `claim-card` by default. */
    readonly element?: Tag | undefined;
    /** BCP 47 tag of the language of the interface. */
    readonly lang: string;
    readonly id?: string | undefined;
    readonly class?: string | undefined;
    readonly slot?: string | undefined;
    /** The content of the element as HTML: its fallback, and what goes into its slots. */
    readonly content?: string | undefined;
  };

/**
 * A server component that prints an element with its content: a declarative shadow root, and readable text.
 *
 * @throws {Error} If `dataset` is not valid, with every finding.
 */
export declare function PrerenderedClaim<Tag extends ShownTag = 'claim-card'>(
  props: PrerenderedClaimProps<Tag>,
): Promise<ReactElement>;
