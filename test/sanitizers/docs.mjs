import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { fillMarkers } from '../fixtures/fill-markers.mjs';
import { embeds } from '../fixtures/embeds.mjs';
import { elements } from './matrix.mjs';
import { sanitizers } from './sanitizers.mjs';

export const path = fileURLToPath(new URL('../../docs/sanitizers.md', import.meta.url));

const words = {
  works: 'works',
  'works-joined': 'works, but words run together',
  beside: 'works, but the text stands beside it',
  text: 'text stays',
  'text-joined': 'text stays, but words run together',
  blocked: 'stays, but its script is blocked',
  cut: 'words are lost',
  gone: 'removed',
};

const row = (cells) => `| ${cells.join(' | ')} |`;

function table(results) {
  const head = ['', ...embeds.map(({ name }) => name), ...elements.map(({ name }) => `${name}, allowed`)];
  const body = sanitizers.map((sanitizer) => {
    const { version, byDefault, allowed } = results.get(sanitizer);
    const outcomes = [...Object.values(byDefault), ...Object.values(allowed)];
    return [`${sanitizer.name} ${version}`, ...outcomes.map((outcome) => words[outcome])];
  });
  return [head, head.map(() => '---'), ...body].map(row).join('\n');
}

function howTo() {
  return sanitizers
    .filter(({ allow }) => allow)
    .map(({ name, allow }) => {
      const code = readFileSync(new URL(`allow/${allow}`, import.meta.url), 'utf8').trimEnd();
      return `### ${name}\n\n\`\`\`${allow.split('.').at(-1)}\n${code}\n\`\`\``;
    })
    .join('\n\n');
}

/** Returns the current text of the page, and the text for the given results. */
export async function page(results) {
  const actual = readFileSync(path, 'utf8');
  const filled = fillMarkers(fillMarkers(actual, 'sanitizers', table(results)), 'allow', howTo());
  return { actual, expected: await format(filled, { ...(await resolveConfig(path)), filepath: path }) };
}
