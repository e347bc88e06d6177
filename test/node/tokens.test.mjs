import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { outdated } from '../../scripts/tokens/tokens.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const tokens = JSON.parse(read('dist/tokens.json'));
const { keywords } = tokens.$extensions['claim-elements'];

/** The custom properties: a colour has another for the dark scheme. */
const names = [...Object.keys(tokens.claim), ...Object.keys(keywords)]
  .flatMap((name) => (tokens.claim[name]?.$type === 'color' ? [name, `${name}-dark`] : [name]))
  .map((name) => `--claim-${name}`)
  .sort();

const isColor = ({ colorSpace, components, hex }) =>
  colorSpace === 'srgb' &&
  components.length === 3 &&
  components.every((part, order) => {
    const digits =
      hex.slice(1).length === 3 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g);
    return Math.abs(part - parseInt(digits[order], 16) / 255) < 0.001;
  });

/** The types of the Design Tokens Format Module that the tokens have, with what a value is. */
const types = {
  color: isColor,
  dimension: ({ value, unit }) => typeof value === 'number' && ['px', 'rem'].includes(unit),
  fontFamily: (value) => typeof value === 'string',
  fontWeight: (value) => value >= 1 && value <= 1000,
  number: (value) => typeof value === 'number',
};

describe('design tokens', () => {
  it('have values as the Design Tokens Format Module defines them', () => {
    for (const [name, { $type: type, $value: value, $description: text }] of Object.entries(tokens.claim)) {
      const alias = /^\{claim\.(.*)\}$/.exec(value)?.[1];
      if (alias) assert.equal(tokens.claim[alias].$type, type, name);
      else assert.ok(types[type](value), name);
      assert.ok(text, name);
    }
  });

  it('are the custom properties that the styles read', () => {
    const folder = new URL('src/elements/', root);
    const sheets = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.styles.ts'));
    assert.ok(sheets.length > 3);
    const used = sheets.flatMap((name) => read(`src/elements/${name}`).match(/(?<=var\(\s*)--claim-[a-z-]+/g) ?? []);
    assert.deepEqual([...new Set(used)].sort(), names);
  });

  it('give the styles, the manifest and the documentation their defaults', async () => {
    assert.deepEqual(Object.keys(await outdated()), []);
    const { modules } = JSON.parse(read('custom-elements.json'));
    const documented = modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ cssProperties = [] }) => cssProperties),
    );
    assert.deepEqual([...new Set(documented.map(({ name }) => name))].sort(), names);
  });

  it('are set by every theme, the same ones, so that a theme inside another gets nothing of it', () => {
    const themes = readdirSync(new URL('src/themes/', root)).filter((name) => name.endsWith('.css'));
    const [first, ...others] = themes.map((name) => read(`src/themes/${name}`).match(/--claim-[a-z-]+(?=:)/g));
    assert.ok(first.length > 10);
    for (const other of others) assert.deepEqual(other, first);
    assert.deepEqual(
      first.filter((name) => !names.includes(name)),
      [],
    );
  });
});
