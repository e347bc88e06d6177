/** Lit in, the bundled dataset out, and what is loaded at need left to be loaded. */
function withoutData(config) {
  const plugin = {
    name: 'without-data',
    setup(build) {
      build.onLoad({ filter: /dataset\.json\.js$/ }, () => ({ contents: 'export default {}' }));
      build.onResolve({ filter: /(?:on-demand|hydration)\/index\.js$/ }, ({ path }) => ({ path, external: true }));
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
    limit: '20.5 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'what it loads at need: datasets, JSON-LD',
    path: '../dist/claim-elements.on-demand.min.js',
    limit: '11 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'what it loads on a prerendered page',
    path: '../dist/claim-elements.hydration.min.js',
    limit: '4.5 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'the autoloader with a card: three files',
    path: [
      '../dist/claim-elements.autoload.min.js',
      '../dist/autoload/claim-card.min.js',
      '../dist/autoload/shared.min.js',
    ],
    limit: '19 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'the style sheet for fallbacks',
    path: '../dist/claim-elements.css',
    limit: '2 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'the script of the page for an iframe, without the elements',
    path: '../dist/claim-elements.embed.min.js',
    limit: '3.5 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  {
    name: 'the script that fits iframes to their content',
    path: '../dist/claim-elements.resizer.min.js',
    limit: '1 kB',
    modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
  },
  classEntry('claim-card', '13.5 kB'),
  classEntry('denial-pair', '13.5 kB'),
  classEntry('source-quote', '13.5 kB'),
];
