import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';
import * as prettier from 'prettier';

/**
 * Writes the XLIFF files for translators from `messages.ts`, and a module per language from both. With `--check` it writes
 * nothing and ends with status 1 if a file is incomplete or out of date.
 */

const folder = new URL('../../src/locales/', import.meta.url);
const isCheck = process.argv.includes('--check');
const config = readConfigFileAndWriteSchema(fileURLToPath(new URL('lit-localize.json', import.meta.url)));
const { sourceLocale, targetLocales } = config;

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

const localizer = new TransformLitLocalizer(config);
const { messages, errors } = localizer.extractSourceMessages();
if (errors.length) throw new Error(errors.map(({ messageText }) => String(messageText)).join('\n'));
if (!isCheck) await localizer.writeInterchangeFiles();
const { translations } = localizer.readTranslationsSync();

const problems = [];
const options = await prettier.resolveConfig(fileURLToPath(import.meta.url));
for (const locale of [sourceLocale, ...targetLocales]) {
  const known = locale === sourceLocale ? messages : (translations.get(locale) ?? []);
  const translated = new Map(known.map((message) => [message.name, message]));
  const missing = messages.filter(({ name }) => !translated.has(name)).map(({ name }) => name);
  if (missing.length) {
    problems.push(`xliff/${locale}.xlf lacks: ${missing.join(', ')}`);
    continue;
  }
  const texts = messages.map(({ name, file }) => ({ ...translated.get(name), source: basename(file.fileName) }));
  for (const [path, text] of modulesOf(locale, texts)) {
    const formatted = await prettier.format(text, { ...options, parser: 'typescript' });
    const file = new URL(path, folder);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === formatted) continue;
    if (isCheck) problems.push(`${path} is not up to date: run \`npm run locales\` and commit what it writes`);
    else await writeFile(file, formatted);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
