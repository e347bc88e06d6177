import type { TemplateResult } from 'lit';

import type { Problem } from '../../events/claim-error.js';
import { fixedStrings } from './whole-template.js';

/** The levels that a claim’s heading can have; level 1 belongs to the page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

const levels: readonly number[] = [2, 3, 4, 5, 6] satisfies HeadingLevel[];

/**
 * A heading of the given level; of level 3, the default, where the level is none of 2 to 6.
 *
 * @param attributes - More of its attributes.
 */
export function heading(level: HeadingLevel, attributes: TemplateResult, content: unknown): TemplateResult {
  const tag = `h${levels.includes(level) ? level : 3}`;
  const strings = fixedStrings(`<${tag} part="heading"`, '>', `</${tag}>`);
  return { ...attributes, strings, values: [attributes, content] };
}

/** The problem with an element’s heading level, if there is one. */
export function headingLevelProblem(host: Element & { headingLevel: number }): Problem | undefined {
  if (levels.includes(host.headingLevel)) return undefined;
  const attribute = 'heading-level';
  const value = host.getAttribute(attribute) ?? String(host.headingLevel);
  return { reason: 'invalid-value', attribute, value, accepted: () => levels.map(String) };
}
