import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';

import { parseAst } from 'rollup/parseAst';

import { assets } from '../../scripts/build/assets.mjs';
import { bundles } from '../../scripts/build/bundles.mjs';
import { fromSources } from '../../scripts/dev/from-sources.mjs';
import { sourcesPlugin } from '../../scripts/dev/sources-plugin.mjs';
import { translatedLocales } from '../../scripts/locales/languages.mjs';

const built = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');

/** The names that a module exports, and the modules that it imports. */
function interfaceOf(code) {
  const { body } = parseAst(code);
  const exported = body.flatMap(({ type, specifiers, declaration }) => {
    if (type === 'ExportDefaultDeclaration') return ['default'];
    if (type !== 'ExportNamedDeclaration') return [];
    const declared = declaration?.declarations ?? (declaration ? [declaration] : []);
    return [...declared.map(({ id }) => id.name), ...specifiers.map((specifier) => specifier.exported.name)];
  });
  // A classic script of the build imports by a function of its own.
  const dynamic = [...code.matchAll(/\(\s*(?:\/\*.*?\*\/\s*)?["'](\.\.?\/[^"']+)["']/g)].map(([, address]) => address);
  const imported = body.flatMap(({ source }) => source?.value ?? []);
  return { exported: exported.sort(), imported: [...new Set([...imported, ...dynamic])].sort() };
}

describe('the files of dist as the development server makes them from the sources', () => {
  const sources = fromSources();
  after(() => sources.stop());

  for (const name of Object.keys(assets)) {
    it(`${name} is the same as in the build`, async () => assert.equal(await sources.read(name), built(name)));
  }

  for (const { file } of bundles.filter(({ chunks }) => !chunks)) {
    it(`${file} imports and exports the same as in the build`, async () => {
      const { exported, imported } = interfaceOf(await sources.read(file));
      // The build names the files of all languages by one template.
      const isOther = (address) => !address.startsWith('./locales/');
      assert.deepEqual({ exported, imported: imported.filter(isOther) }, interfaceOf(built(file)));
      assert.equal(imported.every(isOther), !built(file).includes(translatedLocales().join(' ')));
    });
  }

  it('a module imports and exports the same as in the build', async () => {
    for (const name of ['index.js', 'locales/languages.js']) {
      assert.deepEqual(interfaceOf(await sources.read(name)), interfaceOf(built(name)), name);
    }
  });

  it('a file that no source makes is undefined, whatever an old build has left', async () => {
    assert.equal(await sources.read('sbom.cdx.json'), undefined);
    assert.equal(await sources.read('gone.js'), undefined);
  });

  it('a module runs in Node', async () => {
    const { languages } = await sources.importModule('index.js');
    assert.deepEqual(languages, (await import('claim-elements')).languages);
  });
});

describe('the plugin of the development server', () => {
  const plugin = sourcesPlugin();
  after(() => plugin.serverStop());

  it('resolves the names of the package to files of dist, and no other names', () => {
    const resolved = (source) => plugin.resolveImport({ source });
    assert.equal(resolved('claim-elements'), '/dist/index.js');
    assert.equal(resolved('claim-elements/claim-card/define'), '/dist/elements/claim-card/claim-card.define.js');
    assert.equal(resolved('claim-elements/themes/wire.css'), '/dist/themes/wire.css');
    assert.equal(resolved('claim-elements-other'), undefined);
    assert.equal(resolved('lit'), undefined);
  });

  it('answers no address outside dist', async () => {
    assert.equal(await plugin.serve({ path: '/demo/index.html' }), undefined);
  });
});
