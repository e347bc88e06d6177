interface TrustedTypes {
  createPolicy(name: string, rules: { createScript: (text: string) => string }): { createScript(text: string): string };
}

let trusted: ((text: string) => string) | undefined;

function makeTrusted(): (text: string) => string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    const policy = trustedTypes?.createPolicy('claim-elements', { createScript: (json) => json });
    if (policy) return (json) => policy.createScript(json);
  } catch {
    // A page may forbid the policy and yet ask for none.
  }
  return (json) => json;
}

/**
 * Writes a data block into a script element. A Content Security Policy with Trusted Types asks for a policy even for data
 * blocks; it is named `claim-elements`.
 *
 * @param text - JSON without a character sequence that ends the element.
 * @throws {TypeError} If the page asks for a policy and forbids this one.
 */
export function setDataBlock(script: HTMLScriptElement, text: string): void {
  trusted ??= makeTrusted();
  script.text = trusted(text);
}
