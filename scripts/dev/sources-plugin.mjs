import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { fromSources } from './from-sources.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name: packageName } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The name of a file of `dist` by its address on the server; `undefined` for any other address. */
const nameOf = (path) => /^\/dist\/(.+)$/.exec(path)?.[1];

/** A script that throws the errors of the sources on the page, for its console; the terminal shows them too. */
function failure({ message }) {
  console.error(message);
  return `throw new Error(${JSON.stringify(message)});`;
}

/**
 * A plugin for the servers of `npm run dev` and of the browser tests in watch mode. It answers every address below `/dist/`
 * from the sources, and resolves the package’s own name to such addresses, so that nothing reads an old build.
 *
 * @returns The plugin, with `importModule` of `fromSources`.
 */
export function sourcesPlugin() {
  const sources = fromSources();
  return {
    name: 'sources',
    importModule: sources.importModule,
    serverStart({ fileWatcher }) {
      // The server itself watches only files that it serves, such as the demo pages.
      fileWatcher.add(`${root}src`);
      fileWatcher.on('all', sources.changed);
    },
    serverStop: sources.stop,
    async serve(context) {
      const name = nameOf(context.path);
      if (!name) return undefined;
      const body = await sources.read(name).catch(failure);
      if (body !== undefined) return { body };
      // Without an answer, the server would send the file of an old build.
      context.status = 404;
      context.body = `No source makes ${context.path}.`;
      return undefined;
    },
    // The server would cache the answer until a file of that name in `dist` changes.
    transform: ({ path }) => (nameOf(path) ? { transformCache: false } : undefined),
    resolveImport({ source }) {
      if (source !== packageName && !source.startsWith(`${packageName}/`)) return undefined;
      return `/${relative(root, fileURLToPath(import.meta.resolve(source)))}`;
    },
  };
}
