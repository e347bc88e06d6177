/** Checks the documents, `npm run prose`: links and fragments inside the repository, spelling, and slips of prose. */
import { readFileSync } from 'node:fs';

import dictionary from 'dictionary-en-gb';
import remarkGfm from 'remark-gfm';
import remarkRetext from 'remark-retext';
import remarkValidateLinks from 'remark-validate-links';
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';

/** The words of this project: names, terms of the web, and words that the dictionary does not have. */
const personal = readFileSync(new URL('words.txt', import.meta.url), 'utf8');

const slips = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle);
const spelling = slips().use(retextSpell, { dictionary, personal, ignoreDigits: true, max: 5 });

export default {
  plugins: [
    remarkGfm,
    [remarkValidateLinks, { repository: false }],
    // The documents on languages, and the ones with cases from newspapers, have words of many languages.
    () => (tree, file) => remarkRetext(/\blanguages\b/.test(file.path) ? slips : spelling)(tree, file),
  ],
};
