import type { Handle } from '@sveltejs/kit';

import { prerender } from 'claim-elements-node';

import ferries from '$lib/ferries.json';

/** Returns what a `<claim-dataset src>` names. */
async function load(src: string) {
  if (src === '/ferries.json') return ferries;
  throw new Error(`${src} is no dataset of this site.`);
}

export const handle: Handle = ({ event, resolve }) => {
  // The other page gets its data in the browser.
  if (event.route.id !== '/prerendered') return resolve(event);
  let page = '';
  return resolve(event, {
    async transformPageChunk({ html: chunk, done }) {
      page += chunk;
      if (!done) return '';
      const { html, findings } = await prerender(page, { load });
      for (const { message } of findings) console.warn(message);
      return html;
    },
  });
};
