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

/** The modules of each language: the source of their messages and the paths of the modules. */
const groups = [
  { source: 'messages.ts', name: 'en', path: (locale) => `${locale}.ts`, types: './strings.js' },
  { source: 'frame-messages.ts', name: 'enFrame', path: (locale) => `frame/${locale}.ts`, types: '../strings.js' },
];

function moduleOf({ source, name, types }, locale, messages) {
  const object = JSON.stringify(Object.fromEntries(messages.map(({ name, contents }) => [name, contents.join('')])));
  if (locale === sourceLocale) {
    return `// Written by \`npm run locales\` from ${source}.\n\nexport const ${name} = ${object};`;
  }
  const type = name === 'en' ? 'Strings' : 'FrameStrings';
  return (
    `// Written by \`npm run locales\` from xliff/${locale}.xlf.\n` +
    `import type { ${type} } from '${types}';\n\nconst strings: ${type} = ${object};\n\nexport default strings;`
  );
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
  for (const group of groups) {
    const own = messages.filter(({ file }) => basename(file.fileName) === group.source);
    const text = moduleOf(
      group,
      locale,
      own.map(({ name }) => translated.get(name)),
    );
    const formatted = await prettier.format(text, { ...options, parser: 'typescript' });
    const file = new URL(group.path(locale), folder);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === formatted) continue;
    if (isCheck)
      problems.push(`${group.path(locale)} is not up to date: run \`npm run locales\` and commit what it writes`);
    else await writeFile(file, formatted);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
