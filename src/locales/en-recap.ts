// Written by `npm run locales` from recap-messages.ts.

export const enRecap = {
  'recap-article': 'Contested statements in this article: {number}',
  'recap-collection': 'Contested statements: {number}',
  'recap-rule':
    'This lists statements that are denied, or that conflict with another one. It does not confirm any other statement.',
  'recap-coverage': 'The recorded statements cover {share} of the article’s text.',
};
