import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

import { languages } from 'claim-elements';
import { parseAst } from 'rollup/parseAst';

import { lazyBundles } from '../../scripts/build/bundles.mjs';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const nodeManifest = JSON.parse(readFileSync(new URL('packages/claim-elements-node/package.json', root), 'utf8'));
const classes = {
  'claim-card': 'ClaimCard',
  'claim-dataset': 'ClaimDataset',
  'claim-recap': 'ClaimRecap',
  'denial-pair': 'DenialPair',
  'source-quote': 'SourceQuote',
};
const tags = Object.keys(classes);
const events = ['ClaimCopyEvent', 'ClaimErrorEvent', 'ClaimLoadEvent', 'ClaimNavigateEvent'];
const everything = [
  ...Object.values(classes),
  ...events,
  'articleId',
  'claimContext',
  'defineDataset',
  'indexDataset',
  'interfaceLanguage',
  'languages',
  'setStrings',
  'unknownId',
].sort();

/** The exported names and the registered tags of each entry of the exports map. */
const entries = {
  '.': { names: everything, registers: [] },
  './define': { names: everything, registers: tags },
  './bundled': { names: ['bundledIndex'], registers: [], runs: true },
  './validate': { names: ['currentVersion', 'findingLine', 'validateDataset'], registers: [] },
  './resizer': { names: ['fitFrames'], registers: [] },
  './embed': { names: ['upgradeEmbeds'], registers: [] },
  './react': { names: Object.values(classes), registers: [] },
  './claim-elements.min.js': {
    names: ['claimContext', 'interfaceLanguage', 'languages', 'loadBundled', 'setStrings'],
    registers: tags,
  },
  // The effects of these entries on a page are tested in the browser.
  './claim-elements.global.min.js': { names: [], registers: [], runs: true },
  './claim-elements.embed.min.js': { names: [], registers: [], runs: true },
  './claim-elements.resizer.min.js': { names: [], registers: [], runs: true },
  './autoload': { names: [], registers: [], runs: true },
  './claim-elements.autoload.min.js': { names: [], registers: [], runs: true },
  ...Object.fromEntries(
    tags.flatMap((tag) => [
      [`./${tag}`, { names: [classes[tag]], registers: [] }],
      [`./${tag}/define`, { names: [classes[tag]], registers: [tag] }],
    ]),
  ),
};
const documents = [
  ...['./data.json', './data.schema.json', './tokens.json', './integrity.json'],
  ...['./custom-elements.json', './package.json'],
];
const types = ['astro', 'preact', 'react', 'solid', 'svelte', 'vue'].map((framework) => `./types/${framework}`);
/** The test of the example with Angular imports it: the compiler of Angular takes part in it. */
const compiled = ['./angular'];
const pages = ['./embed.html', './embed.css', './claim-elements.css', './styles/*.css', './themes/*.css'];

/** Returns the paths of an entry in the exports map. */
function targetsOf(entry) {
  const target = manifest.exports[entry];
  return typeof target === 'string' ? [target] : Object.values(target);
}

/** The globals of servers without a DOM, as code that runs before an import. */
const servers = {
  'Node without a DOM': '',
  // Deno and workers have `self`; Node 20 has no `navigator`, and later versions have one that cannot be assigned.
  'a server with some globals of browsers': `
    globalThis.self = globalThis;
    Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Deno/2.0.0', language: 'en' }, configurable: true });
    globalThis.location = new URL('https://news.example/');`,
};

/** Imports an entry in a separate process; returns its exported names, its registered tags, and what it prints. */
async function imported(specifier, globals) {
  const script = `${globals}
    const names = Object.keys(await import(${JSON.stringify(specifier)})).sort();
    // The server build of Lit defines the registry.
    const registers = ${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag));
    console.log(JSON.stringify({ names, registers }));`;
  const child = execFile(process.execPath, ['--input-type=module', '--eval', script], { cwd: fileURLToPath(root) });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  assert.equal(stderr.slice(-1000), '');
  return JSON.parse(stdout);
}

