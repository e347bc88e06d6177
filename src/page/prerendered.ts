/** The attribute of a style element or link in which a server notes the digest of the content that it rendered. */
export const digestAttribute = 'data-claim-digest';

/**
 * Returns the digest of the content that a server rendered; empty if that content has none or has lost its slots, because a
 * minifier removed all empty elements (https://github.com/guardian/dotcom-rendering/pull/3146); `undefined` without such content.
 */
export function prerenderedDigest(root: ShadowRoot): string | undefined {
  if (!root.querySelector('.surface')) return undefined;
  if (!root.querySelector('[name="footer"]')) return '';
  return root.querySelector(`[${digestAttribute}]`)?.getAttribute(digestAttribute) ?? '';
}
