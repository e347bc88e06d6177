import type { EndTag, StartTag, Text } from 'parse5-sax-parser';

import { datasetFromJsonLd, type Part } from '../json-ld/from-json-ld.js';
import { ImportFindings } from '../json-ld/import-findings.js';
import { validateImport } from '../json-ld/validate-import.js';
import { isObject, type Finding } from '../model/findings.js';
import type { Progress } from '../model/progress.js';
import type { Validation } from '../model/validate.js';
import { webAddress } from '../model/web-address.js';
import { TagParser } from './tag-parser.js';
import { readText, UsageError } from './terminal.js';

interface Input {
  readonly parts: readonly Part[];
  /** Blocks of a page that are no JSON. */
  readonly findings: readonly Finding[];
}

/** The parts of a web page that an import reads. */
interface WebPage {
  readonly language: string | undefined;
  readonly base: string | undefined;
  readonly canonical: string | undefined;
  /** The texts of the blocks of JSON-LD. */
  readonly blocks: readonly string[];
}

const isJsonLdScript = ({ tagName, attrs }: StartTag): boolean =>
  tagName === 'script' &&
  attrs.some(({ name, value }) => name === 'type' && /^\s*application\/ld\+json\s*(?:;|$)/i.test(value));

async function readPage(html: string): Promise<WebPage> {
  const parser = new TagParser();
  const found = new Map<'html' | 'base' | 'canonical', string | undefined>();
  const blocks: string[] = [];
  let [templates, isBlock] = [0, false];
  parser.on('startTag', (tag: StartTag) => {
    const { tagName, attrs } = tag;
    const attribute = (name: string) => attrs.find((attr) => attr.name === name)?.value.trim();
    const note = (key: 'html' | 'base' | 'canonical', name: string) =>
      found.has(key) || found.set(key, attribute(name));
    if (tagName === 'template') templates++;
    if (templates) return;
    if (tagName === 'html') note('html', 'lang');
    if (tagName === 'base') note('base', 'href');
    if (tagName === 'link' && attribute('rel')?.toLowerCase() === 'canonical') note('canonical', 'href');
    isBlock = isJsonLdScript(tag);
    if (isBlock) blocks.push('');
  });
  parser.on('text', ({ text }: Text) => {
    if (isBlock) blocks.push(blocks.pop()! + text);
  });
  parser.on('endTag', ({ tagName }: EndTag) => {
    isBlock = false;
    if (tagName === 'template' && templates) templates--;
  });
  await parser.feed(html);
  await parser.finish();
  return { language: found.get('html'), base: found.get('base'), canonical: found.get('canonical'), blocks };
}

/**
 * The comments around a block that hide it from the parsers of old browsers
 * (https://github.com/wikimedia/html-metadata/issues/79), and a semicolon at its end
 * (https://github.com/scrapinghub/extruct/issues/109).
 */
const wrapping =
  /^(?:\/[/*]\s{0,9})?(?:<!\[CDATA\[|<!--)(?:\s{0,9}\*\/)?|;?\s{0,99}(?:\/[/*]\s{0,9})?(?:\]\](?:>|&gt;)|-->)(?:\s{0,9}\*\/)?$|;$/g;

/** Parses a block of a page. */
function parsedBlock(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Line ends inside of words are no JSON, and between values they are spaces (https://github.com/scrapinghub/extruct/issues/84).
    const plain = text
      .trim()
      .replace(wrapping, '')
      .replace(/\p{Cc}/gu, ' ');
    try {
      return JSON.parse(plain);
    } catch {
      throw error;
    }
  }
}

/** Reads each block of JSON-LD of a web page, with the language and the address that the page gives itself. */
async function pageInput(file: string, html: string, base: string | undefined): Promise<Input> {
  const { language, blocks, ...page } = await readPage(html);
  const address = base ?? webAddress(page.canonical);
  const resolved = webAddress(page.base, address) ?? address;
  if (!blocks.length) {
    throw new UsageError(
      `${file}: this page has no JSON-LD (<script type="application/ld+json">). A script may add it in a browser: save the page from there.`,
    );
  }
  const parts: Part[] = [];
  const findings: Finding[] = [];
  for (const [order, text] of blocks.entries()) {
    const name = `${file}, block ${order + 1}`;
    try {
      parts.push({ json: parsedBlock(text), file: name, base: resolved, language, scope: file });
    } catch (error) {
      const message = `this block of the page is not JSON: ${(error as Error).message}`;
      findings.push({
        file: name,
        path: '$',
        value: text,
        rule: 'not-mapped',
        message,
        remedy: 'correct it',
        dropped: true,
      });
    }
  }
  return { parts, findings };
}

/** True for a whole dataset of this model. */
const isDataset = (json: unknown): boolean =>
  isObject(json) && ['sources', 'claims', 'relations'].every((name) => Array.isArray(json[name]));

/** Reads a file of JSON, or of one JSON value in each line. */
function jsonInput(file: string, text: string, base: string | undefined, isOne: boolean): Input {
  const name = isOne ? {} : { file };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').flatMap((line, order) => (line.trim() ? [{ line, number: order + 1 }] : []));
    const parts = lines.map(({ line, number }): Part | number => {
      try {
        return { json: JSON.parse(line), file: `${file}, line ${number}`, base, scope: `${file}, line ${number}` };
      } catch {
        return number;
      }
    });
    const broken = parts.find((part) => typeof part === 'number');
    if (broken === undefined && parts.length > 1) return { parts: parts as Part[], findings: [] };
    const place = typeof parts[0] === 'number' || parts.length < 2 ? '' : ` line ${broken}:`;
    throw new UsageError(`${file}:${place} is not JSON: ${(error as Error).message}`);
  }
  if (isDataset(json)) {
    throw new UsageError(`${file}: is a dataset already; \`claim-elements check\` checks it.`);
  }
  return { parts: [{ json, ...name, base, scope: file }], findings: [] };
}

async function inputOf(file: string, base: string | undefined, isOne: boolean): Promise<Input> {
  if (/^https?:\/\//i.test(file)) {
    throw new UsageError(
      `${file}: nothing is fetched. Fetch the page yourself and hand it over:\n\n  curl -L '${file}' | npx claim-elements import - --base '${file}'`,
    );
  }
  const text = await readText(file);
  return text.trimStart().startsWith('<') ? pageInput(file, text, base) : jsonInput(file, text, base, isOne);
}

/**
 * Reads JSON-LD from files, pages or standard input into one dataset.
 *
 * @param base - The address of the page, which relative addresses are resolved against.
 */
export async function importFiles(
  files: readonly string[],
  base: string | undefined,
  progress: Progress,
): Promise<Validation> {
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await inputOf(file, base, files.length === 1));
  const parts = inputs.flatMap((input) => input.parts);
  const broken = new ImportFindings();
  for (const input of inputs) for (const finding of input.findings) broken.add(finding);
  const { findings, ...validation } = validateImport(datasetFromJsonLd(parts, progress), progress);
  return { ...validation, findings: [...broken.list, ...findings] };
}
