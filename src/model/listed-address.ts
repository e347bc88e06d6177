import { webAddress } from './web-address.js';

/**
 * Two dots that are still in a parsed path, because the slash beside them is encoded or followed by a parameter. Some servers
 * decode the path before they resolve it, and leave the folder: https://github.com/11ty/dev-server/issues/152
 */
const parentFolder = /(?:\.|%(?:25)*2e){2}/i;

/**
 * Checks an address against a list. An entry that ends in a slash stands for all addresses that begin with it, so an origin
 * stands for all of its addresses; any other entry stands for itself.
 *
 * @param address - An absolute address.
 * @param list - The entries, separated by white space; entries without the scheme `http` or `https` are skipped.
 * @param base - The address that relative entries are resolved against.
 */
export function isListed(address: string, list: string, base: string): boolean {
  if (parentFolder.test(new URL(address).pathname)) return false;
  return list.split(/\s+/).some((entry) => {
    const listed = webAddress(entry, base);
    return listed?.endsWith('/') ? address.startsWith(listed) : address === listed;
  });
}
