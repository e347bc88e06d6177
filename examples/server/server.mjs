import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { prerenderStream } from 'claim-elements-node';

/** Reads a dataset that a page names by an address of the site, which cannot lead out of it: this folder’s parent. */
async function load(src) {
  const { pathname } = new URL(src, 'https://site.example/server/');
  return JSON.parse(await readFile(new URL(`..${pathname}`, import.meta.url), 'utf8'));
}

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  // Whatever makes the pages of a site, as a stream of text.
  const page = createReadStream(new URL('page.html', import.meta.url), 'utf8');
  const prerendered = Readable.toWeb(page).pipeThrough(
    prerenderStream({ load }, ({ message }) => console.warn(message)),
  );
  await pipeline(Readable.fromWeb(prerendered), response);
});

server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
