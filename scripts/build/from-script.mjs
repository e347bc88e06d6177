import { dirname, resolve } from 'node:path';

import { lazyAddress } from './bundles.mjs';

const script = './claim-elements.min.js';

/**
 * The address from which the page for an iframe takes a module outside its folder: the script, which exports what the page
 * needs, or the address of a lazy module. The page brings only its own strings along.
 *
 * @param {string} source - The specifier of an import.
 * @param {string} importer - The path of the importing module.
 * @returns {string | undefined} `undefined` if the page brings the module along.
 */
export function addressBesideScript(source, importer) {
  if (!source.startsWith('../') || /^\.\.\/locales\/(?:fill|frame\/)/.test(source)) return undefined;
  return lazyAddress(resolve(dirname(importer), source)) ?? script;
}

/** The Rollup plugin that applies those addresses. */
export function fromScript() {
  return {
    name: 'from-script',
    resolveId(source, importer) {
      const id = importer && addressBesideScript(source, importer);
      return id ? { id, external: true } : null;
    },
  };
}
