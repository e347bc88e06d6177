import { msg } from '@lit/localize';

/**
 * The English messages of the iframe page. The file is not part of the package: see `messages.ts`.
 */
export const messages = [
  msg('This claim cannot be shown', {
    id: 'not-shown',
    desc: 'A sentence without a full stop: the title of a page that shows nothing else, and its only message to readers.',
  }),
  msg('Claims: {article}', {
    id: 'claims',
    desc: 'The title of a page that lists the claims of the article of that name.',
  }),
];
