import { readFile } from 'node:fs/promises';

import { licenceText, manifestOf, packagesIn } from './packages.mjs';

/** The scripts that each package has code in, by its folder; filled as they are written. */
const scripts = new Map();

/** Names the licences in scripts that have code of other packages, and notes which those are. */
export function licenceNotice() {
  return {
    name: 'licence-notice',
    banner(chunk) {
      const licences = packagesIn(chunk).map((folder) => manifestOf(folder).license);
      if (!licences.length) return '';
      // Scripts are copied without what lies beside them.
      return `/*! ${[...new Set(['MIT', ...licences])].join(' AND ')}, see licences.txt */`;
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle).filter(({ type }) => type === 'chunk')) {
        for (const folder of packagesIn(chunk)) scripts.set(folder, [...(scripts.get(folder) ?? []), chunk.fileName]);
      }
    },
  };
}

/** The names and versions of the packages that have code in scripts, with those scripts. */
export function bundledPackages() {
  return [...scripts].map(([folder, files]) => ({ ...manifestOf(folder), folder, files: [...files].sort() }));
}

/** Writes the licences of what is in the scripts, once for all packages that have the same words. */
export function licenceTexts() {
  return {
    name: 'licence-texts',
    async generateBundle() {
      const byText = new Map();
      for (const one of bundledPackages()) {
        const text = licenceText(one.folder);
        byText.set(text, [...(byText.get(text) ?? []), one]);
      }
      const parts = [...byText].map(([text, packages]) => {
        const lines = packages.map(
          ({ name, version, license, files }) => `${name} ${version} (${license}), in ${files.join(', ')}`,
        );
        return `${lines.sort().join('\n')}\n\n${text}`;
      });
      const own = (await readFile('LICENSE', 'utf8')).trim();
      const source = [`claim-elements\n\n${own}`, ...parts.sort()].join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` });
    },
  };
}
