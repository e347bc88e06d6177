interface TrustedTypes {
  createPolicy(name: string, rules: { createScript: (text: string) => string }): { createScript(text: string): string };
}

let trusted: ((text: string) => string) | undefined;

/**
 * Writes a data block into a script element; also on pages whose Content Security Policy asks for Trusted Types, which
 * hold a data block for a script. The policy is named `claim-elements`.
 *
 * @param text - JSON, in which nothing ends the element.
 */
export function setDataBlock(script: HTMLScriptElement, text: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes && !trusted) {
    const policy = trustedTypes.createPolicy('claim-elements', { createScript: (json) => json });
    trusted = (json) => policy.createScript(json);
  }
  script.text = trusted ? trusted(text) : text;
}
