/** The last one asked for: the cards of a page have the article’s in common. */
let last:
  { readonly address: string; readonly base: string | undefined; readonly href: string | undefined } | undefined;

/**
 * The address if it is one that a link may carry: absolute, with the scheme `http` or `https`.
 *
 * @param address - Anything a dataset may hold; never trusted.
 * @param base - The address that a relative one starts from; without it, a relative one is refused.
 */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address) return undefined;
  if (last?.address !== address || last.base !== base) {
    const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
    last = { address, base, href: /^https?:$/.test(url?.protocol ?? '') ? url?.href : undefined };
  }
  return last.href;
}
