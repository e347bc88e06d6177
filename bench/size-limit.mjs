import { withoutDynamicImports, withoutData } from './without-data.mjs';

const classEntry = (tag, limit) => ({
  name: `${tag}, with Lit and without data`,
  path: `../dist/elements/${tag}/${tag}.js`,
  limit,
  modifyEsbuildConfig: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), withoutDynamicImports, withoutData],
  }),
});

/** Returns the limit of published files. */
const published = (name, files, limit) => ({
  name,
  path: files.map((file) => `../dist/${file}`),
  limit,
  modifyEsbuildConfig: (config) => ({ ...config, bundle: false }),
});

/** The limits in brotli. The long-term targets are 15 kB for the paste-in script and 9 kB for an entry. */
export default [
  published('the script to paste in: all elements, dataset, Lit', ['claim-elements.min.js'], '23.25 kB'),
  published('what it loads at need: datasets, JSON-LD', ['claim-elements.on-demand.min.js'], '12.25 kB'),
  published('the words for what is wrong, loaded where something is', ['claim-elements.problems.min.js'], '1 kB'),
  published('what it loads on a prerendered page', ['claim-elements.hydration.min.js'], '4.5 kB'),
  published(
    'the autoloader with a card: three files',
    ['claim-elements.autoload.min.js', 'autoload/claim-card.min.js', 'autoload/shared.min.js'],
    '22 kB',
  ),
  published('the strings of a language', ['locales/ru.js'], '1.5 kB'),
  published('the style sheet for fallbacks', ['claim-elements.css'], '2 kB'),
  published('the script of the page for an iframe, without the elements', ['claim-elements.embed.min.js'], '3.75 kB'),
  published('the script that fits iframes to their content', ['claim-elements.resizer.min.js'], '1 kB'),
  classEntry('claim-card', '17 kB'),
  classEntry('denial-pair', '17 kB'),
  classEntry('source-quote', '16 kB'),
];
