import { webAddress } from '../model/web-address.js';
import { UsageError, type Options } from './terminal.js';

/**
 * Returns an address that is written into a page, in full.
 *
 * @param name - The name of the parameter or option, for the message.
 * @throws {Error} If it is not an absolute address of the scheme http or https.
 */
export function absoluteAddress(name: string, address: string): string {
  const absolute = webAddress(address);
  if (absolute === undefined) throw new Error(`${name}: “${address}” is not an http or https address`);
  return absolute;
}

/**
 * Returns an address that is written into a page as it is given; it may be relative to the page.
 *
 * @param name - The name of the parameter or option, for the message.
 * @throws {Error} If it has another scheme than http or https.
 */
export function pageAddress(name: string, address: string): string {
  absoluteAddress(name, webAddress(address, 'https://page.invalid/') ?? address);
  return address;
}

const addressOptions = {
  assets: pageAddress,
  base: absoluteAddress,
  'dataset-url': pageAddress,
  link: absoluteAddress,
  packages: pageAddress,
  stylesheets: pageAddress,
  thumbnail: absoluteAddress,
} as const;

/** @throws {UsageError} If an option of the command has an address that no page gets. */
export function checkAddresses(values: Partial<Options>): void {
  for (const [option, check] of Object.entries(addressOptions)) {
    const address = values[option as keyof typeof addressOptions];
    if (address === undefined) continue;
    try {
      check(`--${option}`, address);
    } catch (error) {
      throw new UsageError(`${(error as Error).message}.`);
    }
  }
}
