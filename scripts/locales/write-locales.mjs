import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';
import * as prettier from 'prettier';

import { localesFolder, sourceLocale, targetLocales, translatedLocales } from './languages.mjs';
import { factsPath, nameOf, pagePath, story, unwritten, writeNewFiles } from './new-language.mjs';

/**
 * Writes the XLIFF files for translators from `messages.ts`, a module per language from both, and the lists of languages in
 * the sources and the documents. `add TAG` first writes the files of a new language. With `--check` it writes nothing. It
 * prints what is missing, and then ends with status 1.
 */

const root = new URL('../../', import.meta.url);
const [command, ...tags] = process.argv.slice(2);
const isCheck = command === '--check';
const options = await prettier.resolveConfig(fileURLToPath(import.meta.url));
const problems = [];

/** Returns the languages to be added; ends the program if a tag is not canonical. */
function added() {
  if (command !== 'add') return [];
  for (const tag of tags) {
    let canonical;
    try {
      [canonical] = Intl.getCanonicalLocales(tag);
    } catch {
      // The tag is no BCP 47 tag.
    }
    if (canonical === tag) continue;
    console.error(`“${tag}” is no BCP 47 language tag${canonical ? `: write ${canonical}` : ''}`);
    process.exit(2);
  }
  return tags;
}

const read = (path) => readFile(new URL(path, root), 'utf8').catch(() => undefined);

/** Writes a file, formatted; reports it in a check. */
async function write(path, text) {
  const parser = path.endsWith('.md') ? 'markdown' : 'typescript';
  const formatted = await prettier.format(text, { ...options, parser });
  if ((await read(path)) === formatted) return;
  if (isCheck) problems.push(`${path} is not up to date: run \`npm run locales\` and commit what it writes`);
  else await writeFile(new URL(path, root), formatted);
}

/**
 * The modules of the English strings by the source of their messages, and the module that another language has for each:
 * it has the details and the recap together with the other strings, because it is loaded at need in any case.
 */
const modules = [
  { source: 'messages.ts', name: 'en', english: 'en.ts' },
  { source: 'detail-messages.ts', name: 'enDetails', english: 'en-details.ts' },
  { source: 'recap-messages.ts', name: 'enRecap', english: 'en-recap.ts' },
  { source: 'frame-messages.ts', name: 'enFrame', english: 'frame/en.ts' },
];
const translatedModules = [
  {
    sources: ['messages.ts', 'detail-messages.ts', 'recap-messages.ts'],
    type: 'Strings',
    types: './strings.js',
    folder: '',
  },
  { sources: ['frame-messages.ts'], type: 'FrameStrings', types: '../strings.js', folder: 'frame/' },
];

const objectOf = (messages) =>
  JSON.stringify(Object.fromEntries(messages.map(({ name, contents }) => [name, contents.join('')])));

/** Returns the text of each module of a language by its path. */
function modulesOf(locale, messages) {
  const from = (sources) => objectOf(messages.filter(({ source }) => sources.includes(source)));
  if (locale === sourceLocale) {
    return modules.map(({ source, name, english }) => {
      const text = `// Written by \`npm run locales\` from ${source}.\n\nexport const ${name} = ${from([source])};`;
      return [english, text];
    });
  }
  return translatedModules.map(({ sources, type, types, folder }) => {
    const text =
      `// Written by \`npm run locales\` from xliff/${locale}.xlf.\n` +
      `import type { ${type} } from '${types}';\n\nconst strings: ${type} = ${from(sources)};\n\nexport default strings;`;
    return [`${folder}${locale}.ts`, text];
  });
}

const header = '// Written by `npm run locales`: one line for each language.';

