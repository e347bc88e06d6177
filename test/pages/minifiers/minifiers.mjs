import { readFileSync } from 'node:fs';

import minifyHtml from '@minify-html/node';
import swc from '@swc/html';
import htmlMinifierTerser from 'html-minifier-terser';
import htmlnano from 'htmlnano';
import posthtml from 'posthtml';

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

const terser = (options) => (html) => htmlMinifierTerser.minify(html, options);
const nano = (options, preset) => async (html) => (await posthtml([htmlnano(options, preset)]).process(html)).html;

/** The modules for which a user of htmlnano has to choose further packages are left out. */
const packaged = { skipConfigLoading: true, minifyCss: false, minifySvg: false };
const most = { ...packaged, minifyJs: false, removeUnusedCss: false };

/** All that html-minifier-terser can do and that is safe for a page. */
const thorough = {
  caseSensitive: true,
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  processConditionalComments: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
  sortClassName: true,
  useShortDoctype: true,
};

/** The minifiers with their settings, from the mildest to the most thorough. */
export const minifiers = [
  ['html-minifier-terser', '`removeComments`', terser({ removeComments: true })],
  ['html-minifier-terser', 'everything that is safe', terser(thorough)],
  ['html-minifier-terser', 'the same with `removeEmptyElements`', terser({ ...thorough, removeEmptyElements: true })],
  [
    'html-minifier-terser',
    'the same with `collapseInlineTagWhitespace`',
    terser({ ...thorough, collapseInlineTagWhitespace: true }),
  ],
  ['htmlnano', 'its preset `safe`', nano(packaged, htmlnano.presets.safe)],
  [
    'htmlnano',
    'its preset `max` with `mergeStyles: false`',
    nano({ ...most, mergeStyles: false }, htmlnano.presets.max),
  ],
  ['htmlnano', 'its preset `max`', nano(most, htmlnano.presets.max)],
  ['@minify-html/node', 'its defaults', (html) => String(minifyHtml.minify(Buffer.from(html), {}))],
  [
    '@minify-html/node',
    'everything',
    (html) =>
      String(
        minifyHtml.minify(Buffer.from(html), {
          allow_noncompliant_unquoted_attribute_values: true,
          allow_optimal_entities: true,
          allow_removing_spaces_between_attributes: true,
          minify_css: true,
          minify_doctype: true,
          minify_js: true,
          remove_bangs: true,
          remove_processing_instructions: true,
        }),
      ),
  ],
  ['@swc/html', 'its defaults', async (html) => (await swc.minify(html)).code],
  [
    '@swc/html',
    'everything',
    async (html) =>
      (
        await swc.minify(html, {
          collapseWhitespaces: 'smart',
          removeComments: true,
          removeEmptyAttributes: true,
          removeEmptyMetadataElements: true,
          removeRedundantAttributes: 'all',
          collapseBooleanAttributes: true,
          normalizeAttributes: true,
          minifyCss: true,
          minifyJs: true,
          minifyJson: true,
          sortAttributes: true,
          sortSpaceSeparatedAttributeValues: true,
          tagOmission: true,
          quotes: false,
        })
      ).code,
  ],
].map(([name, settings, minify]) => ({ name, settings, version: versionOf(name), minify }));