/** Returns the specifiers of a module’s static and dynamic imports. */
function specifiersOf(path) {
  const code = readFileSync(new URL(path, root), 'utf8').replace(/^#!.*/, '');
  const dynamic = [...code.matchAll(/\bimport\(\s*(['"])(.*?)\1/g)].map(([, , name]) => name);
  return [...new Set([...parseAst(code).body.flatMap(({ source }) => source?.value ?? []), ...dynamic])];
}

describe('exports map', () => {
  it('has the documented entries, and no other', () => {
    assert.deepEqual(
      Object.keys(manifest.exports).sort(),
      [...Object.keys(entries), ...documents, ...pages, ...types, ...compiled].sort(),
    );
  });

  for (const entry of Object.keys(entries)) {
    it(`${entry} resolves, and has types`, () => {
      const specifier = entry.replace('.', manifest.name);
      const resolved = fileURLToPath(import.meta.resolve(specifier));
      assert.ok(existsSync(resolved), resolved);
      const { types: declarations, default: file, node = file } = manifest.exports[entry];
      assert.equal(resolved, fileURLToPath(new URL(node, root)));
      assert.ok(existsSync(new URL(file, root)), file);
      assert.equal(Object.keys(manifest.exports[entry])[0], 'types');
      assert.ok(existsSync(new URL(declarations, root)), declarations);
    });
  }

  for (const [server, globals] of Object.entries(servers)) {
    describe(`imported on ${server}`, { concurrency: 2 }, () => {
      for (const [entry, { names, registers }] of Object.entries(entries)) {
        it(`${entry} has the expected exports and registrations, and prints nothing`, async () => {
          assert.deepEqual(await imported(entry.replace('.', manifest.name), globals), { names, registers });
        });
      }
    });
  }

  for (const entry of documents) {
    it(`${entry} resolves to a JSON document`, () => {
      const resolved = fileURLToPath(import.meta.resolve(entry.replace('.', manifest.name)));
      assert.equal(typeof JSON.parse(readFileSync(resolved, 'utf8')), 'object');
    });
  }

  for (const entry of pages) {
    it(`${entry} resolves to a file`, () => {
      assert.ok(
        existsSync(
          fileURLToPath(
            import.meta.resolve(
              entry
                .replace('.', manifest.name)
                .replace('styles/*', 'styles/claim-card')
                .replace('themes/*', 'themes/wire'),
            ),
          ),
        ),
      );
    });
  }

  it('hides everything else', () => {
    assert.throws(
      () => import.meta.resolve('claim-elements/dist/index.js'),
      /ERR_PACKAGE_PATH_NOT_EXPORTED|not defined/,
    );
  });

  it('lists exactly the entries that register or run something as side effects', () => {
    const withEffects = Object.keys(entries).filter((entry) => entries[entry].registers.length || entries[entry].runs);
    const files = withEffects.flatMap((entry) => {
      const { default: file, node = file } = manifest.exports[entry];
      return [...new Set([file, node])];
    });
    files.push('./dist/development.js', './dist/development/*.js');
    const scripts = manifest.sideEffects.filter((path) => !path.endsWith('.css'));
    assert.deepEqual([...scripts].sort(), [...new Set(files)].sort());
  });
});

/** Returns the language modules except English, as specifiers of a script beside them. */
function languageFiles(folder) {
  return languages
    .filter((language) => language !== 'en')
    .map((language) => `./locales/${folder}${language}.js`)
    .sort();
}

describe('published package', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const paths = files.map(({ path }) => path);

  it('contains every target of the exports map, and the files for editors', () => {
    const targets = Object.keys(manifest.exports).flatMap(targetsOf);
    const ofServers = [manifest.jsdelivr, manifest.unpkg];
    const wanted = [...targets, manifest.types, manifest['web-types'], ...ofServers, `./${manifest.customElements}`];
    wanted.push(
      './dist/vscode.html-custom-data.json',
      './dist/vscode.css-custom-data.json',
      './LICENSE',
      './README.md',
    );
    assert.deepEqual(
      wanted.filter(
        (path) =>
          !paths.includes(
            path.replace('./', '').replace('styles/*', 'styles/claim-card').replace('themes/*', 'themes/wire'),
          ),
      ),
      [],
    );
  });

  it('contains nothing but the build and its documents', () => {
    const documented = /^(?:dist\/|(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|custom-elements\.json)$)/;
    assert.deepEqual(
      paths.filter((path) => !documented.test(path)),
      [],
    );
  });

  it('has a dataset with its $schema in the same folder', () => {
    const { $schema } = JSON.parse(readFileSync(new URL('dist/data.json', root), 'utf8'));
    const schema = JSON.parse(readFileSync(new URL($schema, new URL('dist/', root)), 'utf8'));
    assert.equal(schema.type, 'object');
    assert.equal(schema.additionalProperties, false);
  });

  it('imports nothing but its dependencies at run time', () => {
    for (const path of paths.filter((path) => path.endsWith('.js') && !path.endsWith('.min.js'))) {
      // The package for Node has modules of its own.
      const isForNode = /^dist\/(?:node\/|react\/server\b)/.test(path);
      // An application that imports the components or the directives has their framework.
      const peers = /^dist\/(?:angular|react)\//.test(path) ? manifest.peerDependencies : {};
      const dependencies = Object.keys({ ...(isForNode ? nodeManifest : manifest).dependencies, ...peers });
      const undeclared = specifiersOf(path).filter(
        (name) =>
          !name.startsWith('.') &&
          !(name.startsWith('node:') && (isForNode || path === 'dist/command.js')) &&
          !dependencies.some((dependency) => name === dependency || name.startsWith(`${dependency}/`)),
      );
      assert.deepEqual(undeclared, [], path);
    }
  });

  it('has a paste-in script that imports only the lazy bundles and the languages', () => {
    const names = Object.keys(lazyBundles).sort();
    // The file that reads datasets loads the one that reads JSON-LD.
    const loaded = { load: ['./claim-elements.import.min.js'] };
    const script = 'dist/claim-elements.min.js';
    const dynamic = names.filter((name) => name !== 'import').map((name) => `./claim-elements.${name}.min.js`);
    assert.deepEqual(specifiersOf(script).sort(), dynamic);
    // A language costs its tag.
    const code = readFileSync(new URL(script, root), 'utf8');
    assert.ok(code.includes(`"${languages.slice(1).join(' ')}".split(" ")`));
    assert.match(code, /import\(`\.\/locales\/\$\{\w+\}\.js`\)/);
    for (const name of names) assert.deepEqual(specifiersOf(`dist/claim-elements.${name}.min.js`), loaded[name] ?? []);
  });

  it('requests eager compilation by V8 for the scripts that pages execute completely', () => {
    const scripts = paths.filter((path) => /\.min\.js$/.test(path));
    const isCompiled = (path) => readFileSync(new URL(path, root), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n');
    const parts = ['bundled', 'claim-card', 'claim-dataset', 'claim-recap', 'denial-pair', 'source-quote', 'upgrade'];
    const eager = [...parts.map((name) => `autoload/${name}`), 'claim-elements.autoload', 'claim-elements'];
    assert.deepEqual(scripts.filter(isCompiled).sort(), eager.map((name) => `dist/${name}.min.js`).sort());
  });

  it('has the hash of every script and style sheet that a page may load', () => {
    const { version, files, styles } = JSON.parse(readFileSync(new URL('dist/integrity.json', root), 'utf8'));
    assert.equal(version, manifest.version);
    const named = paths.filter((path) => /^dist\/(?:[^/]*\.min\.js|autoload\/.*\.js|.*\.css)$/.test(path));
    named.push(...['', 'frame/'].flatMap(languageFiles).map((path) => path.replace('./', 'dist/')));
    assert.deepEqual(Object.keys(files).sort(), named.map((path) => path.replace('dist/', '')).sort());
    for (const [name, hash] of Object.entries(files)) {
      const content = readFileSync(new URL(`dist/${name}`, root));
      assert.equal(hash, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
    }
    // A code with `--assets` has the style sheet in it.
    assert.deepEqual(Object.keys(styles).sort(), [
      'claim-card',
      'claim-elements.css',
      'claim-recap',
      'denial-pair',
      'source-quote',
    ]);
  });

  it('has an iframe page that loads files from its folder, and has no inline scripts or styles', () => {
    const page = readFileSync(new URL('dist/embed.html', root), 'utf8');
    const loaded = [...page.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    assert.deepEqual(loaded, ['./embed.css', './claim-elements.embed.min.js']);
    for (const address of loaded) assert.ok(existsSync(new URL(address, new URL('dist/', root))), address);
    assert.doesNotMatch(page, /<style|style=| on[a-z]+=|<script[^>]*>[^<]/);
  });

  it('has classic scripts that can be joined with others, and inlined', () => {
    for (const name of ['embed', 'global', 'resizer']) {
      const code = readFileSync(new URL(`dist/claim-elements.${name}.min.js`, root), 'utf8');
      // The line break ends a comment of the file before, and the semicolon a statement.
      assert.match(code, /^\n;\n/, name);
      assert.match(code, /;\n$/, name);
      assert.doesNotMatch(code, /\bimport\.meta\b|<\/script|<!--/i, name);
      const { body } = parseAst(code, { allowReturnOutsideFunction: false });
      assert.deepEqual(
        body.map(({ type }) => type),
        ['EmptyStatement', 'ExpressionStatement'],
        name,
      );
      assert.doesNotThrow(() => new Script(code), name);
    }
  });
});
