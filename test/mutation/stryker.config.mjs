/** Mutates the pure code and runs the Node tests of it: `npm run test:mutation`, or with `-- --mutate 'src/view/**'`. */
export default {
  mutate: ['src/{model,view,json-ld}/**/*.ts'],
  // The command compiles only the modules that the tests import, without bundles, checks and minification.
  buildCommand:
    'esbuild src/model/*.ts src/view/*.ts src/json-ld/*.ts src/locales/*.ts src/page/explain.ts src/page/nearest-ids.ts ' +
    '--outdir=dist --outbase=src --target=es2022 --tsconfig=tsconfig.json --log-level=warning',
  testRunner: 'tap',
  plugins: ['@stryker-mutator/tap-runner'],
  tap: {
    testFiles: ['test/node/{model,view,json-ld}/*.test.mjs'],
    nodeArgs: ['--require', '{{hookFile}}', '--test-reporter=tap', '{{testFile}}'],
  },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A long timeout prevents a busy machine from being mistaken for an infinite loop.
  timeoutMS: 20_000,
  ignorePatterns: ['**', '!src/**', '!test/node/**', '!test/fixtures/**', '!package.json', '!tsconfig.json'],
  tempDirName: 'node_modules/.cache/mutation/sandbox',
  incremental: true,
  incrementalFile: 'node_modules/.cache/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'node_modules/.cache/mutation/report.html' },
  jsonReporter: { fileName: 'node_modules/.cache/mutation/report.json' },
  thresholds: { high: 95, low: 90, break: 85 },
};
