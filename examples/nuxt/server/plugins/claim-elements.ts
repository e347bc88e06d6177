import { prerender } from 'claim-elements-node';

import ferries from '~~/shared/ferries.json';

/** Returns what a `<claim-dataset src>` names. */
async function load(src: string) {
  if (src === '/ferries.json') return ferries;
  throw new Error(`${src} is no dataset of this site.`);
}

export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:response', async (response, { event }) => {
    // The other page gets its data in the browser.
    if (event.path !== '/prerendered') return;
    const { html, findings } = await prerender(response.body, { load });
    for (const { message } of findings) console.warn(message);
    response.body = html;
  });
});
