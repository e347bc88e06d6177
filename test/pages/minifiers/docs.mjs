import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { fillMarkers } from '../../fixtures/fill-markers.mjs';
import { minifiers } from './minifiers.mjs';

export const path = fileURLToPath(new URL('../../../docs/prerendering.md', import.meta.url));

const words = {
  same: 'the same',
  joined: 'the same, but words run together',
  'without-slot': 'without what the page puts into slots',
  unstyled: 'the same, without styles',
};
const contents = { adopted: 'adopted', anew: 'rendered anew' };

const row = (cells) => `| ${cells.join(' | ')} |`;

/** Returns the current text of the page, and the text for the given results. */
export async function page(results) {
  const actual = readFileSync(path, 'utf8');
  const head = ['minifier', 'settings', 'readers see before the script', 'and with it', 'the content is'];
  const body = minifiers.map((minifier) => {
    const { before, after, content } = results.get(minifier);
    return [`${minifier.name} ${minifier.version}`, minifier.settings, words[before], words[after], contents[content]];
  });
  const table = [head, head.map(() => '---'), ...body].map(row).join('\n');
  const filled = fillMarkers(actual, 'minifiers', table);
  return { actual, expected: await format(filled, { ...(await resolveConfig(path)), filepath: path }) };
}
