import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The one-way flow (docs/architecture.md): the folders that each folder of `src` may import from, besides itself. */
const mayImport = {
  model: [],
  data: ['model'],
  events: ['model'],
  locales: ['model'],
  'json-ld': ['model'],
  context: ['data', 'events', 'model', 'page'],
  view: ['locales', 'model'],
  templates: ['locales', 'view'],
  page: ['events', 'json-ld', 'locales', 'model', 'view'],
  elements: ['context', 'events', 'json-ld', 'model', 'page', 'templates', 'view'],
  embed: ['elements', 'events', 'locales', 'model', 'view'],
  node: ['data', 'elements', 'json-ld', 'locales', 'model', 'page', 'templates', 'view'],
  react: ['elements', 'node', 'page'],
};
const folders = Object.keys(mayImport);

const directions = Object.entries(mayImport).map(([folder, allowed]) => {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${forbidden.join('|')})/`,
              message: `src/${folder} imports from ${allowed.join(', ') || 'no other folder'} only: the flow goes one way.`,
            },
            ...(folder === 'node' ? [] : [{ regex: '^node:', message: 'Only src/node runs in Node.' }]),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      // What frameworks write.
      'examples/*/{.angular,.astro,.next,.nuxt,.output,.svelte-kit,build}/',
      'custom-elements.json',
      '**/_site/',
      'integrations/wordpress/build/',
      // Compiled where the package is installed.
      'src/types/',
      'test/package/types/',
    ],
  },
  js.configs.recommended,
  {
    // Patterns meet texts of strangers: the time that one takes may not grow faster than the text.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['examples/**'],
    extends: [
      ts.configs.strictTypeChecked,
      ts.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes the role from a list without bullets unless it is said.
      'lit-a11y/no-redundant-role': 'off',
      // An index that the code around it proves to be there is said so with `!`; undefined is never assumed away silently.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['examples/**/*.{ts,tsx}'], extends: [ts.configs.recommended] },
  ...directions,
  {
    files: ['src/index.ts', 'src/define.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: '/node/' }] }] },
  },
  {
    files: ['test/browser/**/*.ts'],
    rules: {
      // The axe plugin types every chai assertion as a promise; only the one that runs axe is.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: '@web/test-runner-commands',
          importNames: ['emulateMedia', 'setViewport'],
          message: 'Not every engine has it: use emulating() of engines.ts, or a container or an iframe of that size.',
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['it', 'describe'].map((object) => ({
          object,
          property: 'skip',
          message: 'What does not apply in an engine is declared in differences.ts: use itNeeds().',
        })),
      ],
    },
  },
  { files: ['test/browser/engines.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.mjs', 'examples/**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  {
    // What a test has a browser do is written among what it does in Node.
    files: [
      'demo/**/*.js',
      'examples/{cdn,import-map}/*.js',
      'site/assets/*.js',
      'test/{debian,frameworks,leaks,package,pages,rendering,spoken}/**/*.{js,mjs}',
      'bench/{browser,card,contenders,measures}/**/*.{js,mjs}',
      'test/sanitizers/page/*.js',
    ],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['examples/offline/*.js', 'test/examples/offline.test.mjs'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
  },
  {
    files: ['integrations/wordpress/claim-elements/*.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
  },
  {
    files: ['integrations/wordpress/test/**/*.mjs'],
    languageOptions: { globals: { ...globals.browser, wp: 'readonly' } },
  },
  prettier,
);
