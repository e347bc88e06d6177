/** The attribute of a style element or link in which a server notes the digest of the content that it rendered. */
export const digestAttribute = 'data-claim-digest';

/** Returns the digest of the content that a server rendered; empty if it has none; `undefined` without such content. */
export function prerenderedDigest(root: ShadowRoot | null): string | undefined {
  if (!root?.querySelector('.surface')) return undefined;
  return root.querySelector(`[${digestAttribute}]`)?.getAttribute(digestAttribute) ?? '';
}