/** Returns the text of each list of languages by its path. */
function listsOf(languages) {
  const loaders = (type, types) =>
    `${header}\nimport type { ${type} } from '${types}';\n\n` +
    `const loaders: Readonly<Record<string, () => Promise<{ default: ${type} }>>> = {\n` +
    `${languages.map((tag) => `'${tag}': () => import('./${tag}.js'),\n`).join('')}};\n\n` +
    (type === 'Strings' ? `/** All languages but English. */\nexport const tags = Object.keys(loaders);\n\n` : '') +
    `/** Loads the strings of a language of the library. */\n` +
    `export const load = async (tag: string): Promise<{ default: ${type} }> => loaders[tag]!();`;
  const identifier = (tag) => tag.replace('-', '');
  return {
    'src/locales/loaders.ts': loaders('Strings', './strings.js'),
    'src/locales/frame/loaders.ts': loaders('FrameStrings', '../strings.js'),
    'src/node/every-language.ts':
      `${header}\n${languages.map((tag) => `import ${identifier(tag)} from '../locales/${tag}.js';\n`).join('')}\n` +
      `/** The strings of all languages but English. Node renders without waiting for any. */\n` +
      `export const everyLanguage = {\n${languages.map((tag) => `'${tag}': ${identifier(tag)},\n`).join('')}};`,
  };
}

const overviewPath = 'docs/languages.md';

/** Returns the document with a list of all languages in place of its list. */
async function overviewOf(languages) {
  const items = [sourceLocale, ...languages]
    .map((tag) => `- [${nameOf(tag)}](languages/${tag}.md), \`${tag}\`\n`)
    .sort();
  return (await read(overviewPath)).replace(/(?:^- \[.+\]\(languages\/.+\.md\).*\n)+/m, items.join(''));
}

/** Reports what a translator has still to write for a language. */
async function findUnwritten(language) {
  const page = await read(pagePath(language));
  if (page?.includes(unwritten)) problems.push(`${pagePath(language)} has sections that are to be written`);
  const facts = await read(factsPath(language));
  if (!facts) {
    problems.push(`${factsPath(language)} is missing: run \`npm run locales -- add ${language}\``);
    return;
  }
  const { story: told } = JSON.parse(facts);
  // Names may be spelled as in English.
  const left = Object.keys(story).filter((name) => name !== 'mayor' && (!told[name] || told[name] === story[name]));
  if (left.length) problems.push(`${factsPath(language)} lacks in “story”: ${left.join(', ')}`);
}

const locales = [...new Set([...targetLocales, ...added()])].sort();
const localizer = new TransformLitLocalizer({
  sourceLocale,
  targetLocales: locales,
  inputFiles: modules.map(({ source }) => source),
  interchange: { format: 'xliff', xliffDir: 'xliff' },
  output: { mode: 'transform', outputDir: 'unused' },
  baseDir: fileURLToPath(localesFolder),
  resolve: (path) => resolve(fileURLToPath(localesFolder), path),
});
const { messages, errors } = localizer.extractSourceMessages();
if (errors.length) throw new Error(errors.map(({ messageText }) => String(messageText)).join('\n'));
const { translations } = localizer.readTranslationsSync();
// The texts of a new file are in the order of their messages, where labels of one kind stand together.
if (!isCheck) await localizer.formatter.writeOutput(messages, translations);
for (const tag of added()) await writeNewFiles(tag);

for (const locale of [sourceLocale, ...locales]) {
  const isSource = locale === sourceLocale;
  const known = isSource ? messages : (translations.get(locale) ?? []);
  const translated = new Map(known.map((message) => [message.name, message]));
  const missing = messages.filter(({ name }) => !translated.has(name)).map(({ name }) => name);
  if (missing.length) {
    const names = missing.length < messages.length ? missing.join(', ') : 'all texts';
    problems.push(`src/locales/xliff/${locale}.xlf lacks: ${names}`);
  }
  if (!isSource) await findUnwritten(locale);
  if (missing.length) continue;
  const texts = messages.map(({ name, file }) => ({ ...translated.get(name), source: basename(file.fileName) }));
  for (const [path, text] of modulesOf(locale, texts)) await write(`src/locales/${path}`, text);
}

const languages = translatedLocales();
for (const [path, text] of Object.entries(listsOf(languages))) await write(path, text);
await write(overviewPath, await overviewOf(languages));

for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
