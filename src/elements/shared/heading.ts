import { html, type TemplateResult } from 'lit';

import type { Problem } from '../../events/claim-error.js';
import { directionOf } from '../../view/locale.js';

/** The levels that a claim’s heading can have; level 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

type Heading = (content: string, language: string, direction: string) => TemplateResult;

const headings: Readonly<Record<number, Heading>> = {
  2: (content, language, direction) => html`<h2 part="heading" lang=${language} dir=${direction}>${content}</h2>`,
  3: (content, language, direction) => html`<h3 part="heading" lang=${language} dir=${direction}>${content}</h3>`,
  4: (content, language, direction) => html`<h4 part="heading" lang=${language} dir=${direction}>${content}</h4>`,
  5: (content, language, direction) => html`<h5 part="heading" lang=${language} dir=${direction}>${content}</h5>`,
  6: (content, language, direction) => html`<h6 part="heading" lang=${language} dir=${direction}>${content}</h6>`,
};

/** The same with a slot, and the `id` by which the heading names the element. */
const slots: Readonly<Record<number, Heading>> = {
  2: (content, language, direction) =>
    html`<h2 id="heading" part="heading" lang=${language} dir=${direction}>
      <slot name="heading">${content}</slot>
    </h2>`,
  3: (content, language, direction) =>
    html`<h3 id="heading" part="heading" lang=${language} dir=${direction}>
      <slot name="heading">${content}</slot>
    </h3>`,
  4: (content, language, direction) =>
    html`<h4 id="heading" part="heading" lang=${language} dir=${direction}>
      <slot name="heading">${content}</slot>
    </h4>`,
  5: (content, language, direction) =>
    html`<h5 id="heading" part="heading" lang=${language} dir=${direction}>
      <slot name="heading">${content}</slot>
    </h5>`,
  6: (content, language, direction) =>
    html`<h6 id="heading" part="heading" lang=${language} dir=${direction}>
      <slot name="heading">${content}</slot>
    </h6>`,
};

/** A heading of the given level; of level 3, the default, where the level is none of 2 to 6. */
export function heading(level: HeadingLevel, content: string, language: string): TemplateResult {
  return (headings[level] ?? headings[3])!(content, language, directionOf(language));
}

/** The same in the slot `heading` of the element, which it names. */
export function headingSlot(level: HeadingLevel, content: string, language: string): TemplateResult {
  return (slots[level] ?? slots[3])!(content, language, directionOf(language));
}

/** The problem with an element’s heading level, if there is one. */
export function headingLevelProblem(host: Element & { headingLevel: number }): Problem | undefined {
  if (host.headingLevel in headings) return undefined;
  const attribute = 'heading-level';
  const value = host.getAttribute(attribute) ?? String(host.headingLevel);
  return { reason: 'invalid-value', attribute, value, accepted: () => Object.keys(headings) };
}
