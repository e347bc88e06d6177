import { limits } from '../model/schema.js';
import { webAddress } from '../model/web-address.js';

/** A host with a path behind it, such as `check.example/ferry`, or a host that begins with `www.` */
const withoutScheme = /^(?:www\.[^\s/]+\.|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}(?::\d+)?\/)/;

/**
 * Returns the absolute `http` or `https` address that a text means. A host without a scheme is read as `https`.
 *
 * @param base - The address that relative addresses are resolved against.
 */
export function addressOf(text: string, base: string | undefined): string | undefined {
  const written = withoutScheme.test(text) ? `https://${text}` : text;
  const address = webAddress(written, base);
  // An address that is sound stays as it is written: other tools may compare it.
  const isSound = /^https?:\/\/[^\s/]/.test(written) && !/\s/.test(written);
  const found = address === undefined || !isSound ? address : written;
  return found !== undefined && found.length <= limits.address ? found : undefined;
}
