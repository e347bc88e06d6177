import { readFile } from 'node:fs/promises';

import { licenceText, manifestOf, packagesIn } from './packages.mjs';

/** A Rollup plugin that names the licences in scripts that have code of other packages. */
export function licenceNotice() {
  return {
    name: 'licence-notice',
    banner(chunk) {
      const licences = packagesIn(chunk).map((folder) => manifestOf(folder).license);
      if (!licences.length) return '';
      // Sites copy scripts without the files beside them.
      return `/*! ${[...new Set(['MIT', ...licences])].join(' AND ')}, see licences.txt */`;
    },
  };
}

/**
 * The packages with code in scripts.
 *
 * @param chunks - The scripts, as Rollup describes them.
 * @returns The name, version, licence and folder of each package, and the scripts that have its code.
 */
export function bundledPackages(chunks) {
  const scripts = new Map();
  for (const chunk of chunks) {
    for (const folder of packagesIn(chunk)) scripts.set(folder, [...(scripts.get(folder) ?? []), chunk.fileName]);
  }
  return [...scripts].map(([folder, files]) => ({ ...manifestOf(folder), folder, files: [...files].sort() }));
}

/** The licences of the packages in scripts; packages with the same words share them. */
export async function licenceTexts(packages) {
  const byText = new Map();
  for (const one of packages) {
    const text = licenceText(one.folder);
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const parts = [...byText].map(([text, sharing]) => {
    const lines = sharing.map(
      ({ name, version, license, files }) => `${name} ${version} (${license}), in ${files.join(', ')}`,
    );
    return `${lines.sort().join('\n')}\n\n${text}`;
  });
  const own = (await readFile(new URL('../../LICENSE', import.meta.url), 'utf8')).trim();
  return `${[`claim-elements\n\n${own}`, ...parts.sort()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
