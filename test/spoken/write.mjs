/** Writes the transcripts anew, `npm run spoken:write`. Read each change before you commit it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';

import { listen } from './listen.mjs';

const folder = new URL('transcripts/', import.meta.url);
const transcripts = await listen();
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const [name, text] of Object.entries(transcripts)) await writeFile(new URL(name, folder), text);
