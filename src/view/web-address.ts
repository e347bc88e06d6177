/**
 * The address if it is one that a link may carry: absolute, with the scheme `http` or `https`.
 *
 * @param address - Anything a dataset may hold; never trusted.
 * @param base - The address that a relative one starts from; without it, a relative one is refused.
 */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, href } = new URL(address, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
