import { readFileSync } from 'node:fs';

import { globSync } from 'tinyglobby';

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const ofOtherPackages = ['**/node_modules/**', 'bench/**', 'test/package/**'];
const readAll = (pattern) => globSync(pattern, { ignore: ofOtherPackages }).map((file) => readFileSync(file, 'utf8'));

/** The scripts and style sheets that a page loads, as imports, so that Knip follows a page like a module. */
function importsOf(page) {
  const addresses = [...page.matchAll(/\b(?:src|href)="([^":#?/][^":#?]*\.(?:css|js))"/g)].map(
    ([, address]) => address,
  );
  const sources = addresses.filter((address) => !address.endsWith('.min.js'));
  return sources.map((address) => `import '${address.startsWith('.') ? address : `./${address}`}';`).join('\n');
}

/**
 * The packages that tests name in strings only: pages load these by their addresses, or a test bundles a text that imports
 * them. Knip does not read strings. A package that no test names any more counts as unused again.
 */
function packagesInStrings() {
  const modules = readAll(['*.mjs', '{demo,scripts,site,src,test}/**/*.{js,mjs,ts}']);
  const tests = readAll('test/{browser,fixtures,pages,rendering,sanitizers,spoken}/**/*.{js,mjs,ts}');
  return Object.keys(devDependencies).filter((name) => {
    const path = `${name.replaceAll('.', '\\.')}['"\`/]`;
    const named = new RegExp(`['"\`](?:/node_modules/)?${path}`);
    const imported = new RegExp(`^(?:import|export|\\}).*['"]${path}|import\\(['"]${path}`, 'm');
    return tests.some((text) => named.test(text)) && !modules.some((text) => imported.test(text));
  });
}

export default {
  compilers: { html: importsOf },
  workspaces: {
    '.': {
      entry: [
        'scripts/{dev,manifest,prose}/*.config.mjs',
        'site/{eleventy.config.mjs,styles.css,assets/*.js}',
        'web-test-runner.config.mjs',
        'test/**/*.{test,spec}.{mjs,ts}',
        'test/mutation/*.mjs',
        'test/sanitizers/page/*.js',
        'demo/*.html',
        'examples/{cdn,offline,server}/*.{html,js,mjs}',
        'integrations/wordpress/{build.mjs,claim-elements/*.js,test/*.mjs}',
        // The tool for translations reads the messages, and bundles are made of the other modules.
        'src/locales/{,detail-,frame-,recap-}messages.ts',
        'src/paste-in-{autoload,global}.ts',
        // The build makes the components with it.
        'src/react/component.ts',
        // The package for Node consists of them.
        'src/node/{astro,cli,index}.ts',
        'src/react/server.ts',
      ],
      project: ['*.mjs', '{demo,examples,integrations,scripts,site,src,test}/**/*.{css,html,js,mjs,svelte,ts,vue}'],
      // The build writes the module that imports the one; npm links the other from this repository.
      ignoreDependencies: [...packagesInStrings(), '@angular/core', 'claim-elements-node'],
      // They name the frameworks of the applications, and types that the build makes.
      ignore: ['{dist,src}/types/*.d.ts'],
      // The build of the site makes it.
      ignoreUnresolved: ['../pagefind/pagefind.js'],
      // Programs of the machine.
      ignoreBinaries: ['mkfifo', 'mount', 'pdftotext', 'php', 'script', 'umount'],
      // The configuration of Playwright looks for a browser and installs one.
      playwright: false,
    },
    'packages/claim-elements-node': {
      // Its modules are those of the root; the build copies them.
      ignoreDependencies: ['@lit-labs/ssr', 'jsonc-parser', 'parse5', 'parse5-sax-parser', 'tinyglobby'],
    },
    bench: {
      entry: ['size-limit.mjs', 'browser/harness.js', 'contenders/*.{js,jsx}'],
      project: '**/*.{html,js,jsx,mjs,svelte}',
      ignoreUnresolved: ['/harness.js'],
    },
    'examples/next': {
      entry: ['next.config.mjs', 'app/**/{layout,page}.tsx'],
      // Next renders with it.
      ignoreDependencies: ['react-dom'],
      ignoreBinaries: ['next'],
      next: false,
    },
    'examples/vite-react': {
      entry: ['src/main.tsx'],
      project: ['src/**'],
      ignoreBinaries: ['vite'],
      vite: false,
    },
    ...Object.fromEntries(
      ['preact', 'solid', 'vue'].map((framework) => [
        `examples/vite-${framework}`,
        {
          entry: 'src/main.{ts,tsx}',
          project: ['src/**'],
          ignoreDependencies: ['vue-tsc'],
          ignoreBinaries: ['vite', 'vue-tsc'],
          vite: false,
        },
      ]),
    ),
    'examples/angular': {
      entry: ['src/{main,main.server,server}.ts'],
      project: ['src/**/*.ts'],
      // Angular loads it, or the code that its compiler writes does.
      ignoreDependencies: [/^@angular/, 'rxjs'],
      ignoreBinaries: ['ng'],
      angular: false,
    },
    'examples/astro': {
      entry: ['astro.config.mjs', 'src/pages/*', 'src/article.ts'],
      project: ['src/**'],
      ignoreDependencies: ['@astrojs/check'],
      ignoreBinaries: ['astro'],
      astro: false,
    },
    'examples/import-map': {
      entry: 'article.js',
      project: '*.js',
      // The command is in it.
      ignoreDependencies: ['claim-elements-node'],
      ignoreBinaries: ['claim-elements-node'],
    },
    'examples/nuxt': {
      entry: ['nuxt.config.ts', 'app/{app,pages/*}.vue', 'server/{plugins,routes}/*.ts'],
      project: ['{app,server}/**'],
      // Nuxt brings them into the application.
      ignoreDependencies: ['nuxt', 'vue', 'vue-router'],
      ignoreBinaries: ['nuxt'],
      paths: { '~~/*': ['./*'] },
      nuxt: false,
    },
    'examples/sveltekit': {
      entry: ['{svelte,vite}.config.js', 'src/app.html', 'src/routes/**/+*.{svelte,ts}'],
      project: ['src/**'],
      ignoreDependencies: ['svelte-check'],
      ignoreBinaries: ['svelte-check', 'svelte-kit', 'vite'],
      paths: { '$lib/*': ['./src/lib/*'] },
      svelte: false,
      vite: false,
    },
    'examples/eleventy': {
      entry: 'eleventy.config.js',
      eleventy: false,
    },
    'test/package': {
      entry: ['*.test.mjs', 'apps/*.js', 'types/**/*.{html,svelte,ts,tsx,vue}'],
      ignoreDependencies: [
        // The validator of bills of materials finds these if they are installed.
        ...['ajv', 'ajv-formats', 'ajv-formats-draft2019'],
        // The compilers and the frameworks of the types, and the schema of the manifest, which tests name by their paths.
        ...[
          /^@angular\/compiler/,
          'custom-elements-manifest',
          'preact',
          'solid-js',
          'svelte',
          'svelte-check',
          'typescript7',
          'vue-tsc',
        ],
      ],
    },
  },
};
