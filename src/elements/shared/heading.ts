import type { TemplateResult } from 'lit';

import type { Problem } from '../../events/claim-error.js';

/** The levels that a claim’s heading can have; level 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const levels: readonly number[] = [2, 3, 4, 5, 6] satisfies HeadingLevel[];

/** The strings of a heading’s template, by its tag. */
const tags = new Map<string, TemplateStringsArray>();

/**
 * A heading of the given level; of level 3, the default, where the level is none of 2 to 6.
 *
 * @param attributes - More of its attributes.
 */
export function heading(level: HeadingLevel, attributes: TemplateResult, content: unknown): TemplateResult {
  const tag = `h${levels.includes(level) ? level : 3}`;
  let strings = tags.get(tag);
  if (!strings) {
    strings = Object.assign([`<${tag} part="heading"`, '>', `</${tag}>`], { raw: [] });
    tags.set(tag, strings);
  }
  return { ...attributes, strings, values: [attributes, content] };
}

/** The problem with an element’s heading level, if there is one. */
export function headingLevelProblem(host: Element & { headingLevel: number }): Problem | undefined {
  if (levels.includes(host.headingLevel)) return undefined;
  const attribute = 'heading-level';
  const value = host.getAttribute(attribute) ?? String(host.headingLevel);
  return { reason: 'invalid-value', attribute, value, accepted: () => levels.map(String) };
}
