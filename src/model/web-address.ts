/**
 * Checks an address before it is put into a link.
 *
 * @param address - Any text of a dataset; it is never trusted.
 * @param base - The address that relative addresses are resolved against; without it, a relative one is refused.
 * @returns The absolute address if its scheme is `http` or `https`, else `undefined`.
 */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
