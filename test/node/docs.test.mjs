import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';
import { toJsonSchema } from '@valibot/to-json-schema';

import { rules } from '../../dist/model/rules.js';
import { DatasetSchema } from '../../dist/model/schema.js';
import { validateDataset } from '../../dist/model/validate.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const data = read('docs/data.md');
const schema = JSON.parse(read('dist/data.schema.json'));

describe('docs/data.md', () => {
  it('has a complete example without findings', () => {
    const examples = [...data.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json));
    const complete = examples.filter(({ claims }) => claims);
    assert.equal(complete.length, 1);
    assert.deepEqual(validateDataset(complete[0]).findings, []);
  });

  it('names every field of the model, and every value of an enumeration', () => {
    const names = new Set();
    JSON.parse(JSON.stringify(schema), (key, value) => {
      if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
      if (key === 'enum') for (const name of value) names.add(name);
      return value;
    });
    assert.ok(names.size > 50);
    assert.deepEqual(
      [...names].filter((name) => !data.includes(`\`${name}\``)),
      [],
    );
  });

  it('names every rule, and whether it drops the record', () => {
    const rows = new Map(
      [...data.matchAll(/^\| `([a-z-]+)` +\|.*\| (left out|kept|as it says) +\|$/gm)].map(([, rule, consequence]) => [
        rule,
        consequence,
      ]),
    );
    const source = read('src/model/findings.ts');
    const [type] = /export type RuleName =[^;]*/.exec(source);
    const names = [...type.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);
    assert.deepEqual([...rows.keys()].sort(), names.sort());
    for (const { name, drops } of rules)
      if (name !== 'unknown-id') assert.equal(rows.get(name), drops ? 'left out' : 'kept', name);
  });
});

describe('published JSON Schema', () => {
  it('is generated from the model', () => {
    const { $id, ...published } = schema;
    assert.equal($id, 'urn:claim-elements:dataset:1');
    assert.deepEqual(published, JSON.parse(JSON.stringify(toJsonSchema(DatasetSchema, { ignoreActions: ['check'] }))));
  });

  it('describes every field, for editors to show', () => {
    const bare = (node, path) =>
      Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
        const place = `${path}.${name}`;
        return [...(field.description ? [] : [place]), ...bare(field, place), ...bare(field.items ?? {}, `${place}[]`)];
      });
    assert.deepEqual(bare(schema, '$'), []);
  });
});

describe('docs/reference.md', () => {
  it('names every attribute, slot, part, custom property, event and reason in the manifest', () => {
    const reference = read('docs/reference.md') + read('docs/themes.md');
    const { modules } = JSON.parse(read('custom-elements.json'));
    const declarations = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    assert.equal(declarations.length, 5);
    const names = declarations.flatMap(
      ({ tagName, attributes = [], slots = [], cssParts = [], cssProperties = [], events = [] }) => [
        `<${tagName}>`,
        ...[attributes, slots, cssParts, cssProperties, events].flat().map(({ name }) => name),
      ],
    );
    const reasons = [...read('src/model/problem.ts').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, reason]) => reason);
    assert.ok(reasons.length >= 10);
    const missing = [...names, ...reasons].filter((name) => name && !reference.includes(`\`${name}\``));
    assert.deepEqual([...new Set(missing)], []);
  });
});

describe('docs/themes.md', () => {
  it('shows the newspapers of the playground, without parts', () => {
    const section = /## A theme of your own\n(.*?)For what the properties do not reach/s.exec(
      read('docs/themes.md'),
    )[1];
    const shown = [...section.matchAll(/\*\*(.*?)\*\*.*?```css\n:root \{\n(.*?)\n\}/gs)].map(([, name, css]) => [
      name,
      Object.fromEntries(css.split(';\n').map((line) => line.trim().replace(/;$/, '').split(/:\s+/))),
    ]);
    assert.deepEqual(Object.fromEntries(shown), JSON.parse(read('demo/newspapers.json')));
  });
});

describe('docs/security.md', () => {
  const security = read('docs/security.md');
  /** The files that a pattern names. */
  const filesOf = (pattern) => globSync(pattern, { cwd: fileURLToPath(root), ignore: ['**/node_modules'] });

  it('names files of tests that exist', () => {
    const patterns = [...security.matchAll(/`((?:test|integrations)\/[\w./*-]+)`/g)].map(([, pattern]) => pattern);
    assert.ok(patterns.length > 30);
    assert.deepEqual(
      patterns.filter((pattern) => !filesOf(pattern).length),
      [],
    );
  });

  it('names tests that these files have', () => {
    const groups = [...security.matchAll(/`((?:test|integrations)\/[\w./*-]+)`: ((?:“[^”]*”(?:, (?:and )?)?)+)/g)];
    const missing = groups.flatMap(([, pattern, names]) => {
      const source = filesOf(pattern).map(read).join('');
      const titles = [...names.matchAll(/“(.*?)”/g)].map(([, title]) => title);
      // An ellipsis stands for a part of a name.
      const parts = titles.flatMap((title) => title.split('…').map((part) => part.trim()));
      return parts.filter((part) => !source.includes(part)).map((part) => `${pattern}: ${part}`);
    });
    assert.ok(groups.length > 30);
    assert.deepEqual(missing, []);
  });

  it('has a test for each promise', () => {
    const promises = security.replace(/^What refers to others is bounded.*?^###/ms, '');
    const rows = [...promises.matchAll(/^\| (?!promise|who|-)(?!.*\| `test)(?!.*\| `integrations).*$/gm)].map(
      ([row]) => row,
    );
    assert.deepEqual(
      rows.filter((row) => row.split('|').length === 4),
      [],
    );
  });
});

describe('documents', () => {
  const folders = ['docs/', 'docs/decisions/', 'docs/languages/'];
  const documents = [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...folders.flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((name) => name.endsWith('.md'))
        .map((name) => folder + name),
    ),
  ];

  for (const path of documents) {
    it(`${path} links to existing files`, () => {
      const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link);
      assert.deepEqual(
        links.filter((link) => !existsSync(new URL(link, new URL(path, root)))),
        [],
      );
    });

    // A command writes that page about the code as it was measured.
    const isOfThePast = path === 'docs/mutation-testing.md';
    it(`${path} names existing files of the repository`, { skip: isOfThePast }, () => {
      const names = [...read(path).matchAll(/(?<=`)(?:src|test|scripts|bench|demo)\/[\w./-]+(?=`)/g)].map(
        ([name]) => name,
      );
      assert.deepEqual(
        names.filter((name) => !/NAME|TAG/.test(name) && !existsSync(new URL(name, root))),
        [],
      );
    });

    it(`${path} names existing scripts and entries`, () => {
      const { scripts, exports } = JSON.parse(read('package.json'));
      const named = [...read(path).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name);
      assert.deepEqual(
        named.filter((name) => !(name in scripts)),
        [],
      );
      const imported = [...read(path).matchAll(/['"]claim-elements(\/[^'"]+)?['"]/g)].map(
        ([, entry = '']) => `.${entry}`,
      );
      const isThere = (entry) =>
        entry in exports ||
        (entry.replace(/[\w-]+(?=\.css$)/, '*') in exports && existsSync(new URL(entry.replace('./', 'dist/'), root)));
      assert.deepEqual(
        imported.filter((entry) => !isThere(entry)),
        [],
      );
    });
  }
});
