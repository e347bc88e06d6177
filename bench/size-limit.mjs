import { staticImports } from './static-imports.mjs';

const classEntry = (tag, limit) => ({
  name: `${tag}, with Lit`,
  path: `../dist/elements/${tag}/${tag}.js`,
  limit,
  modifyEsbuildConfig: (config) => ({
    ...config,
    format: 'esm',
    legalComments: 'none',
    plugins: [...(config.plugins ?? []), staticImports],
  }),
});

/** Returns the limit of published files. */
const published = (name, files, limit) => ({
  name,
  path: files.map((file) => `../dist/${file}`),
  limit,
  // Another minification would change the files.
  modifyEsbuildConfig: (config) => ({ ...config, loader: { '.js': 'copy', '.css': 'copy' } }),
});

/** The limits in brotli. */
export default [
  published('the script to paste in: all elements and Lit', ['claim-elements.min.js'], '22 kB'),
  published('the classic script: all elements and Lit', ['claim-elements.global.min.js'], '22 kB'),
  published('the bundled dataset', ['claim-elements.dataset.min.js'], '3.75 kB'),
  published('the file that reads other datasets', ['claim-elements.load.min.js'], '12.5 kB'),
  published('the file that reads JSON-LD', ['claim-elements.import.min.js'], '12.25 kB'),
  published('the file that writes JSON-LD', ['claim-elements.json-ld.min.js'], '2 kB'),
  published('the code of the copy button', ['claim-elements.copy.min.js'], '1.5 kB'),
  published('the code of the details', ['claim-elements.details.min.js'], '5 kB'),
  published('the code of a recap', ['claim-elements.recap.min.js'], '3.75 kB'),
  published('how other languages than English are written', ['claim-elements.languages.min.js'], '1.5 kB'),
  published('the words for problems', ['claim-elements.problems.min.js'], '1 kB'),
  published(
    'the autoloader with a card: two files',
    ['claim-elements.autoload.min.js', 'autoload/claim-card.min.js'],
    '18.75 kB',
  ),
  published('the strings of a language', ['locales/ru.js'], '1.75 kB'),
  published('the style sheet for fallbacks', ['claim-elements.css'], '2.5 kB'),
  published(
    'the script of the page for an iframe: all elements, Lit and the bundled dataset',
    ['claim-elements.embed.min.js'],
    '33.75 kB',
  ),
  published('the script that fits iframes to their content', ['claim-elements.resizer.min.js'], '1.25 kB'),
  classEntry('claim-card', '18 kB'),
  classEntry('denial-pair', '18 kB'),
  classEntry('source-quote', '16 kB'),
  classEntry('claim-recap', '12.75 kB'),
];
