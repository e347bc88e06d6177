import { fileURLToPath } from 'node:url';

const start = '/demo/';

/** Says where the demo is, and leads there from the root. */
const demo = {
  name: 'demo',
  serverStart: ({ config }) => console.log(`\nThe demo: http://${config.hostname}:${config.port}${start}\n`),
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  hostname: 'localhost',
  // So that `demo/npm.html` can import the package by its npm name.
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [demo],
  middleware: [(context, next) => (context.path === '/' ? context.redirect(start) : next())],
};
