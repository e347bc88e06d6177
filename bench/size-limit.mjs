/** Bundles the entry as a newsroom with claims of its own would: Lit in, the bundled dataset out. */
function withoutData(config) {
  const plugin = {
    name: 'without-data',
    setup(build) {
      build.onLoad({ filter: /dataset\.json\.js$/ }, () => ({ contents: 'export default {}' }));
    },
  };
  return { ...config, plugins: [...(config.plugins ?? []), plugin] };
}

const classEntry = (tag, limit) => ({
  name: `${tag}, with Lit and without data`,
  path: `../dist/elements/${tag}/${tag}.js`,
  limit,
  modifyEsbuildConfig: withoutData,
});

/** Brotli; the targets that these are on the way to are 15 kB for the script and 9 kB for an entry. */
export default [
  {
    name: 'the script to paste in: all elements, dataset, Lit',
    path: '../dist/claim-elements.min.js',
    limit: '18.5 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'what it loads for a dataset of the page’s own',
    path: '../dist/claim-elements.load.min.js',
    limit: '6.5 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  classEntry('claim-card', '12.5 kB'),
  classEntry('denial-pair', '12.5 kB'),
  classEntry('source-quote', '12.5 kB'),
];
