interface TrustedTypes {
  createPolicy(name: string, rules: { createScript: (text: string) => string }): { createScript(text: string): string };
}

let trusted: ((text: string) => string) | undefined;

/**
 * Writes a data block into a script element. A Content Security Policy with Trusted Types asks for a policy even for data
 * blocks; it is named `claim-elements`.
 *
 * @param text - JSON without a character sequence that ends the element.
 */
export function setDataBlock(script: HTMLScriptElement, text: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes && !trusted) {
    const policy = trustedTypes.createPolicy('claim-elements', { createScript: (json) => json });
    trusted = (json) => policy.createScript(json);
  }
  script.text = trusted ? trusted(text) : text;
}
