import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

import { datasetFromJsonLd, type Part } from '../json-ld/from-json-ld.js';
import { validateImport } from '../json-ld/validate-import.js';
import type { Finding } from '../model/findings.js';
import type { Progress } from '../model/progress.js';
import type { Validation } from '../model/validate.js';
import { webAddress } from '../model/web-address.js';
import { readText, UsageError } from './terminal.js';

interface Input {
  readonly parts: readonly Part[];
  /** Blocks of a page that are no JSON. */
  readonly findings: readonly Finding[];
}

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
  const open: Tree.ChildNode[] = [...node.childNodes].reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!defaultTreeAdapter.isElementNode(next)) continue;
    yield next;
    for (const child of [...next.childNodes].reverse()) open.push(child);
  }
}

const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value.trim();

const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : '')).join('');

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
function pageInput(file: string, html: string, base: string | undefined): Input {
  const elements = [...elementsOf(parse(html))];
  const find = (tagName: string, rel?: string) =>
    elements.find(
      (element) => element.tagName === tagName && (!rel || attribute(element, 'rel')?.toLowerCase() === rel),
    );
  const hrefOf = (element: Tree.Element | undefined) => element && attribute(element, 'href');
  const address = base ?? webAddress(hrefOf(find('link', 'canonical')));
  const resolved = webAddress(hrefOf(find('base')), address) ?? address;
  const language = attribute(find('html')!, 'lang');
  const blocks = elements.filter(
    (element) =>
      element.tagName === 'script' && /^application\/ld\+json\s*(?:;|$)/i.test(attribute(element, 'type') ?? ''),
  );
  if (!blocks.length) {
    throw new UsageError(
      `${file}: this page has no JSON-LD (<script type="application/ld+json">). A script may add it in a browser: save the page from there.`,
    );
  }
  const parts: Part[] = [];
  const findings: Finding[] = [];
  for (const [order, block] of blocks.entries()) {
    const name = `${file}, block ${order + 1}`;
    const text = textOf(block);
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

/** Reads a file of JSON, or of one JSON value in each line. */
function jsonInput(file: string, text: string, base: string | undefined, isOne: boolean): Input {
  const name = isOne ? {} : { file };
  try {
    return { parts: [{ json: JSON.parse(text), ...name, base, scope: file }], findings: [] };
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
  const { findings, ...validation } = validateImport(datasetFromJsonLd(parts, progress), progress);
  return { ...validation, findings: [...inputs.flatMap((input) => input.findings), ...findings] };
}
