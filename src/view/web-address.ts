/**
 * The address if it is one that a link may carry: absolute, with the scheme `http` or `https`.
 *
 * @param address - Anything a dataset may hold; never trusted.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
