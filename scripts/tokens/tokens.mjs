import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { globSync } from 'tinyglobby';

const root = fileURLToPath(new URL('../../', import.meta.url));
const extension = 'claim-elements';

/** The name of the token that an alias stands for. */
const aliased = (value) => /^\{claim\.([\w-]+)\}$/.exec(value)?.[1];

/** The value of a token as CSS. A design tool has no em; 1rem of a token is 1em here. */
function cssOf({ $type: type, $value: value }) {
  if (type === 'color') return value.hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
  if (type !== 'dimension') return String(value);
  return value.value ? `${value.value}${value.unit.replace('rem', 'em')}` : '0';
}

/**
 * The custom properties in the order of the documentation.
 *
 * @returns {{ name: string; type: string; text: string; css?: string; compact?: string; shown: string }[]} `css` is the default in
 *   the styles, `undefined` if it is derived there; `shown` is the default in the documentation.
 */
function propertiesOf({ claim, $extensions: { [extension]: more } }) {
  const tokens = Object.entries(claim).map(([name, token]) => {
    const { $type: type, $value: value, $description: text, $extensions } = token;
    const { css, dark, derived, compact } = $extensions?.[extension] ?? {};
    const alias = aliased(value);
    const light = alias ? `var(--_${alias})` : (css ?? cssOf(token));
    const both = dark ? `light-dark(${light}, ${cssOf({ $type: type, $value: dark })})` : light;
    const shown = derived ?? (alias ? `--claim-${alias}` : both);
    return { name: `--claim-${name}`, type, text, css: derived ? undefined : both, compact, shown };
  });
  const inDark = tokens
    .filter(({ type }) => type === 'color')
    .map(({ name, text }) => ({
      name: `${name}-dark`,
      type: 'dark',
      text: `${text}, in the dark scheme`,
      shown: name,
    }));
  const keywords = Object.entries(more.keywords).map(([name, { css, $description: text }]) => {
    return { name: `--claim-${name}`, type: 'keyword', text, css, shown: css };
  });
  return [...tokens, ...inDark, ...keywords];
}

/** The index of the bracket that closes the one before an index. */
function closing(text, from) {
  let index = from;
  for (let depth = 1; ; index++) {
    depth += { '(': 1, ')': -1 }[text[index]] ?? 0;
    if (!depth) return index;
  }
}

/** Replaces the defaults in CSS: in `var(--claim-NAME, DEFAULT)`, and colours of two schemes where they are declared. */
function withDefaults(css, properties) {
  const written = properties.filter((property) => property.css);
  return written.reduce((text, { name, css: value }) => {
    if (value.startsWith('light-dark(')) {
      const declared = new RegExp(`(?<=${name.replace('claim-', '_')}: (?:[^;]*, )?)light-dark\\(#[^)]*\\)`, 'g');
      return text.replace(declared, () => value);
    }
    const [before, ...uses] = text.split(`var(${name}, `);
    return before + uses.map((use) => `var(${name}, ${value}${use.slice(closing(use, 0))}`).join('');
  }, css);
}

/** The defaults in a compact card, where some differ. */
const inCompact = (properties) =>
  properties.map(({ compact, ...property }) => ({ ...property, css: compact ?? property.css }));

/** Replaces the defaults and the descriptions in the comments from which the manifest is made. */
function withComments(source, properties) {
  return properties.reduce((text, { name, shown, text: words }) => {
    const line = `@cssprop [${name}=${shown}] - ${words[0].toUpperCase()}${words.slice(1)}.`;
    return text.replace(new RegExp(`@cssprop \\[${name}=.*`), () => line);
  }, source);
}

/** The table of the documentation, in the format of Prettier. */
function table(properties) {
  const code = (value) => (value.startsWith('from ') ? value : `\`${value}\``);
  const rows = [
    ['custom property', 'default', 'sets'],
    ...properties.filter(({ type }) => type !== 'dark').map(({ name, shown, text }) => [code(name), code(shown), text]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

const inTable = (document, properties) =>
  document.replace(/(?<=<!-- tokens -->\n\n).*?(?=\n\n<!-- \/tokens -->)/s, () => table(properties));

/** The files that have values of the tokens, and how each gets them. */
const writers = {
  'docs/themes.md': inTable,
  ...Object.fromEntries(globSync('src/elements/**/*.styles.ts', { cwd: root }).map((path) => [path, withDefaults])),
  ...Object.fromEntries(
    globSync(['src/elements/**/*.ts', '!**/*.styles.ts'], { cwd: root }).map((path) => [path, withComments]),
  ),
  'src/elements/claim-card/claim-card.styles.ts': (css, properties) => withDefaults(css, inCompact(properties)),
};

/** Returns the text of each file that differs from the tokens, by its path, with their values. */
export async function outdated() {
  const properties = propertiesOf(JSON.parse(await readFile(`${root}src/themes/tokens.json`, 'utf8')));
  const changes = await Promise.all(
    Object.entries(writers).map(async ([path, write]) => {
      const text = await readFile(`${root}${path}`, 'utf8');
      const current = write(text, properties);
      return current === text ? [] : [[path, current]];
    }),
  );
  return Object.fromEntries(changes.flat());
}
