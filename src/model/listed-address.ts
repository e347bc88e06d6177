import { webAddress } from './web-address.js';

const escaped = /%[\da-f]{2}/gi;

/** How often a path is decoded. No genuine address has more layers of escapes. */
const layers = 3;

/**
 * Finds two dots that are still in a parsed path, because they or the slash beside them are encoded, or a parameter follows. Some
 * servers decode the path before they resolve it, and leave the folder: https://github.com/11ty/dev-server/issues/152
 */
function mayLeaveFolder(path: string): boolean {
  let decoded = path;
  for (let layer = 0; layer < layers; layer++) {
    decoded = decoded.replace(escaped, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  }
  return /\.\.|%[\da-f]{2}/i.test(decoded);
}

/**
 * Checks an address against a list. An entry that ends in a slash stands for all addresses that begin with it, so an origin
 * stands for all of its addresses; any other entry stands for itself.
 *
 * @param address - An absolute address.
 * @param list - The entries, separated by white space; entries without the scheme `http` or `https` are skipped.
 * @param base - The address that relative entries are resolved against.
 */
export function isListed(address: string, list: string, base: string): boolean {
  if (mayLeaveFolder(new URL(address).pathname)) return false;
  return list.split(/\s+/).some((entry) => {
    const listed = webAddress(entry, base);
    return listed?.endsWith('/') ? address.startsWith(listed) : address === listed;
  });
}
