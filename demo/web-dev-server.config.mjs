import { fileURLToPath } from 'node:url';

import { localOnly } from './local-only.mjs';

const start = '/demo/';

/** Says where the demo is, and leads there from the root. */
const demo = {
  name: 'demo',
  serverStart: ({ config }) => console.log(`\nThe demo: http://localhost:${config.port}${start}\n`),
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  // 127.0.0.1: by that name, and by `localhost`, the server listens on every address of the machine.
  hostname: '127.1',
  // So that `demo/npm.html` can import the package by its npm name.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [demo],
  // The server watches a file a moment after it served it, maybe after it was stopped: that must not keep the process running.
  chokidarOptions: { persistent: false },
  middleware: [localOnly, (context, next) => (context.path === '/' ? context.redirect(start) : next())],
};
