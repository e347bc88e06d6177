import { isObject, jsonPath } from '../model/findings.js';
import { noContext } from './anchors.js';
import type { Path } from './json-text.js';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Returns the paths of all anchors of a document, whether it is valid or not. */
function anchorPaths(input: unknown): { readonly anchor: object; readonly path: Path }[] {
  const anchorsIn = (record: unknown, path: Path) => {
    const anchors = isObject(record) ? listOf(record['anchors']) : [];
    return anchors.flatMap((anchor, order) =>
      isObject(anchor) ? [{ anchor, path: [...path, 'anchors', order] }] : [],
    );
  };
  const { claims, quotations } = isObject(input) ? input : {};
  const ofClaims = listOf(claims).flatMap((claim, order) => {
    const appearances = isObject(claim) ? listOf(claim['appearances']) : [];
    return appearances.flatMap((record, position) => anchorsIn(record, ['claims', order, 'appearances', position]));
  });
  return [...ofClaims, ...listOf(quotations).flatMap((record, order) => anchorsIn(record, ['quotations', order]))];
}

/** Fills in the fields that anchors lack, and returns the JSONPaths of these anchors. */
export function completeAnchors(input: unknown): ReadonlySet<string> {
  const incomplete = new Set<string>();
  for (const { anchor, path } of anchorPaths(input)) {
    const missing = Object.entries(noContext).filter(([key]) => !Object.hasOwn(anchor, key));
    if (!missing.length) continue;
    Object.assign(anchor, Object.fromEntries(missing));
    incomplete.add(jsonPath(path));
  }
  return incomplete;
}
