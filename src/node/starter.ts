import { dirname, relative, sep } from 'node:path';

import type { Dataset } from '../model/types.js';

const collected = new Set<string>();

/** Marks a text that an editor has to replace. */
function placeholder(text: string): string {
  collected.add(text);
  return text;
}

// The placeholder is no day: readers would take a day for a fact.
const date = {
  stated: placeholder('The date in the article’s words; add what it means, such as "edtf": "2026-03-01"'),
  basis: 'stated' as const,
};

const schema = 'node_modules/claim-elements/dist/data.schema.json';

/** Returns the address of the JSON Schema from a file, for editors; from the current folder without one. */
export function schemaFrom(file = '.'): string {
  const path = relative(dirname(file), schema).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** A small valid dataset to start from: an allegation, its denial and a quotation. */
export const starter = {
  $schema: schemaFrom(),
  version: 1,
  article: {
    name: placeholder('The name of the article'),
    inLanguage: 'en',
    url: placeholder('https://example.com/article'),
  },
  sources: [
    {
      id: 'accuser',
      type: 'Organization',
      name: placeholder('Who alleges'),
      description: placeholder('what they are'),
    },
    {
      id: 'speaker',
      type: 'Person',
      name: placeholder('Who denies'),
      jobTitle: placeholder('the role of the speaker'),
      affiliation: 'accused',
    },
    { id: 'accused', type: 'Organization', name: placeholder('Whom they speak for') },
  ],
  claims: [
    {
      id: 'allegation',
      text: placeholder('What is alleged, in your own plain words.'),
      kind: 'allegation',
      appearances: [{ claimant: ['accuser'], date }],
      verification: { status: 'unverified' },
    },
    {
      id: 'denial',
      text: placeholder('What is said against it, in your own plain words.'),
      kind: 'denial',
      appearances: [{ claimant: ['speaker'], date }],
    },
  ],
  quotations: [
    {
      id: 'quotation',
      text: placeholder('The words of the denial, exactly as spoken.'),
      speaker: 'speaker',
      claims: ['denial'],
      date,
    },
  ],
  relations: [{ type: 'denies', from: 'denial', to: 'allegation' }],
} satisfies Dataset;

/** The texts of the starter that an editor has to replace. */
export const placeholders: ReadonlySet<string> = collected;
