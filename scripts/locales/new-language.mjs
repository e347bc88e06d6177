import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

/** The mark of a part of a page that is to be written. */
export const unwritten = '_To be written._';

/** The words of a small story, which the pictures show in each language. */
export const story = {
  article: 'Who emptied the harbour fund?',
  union: 'Dockers’ Union',
  mayor: 'Ada Berg',
  mayorRole: 'mayor',
  town: 'Town of Skerry',
  outlet: 'Skerry Gazette',
  allegation: 'The town has spent the harbour fund on a new town hall.',
  denial: 'No money has left the harbour fund.',
  quotation: 'Not a penny has left the fund.',
  day: 'last Saturday',
  note: 'The accounts are not public.',
};

/** The path of the story, and of what the tests know of a language. */
export const factsPath = (tag) => `test/languages/${tag}.json`;
/** The path of the page about the words of a language. */
export const pagePath = (tag) => `docs/languages/${tag}.md`;

const names = new Intl.DisplayNames('en', { type: 'language' });
/** The name of a language in English. */
export const nameOf = (tag) => names.of(tag);

/** `npm run locales:pages` writes the tables. */
const page = (tag) => `# ${nameOf(tag)}

Tag \`${tag}\`, and all its varieties.

## Labels

| English | \`${tag}\` |
| ------- | ---- |

## Why these words

${unwritten}

## Names, marks, dates and intervals

| what | written |
| ---- | ------- |

${unwritten}

## Allegations as headings

${unwritten}

> ${story.union}: ${story.allegation}
>
> ${story.mayor}: ${story.denial}

## As \`Intl\` has it

${unwritten}
`;

/** Writes the files of a language that are not there yet, beside the one for translators. */
export async function writeNewFiles(tag) {
  const files = {
    [factsPath(tag)]: `${JSON.stringify({ sameAsEnglish: [], story }, null, 2)}\n`,
    [pagePath(tag)]: page(tag),
  };
  for (const [path, contents] of Object.entries(files)) {
    const file = new URL(path, root);
    if (existsSync(file)) continue;
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, contents);
    console.log(`Written: ${path}`);
  }
}
