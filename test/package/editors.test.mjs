import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import Ajv from 'ajv';
import vscode from 'vscode-html-languageservice';

import { read, tool } from './installed.mjs';

const { getLanguageService, newHTMLDataProvider, TextDocument } = vscode;
const readJson = (path) => JSON.parse(read(path));
const manifest = readJson('custom-elements.json');
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
const elements = declarations.filter(({ tagName }) => tagName);

/** Returns what VS Code offers at the place of the `|` in a piece of HTML. */
function offered(html) {
  const data = newHTMLDataProvider('claim-elements', readJson('dist/vscode.html-custom-data.json'));
  const service = getLanguageService({ useDefaultDataProvider: false, customDataProviders: [data] });
  const document = TextDocument.create('page.html', 'html', 1, html.replace('|', ''));
  const { items } = service.doComplete(
    document,
    document.positionAt(html.indexOf('|')),
    service.parseHTMLDocument(document),
  );
  return items.map(({ label }) => label);
}

describe('VS Code', () => {
  it('offers every element of the manifest', () => {
    const tags = offered('<|').filter((label) => /^[a-z]/.test(label));
    assert.deepEqual(tags.sort(), elements.map(({ tagName }) => tagName).sort());
  });

  for (const { tagName, attributes } of elements) {
    it(`offers the attributes of ${tagName}`, () => {
      const labels = offered(`<${tagName} |></${tagName}>`);
      assert.deepEqual(
        attributes.filter(({ name }) => !labels.includes(name)),
        [],
      );
    });
  }

  it('offers values, and no names of types', () => {
    assert.deepEqual(offered('<claim-card variant="|"></claim-card>').sort(), ['compact', 'full']);
    assert.deepEqual(offered('<denial-pair heading-level="|"></denial-pair>'), ['2', '3', '4', '5', '6']);
    assert.deepEqual(offered('<claim-card claim="|"></claim-card>'), []);
  });
});

describe('JetBrains editors', () => {
  const webTypes = readJson('dist/web-types.json').contributions.html.elements;

  it('know every element of the manifest, with the values of its attributes', () => {
    assert.deepEqual(
      webTypes.map(({ name }) => name),
      elements.map(({ tagName }) => tagName),
    );
    const types = Object.fromEntries(webTypes[0].attributes.map(({ name, value }) => [name, value.type]));
    assert.equal(types.variant, "'full' | 'compact'");
    assert.equal(types['heading-level'], '2 | 3 | 4 | 5 | 6');
    const named = webTypes.flatMap(({ attributes }) => attributes).filter(({ value }) => /[A-Z]/.test(value.type));
    assert.deepEqual(named, []);
  });

  it('know the events that the elements dispatch, and no others', () => {
    const names = new Set(webTypes.flatMap(({ js }) => js.events.map(({ name }) => name)));
    assert.deepEqual([...names].sort(), ['claim-copy', 'claim-error', 'claim-load', 'claim-navigate']);
  });

  it('link to the documentation only if the package has its address', () => {
    const addresses = webTypes.map((element) => element['doc-url']);
    const { homepage } = readJson('package.json');
    assert.deepEqual(
      addresses.filter((address) => address !== homepage),
      [],
    );
  });
});

describe('the manifest', () => {
  it('conforms to the schema of version 2.1', () => {
    assert.equal(manifest.schemaVersion, '2.1.0');
    const schema = JSON.parse(readFileSync(tool('custom-elements-manifest/schema.json'), 'utf8'));
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.validate(schema, manifest);
    assert.equal(ajv.errors, null);
  });
});
