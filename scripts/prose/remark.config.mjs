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

/** Quotations are data, often in another language, and so are words of other scripts. */
const foreign = /[“„«][^“„«”»]*[”“»]|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

/** Leaves out what the dictionary cannot know; the places of all other words stay. */
function leaveOutForeignWords(node) {
  if (node.type === 'text') node.value = node.value.replace(foreign, ({ length }) => ' '.repeat(length));
  node.children?.forEach(leaveOutForeignWords);
}

const slips = unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle);
const spelling = slips().use(retextSpell, { dictionary, personal, ignoreDigits: true, max: 5 });

export default {
  plugins: [
    remarkGfm,
    [remarkValidateLinks, { repository: false }],
    () => (tree, file) => {
      leaveOutForeignWords(tree);
      // The documents on languages have words of all of them.
      return remarkRetext(/\blanguages\b/.test(file.path) ? slips : spelling)(tree, file);
    },
  ],
};
