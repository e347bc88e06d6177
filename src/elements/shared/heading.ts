import { html, nothing, type TemplateResult } from 'lit';

import type { ClaimProblem } from '../../events/claim-error.js';
import { directionOf } from '../../view/locale.js';

/** The levels that a claim’s heading can have; level 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

type Heading = (content: unknown, language: string, direction: string, id: string | undefined) => TemplateResult;

const headings: Readonly<Record<number, Heading>> = {
  2: (content, language, direction, id) =>
    html`<h2 id=${id ?? nothing} part="heading" lang=${language} dir=${direction}>${content}</h2>`,
  3: (content, language, direction, id) =>
    html`<h3 id=${id ?? nothing} part="heading" lang=${language} dir=${direction}>${content}</h3>`,
  4: (content, language, direction, id) =>
    html`<h4 id=${id ?? nothing} part="heading" lang=${language} dir=${direction}>${content}</h4>`,
  5: (content, language, direction, id) =>
    html`<h5 id=${id ?? nothing} part="heading" lang=${language} dir=${direction}>${content}</h5>`,
  6: (content, language, direction, id) =>
    html`<h6 id=${id ?? nothing} part="heading" lang=${language} dir=${direction}>${content}</h6>`,
};

/** A heading of the given level; of level 3, the default, where the level is none of 2 to 6. */
export function heading(level: HeadingLevel, content: unknown, language: string, id?: string): TemplateResult {
  return (headings[level] ?? headings[3])!(content, language, directionOf(language), id);
}

/** The problem with an element’s heading level, if there is one. */
export function headingLevelProblem(host: Element & { headingLevel: number }): ClaimProblem | undefined {
  if (host.headingLevel in headings) return undefined;
  const attribute = 'heading-level';
  const value = host.getAttribute(attribute) ?? String(host.headingLevel);
  return { reason: 'invalid-value', attribute, value, suggestions: Object.keys(headings) };
}
