import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

import { bundledIndex } from '../bundled.js';
import { setStrings } from '../locales/languages.js';
import { indexDataset, type ClaimIndex } from '../model/claim-index.js';
import { readDataset as readAnyDataset } from '../json-ld/read-dataset.js';
import { pageAddress } from './addresses.js';
import { embedCode, embedCodes, embedForms, type EmbedForm, type EmbedType } from './embed-code.js';
import { attributeText } from './escape.js';
import { refuseInputs, replaceFile } from './files.js';
import { oEmbedFiles } from './oembed.js';
import { plain, prerender } from './prerender.js';
import { siteLoader } from './site.js';
import {
  exitStatus,
  formatted,
  printResult,
  readDataset,
  readJson,
  readText,
  UsageError,
  type ExitStatus,
  type Options,
  type ProgressBar,
} from './terminal.js';

/** @throws {UsageError} If the dataset has findings; the message lists all of them. */
async function indexOf(file: string | undefined): Promise<ClaimIndex> {
  return file === undefined ? bundledIndex : indexDataset(await readDataset(file, readAnyDataset));
}

/** Sets strings of the interface from a file of the form `{ language: { name: text } }`, or throws a `UsageError`. */
export async function readStrings(file: string): Promise<void> {
  const languages = await readJson(file);
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isObject(languages)) throw new UsageError(`${file}: must be an object with language tags as names.`);
  for (const [language, strings] of Object.entries(languages)) {
    const isSound = isObject(strings) && Object.values(strings).every((text) => typeof text === 'string');
    if (!isSound) throw new UsageError(`${file}: ${language}: must be an object of texts.`);
    try {
      setStrings(language, strings);
    } catch (error) {
      throw new UsageError(`${file}: ${(error as Error).message}`);
    }
  }
}

function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(resolve(file)).split(sep));
  const length = first.findIndex((part, order) => others.some((other) => other[order] !== part));
  return first.slice(0, length < 0 ? first.length : length).join(sep) || sep;
}

/** Prerenders pages in place, or into the folder `out`. */
export async function prerenderFiles(
  files: readonly string[],
  { out, force, root = '.', stylesheets, nonce, ...values }: Options,
  bar: ProgressBar,
): Promise<ExitStatus> {
  const loader = await siteLoader({ root, allowedOrigins: values['allow-origin'] ?? [] });
  const dataset = await indexOf(values.dataset);
  const [jsonLd, shadowRoots] = [!values['no-json-ld'], !values['no-shadow-roots']];
  const folder = commonFolder(files);
  const targetOf = (file: string) => (out === undefined ? file : join(out, relative(folder, resolve(file))));
  if (out !== undefined && !force) await refuseInputs(files.map(targetOf), [...files, values.dataset, values.strings]);
  let findings = 0;
  let elements = 0;
  for (const [done, file] of files.entries()) {
    bar(done, files.length);
    const html = await readText(file, true);
    const load = (src: string) => loader(file, src);
    const page = values.plain
      ? await plain(html, { dataset, load })
      : await prerender(html, { dataset, load, stylesheets, nonce, jsonLd, shadowRoots });
    for (const { line, message } of page.findings) console.error(`${file}:${line}: ${message}`);
    findings += page.findings.length;
    elements += page.elements;
    if (file === '-') {
      printResult(page.html);
      continue;
    }
    const target = targetOf(file);
    if (target === file && page.html === html) continue;
    await replaceFile(target, page.html);
  }
  bar.end();
  console.error(`${files.length} pages, ${elements} elements, ${findings} findings`);
  return findings ? exitStatus.findings : exitStatus.fine;
}

function asUsage<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Returns the style sheet and the script that an embed needs, from the folder with the package’s files. */
async function assetsOf(assets: string, form?: EmbedForm, datasetUrl?: string): Promise<string> {
  const folder = pageAddress('--assets', assets).replace(/\/?$/, '/');
  const dist = new URL('../', import.meta.url);
  const { files } = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8')) as {
    files: Readonly<Record<string, string>>;
  };
  const pinned = (attribute: 'href' | 'src', name: string) => {
    const address = attributeText(folder + name);
    return `${attribute}="${address}" integrity="${files[name]!}" crossorigin`;
  };
  if (form === 'plain') return '';
  // HTML takes the empty `<script/>` of an XML serializer for a start tag (https://github.com/silverstripe/silverstripe-cms/issues/323).
  if (form === 'iframe') return `<script async ${pinned('src', 'claim-elements.resizer.min.js')}> </script>\n`;
  const css = (await readFile(new URL('claim-elements.css', dist), 'utf8')).trim();
  const script = `<script type="module" ${pinned('src', 'claim-elements.min.js')}> </script>`;
  // The bundled dataset comes beside the script, not after it.
  const preload = datasetUrl ? '' : `<link rel="modulepreload" ${pinned('href', 'claim-elements.dataset.min.js')}>\n`;
  return `<style>${css}</style>\n${preload}${script}\n`;
}

const isForm = (form: string): form is EmbedForm => (embedForms as readonly string[]).includes(form);

/** The options of an embed, as the library names them. */
function embedOptions({ variant, denial, link, jsx, ...values }: Options) {
  return {
    variant,
    denial,
    link,
    jsx,
    headingLevel: values['heading-level'],
    language: values.lang,
    timeZone: values['time-zone'],
    datasetUrl: values['dataset-url'],
  };
}

/** Returns the code of one embed, or of all embeds of a dataset as JSON. */
export async function embedText(file: string | undefined, values: Options): Promise<string> {
  const { claim, allegation, quote, recap, all, assets, base, form } = values;
  if (form !== undefined && !isForm(form)) {
    throw new UsageError(`--form ${form} is none of ${embedForms.join(', ')}.`);
  }
  const frameUrl = base === undefined ? undefined : `${base.replace(/\/?$/, '/')}embed.html`;
  const options = { ...embedOptions(values), form, frameUrl };
  const index = await indexOf(file);
  if (all) {
    const embeds = asUsage(() => embedCodes(index, options));
    return formatted({ version: 1, article: index.article?.name, language: index.language, embeds });
  }
  const given = { claim, pair: allegation, quote, recap: recap ? '' : undefined };
  const named = Object.entries(given).filter((entry) => entry[1] !== undefined) as [EmbedType, string][];
  const [[type, id] = []] = named;
  if (!type || named.length > 1) {
    throw new UsageError('Name one of --claim ID, --allegation ID, --quote ID, --recap, or --all.');
  }
  if (assets !== undefined && options.jsx) {
    throw new UsageError(
      '--assets is for HTML: with --jsx, import claim-elements and its style sheet in the application.',
    );
  }
  const { html } = asUsage(() => embedCode(index, { ...options, type, id }));
  return `${assets === undefined ? '' : await assetsOf(assets, form, options.datasetUrl)}${html}\n`;
}

export async function writeOEmbed(
  file: string | undefined,
  { out, base, provider, thumbnail, ...values }: Options & { readonly base: string; readonly out: string },
  bar: ProgressBar,
): Promise<ExitStatus> {
  const index = await indexOf(file);
  const files = [...asUsage(() => oEmbedFiles(index, { ...embedOptions(values), base, provider, thumbnail }))];
  const targets = files.map(([path]) => join(out, path));
  if (!values.force) await refuseInputs(targets, [file, values.strings]);
  for (const [done, [, content]] of files.entries()) {
    bar(done, files.length);
    await replaceFile(targets[done]!, content);
  }
  bar.end();
  console.error(`${files.length} files in ${out}`);
  return exitStatus.fine;
}
