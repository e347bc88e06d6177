import { msg } from '@lit/localize';

/** The English messages of a recap; loaded with `view/claim-recap.ts`. See `messages.ts`. */
export const messages = [
  msg('Contested statements in this article: {number}', {
    id: 'recap-article',
    desc: 'A heading at the end of an article, above a list of claims that are denied or that conflict with others. {number} is a number in digits, and needs no plural form after the colon. Does not say that the claims are false.',
  }),
  msg('Contested statements: {number}', {
    id: 'recap-collection',
    desc: 'The same heading for claims that are not those of one article.',
  }),
  msg(
    'This lists statements that are denied, or that conflict with another one. It does not confirm any other statement.',
    {
      id: 'recap-rule',
      desc: 'Below the heading: which claims are listed, and that nobody should take the others for checked.',
    },
  ),
  msg('The recorded statements cover {share} of the article’s text.', {
    id: 'recap-coverage',
    desc: 'After the rule: how much of the article was looked at for the list. {share} is a number with a percent sign, such as “62%”.',
  }),
];
