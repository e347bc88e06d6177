/** What takes over the content that a server rendered; loaded by the elements that find such content. */
export { hydrate } from '@lit-labs/ssr-client';
