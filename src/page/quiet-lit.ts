/** Takes back warnings that the development version of Lit has for its own developers (https://github.com/lit/lit/issues/4877). */
export function quietLit(...codes: readonly string[]): void {
  const page = globalThis as { litIssuedWarnings?: Set<string | undefined> };
  page.litIssuedWarnings ??= new Set();
  for (const code of codes) page.litIssuedWarnings.add(code);
}
