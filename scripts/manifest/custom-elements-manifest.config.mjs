import { readFileSync } from 'node:fs';

import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Names the modules as they are published, not as they are written. */
function publishedPaths() {
  const published = (path) => path?.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
  const walk = (node) => {
    if (!node || typeof node !== 'object') return;
    for (const key of ['path', 'module']) if (typeof node[key] === 'string') node[key] = published(node[key]);
    Object.values(node).forEach(walk);
  };
  return { name: 'published-paths', packageLinkPhase: ({ customElementsManifest }) => walk(customElementsManifest) };
}

/** Lit calls these members; a page does not. */
const lifeCycle = new Set(['styles', 'willUpdate', 'render', 'adoptedCallback']);

const isPublic = ({ name, privacy }) =>
  (privacy ?? 'public') === 'public' && !name.startsWith('#') && !lifeCycle.has(name);

/** Leaves out members that a page cannot use. It comes before the plugin that resolves types, which then skips theirs. */
function publicMembers() {
  return {
    name: 'public-members',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.text);
      declaration.members = declaration.members?.filter(isPublic);
    },
  };
}

/** Corrects what the analyzer gets wrong. */
function corrections() {
  return {
    name: 'corrections',
    packageLinkPhase({ customElementsManifest }) {
      // The analyzer still writes the version it began with.
      customElementsManifest.schemaVersion = '2.1.0';
      // The analyzer lists modules as they import each other, so that an import would move half of the manifest.
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          // A base class is no element.
          if (['AdoptableElement', 'ClaimElement'].includes(declaration.name)) delete declaration.customElement;
          // The analyzer also lists the events that it sees dispatched, by the first argument of their constructors.
          declaration.events = declaration.events?.filter(({ description }) => description);
        }
      }
    },
  };
}

const { homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Editors offer the values of a type, and not its name. They link to the documentation if it has an address. */
const forEditors = {
  outdir: 'dist',
  typesSrc: 'parsedType',
  hideLogs: true,
  ...(homepage && {
    referencesTemplate: () => [{ name: 'Documentation', url: homepage }],
    referenceTemplate: () => ({ name: 'Documentation', url: homepage }),
  }),
};

export default {
  globs: ['src/elements/*.ts', 'src/elements/*/*.ts', 'src/events/*.ts'],
  exclude: ['src/**/*.styles.ts', 'src/elements/*/{clipboard,load}.ts'],
  litelement: true,
  packagejson: false,
  overrideModuleCreation: ({ ts, globs }) => {
    const program = getTsProgram(ts, [], 'scripts/manifest/tsconfig.json');
    return program.getSourceFiles().filter(({ fileName }) => globs.some((glob) => fileName.includes(glob)));
  },
  plugins: [
    publicMembers(),
    typeParserPlugin({ parseObjectTypes: 'none' }),
    corrections(),
    publishedPaths(),
    cemValidatorPlugin({ logErrors: false }),
    customElementVsCodePlugin(forEditors),
    customElementJetBrainsPlugin({ ...forEditors, packageJson: false }),
  ],
};
