import { visibleText } from '../model/hidden-characters.js';
import { languageTag } from '../model/language-tag.js';
import { isListed } from '../model/listed-address.js';
import { webAddress } from '../model/web-address.js';

/** The subject that a frame shows. */
export type Subject =
  | { readonly tag: 'claim-card'; readonly claim: string }
  /** An empty `denial` means all denials. */
  | { readonly tag: 'denial-pair'; readonly allegation: string; readonly denial: string }
  | { readonly tag: 'source-quote'; readonly quote: string }
  | { readonly tag: 'claim-recap' }
  /** A list of cards; `null` means all claims of the dataset. */
  | { readonly tag: 'list'; readonly ids: readonly string[] | null };

/** A parsed frame address. */
export interface EmbedRequest {
  /** Absent if nothing can be shown; `problems` give the reasons. */
  readonly subject?: Subject | undefined;
  /** The absolute address of the dataset; absent for the bundled one. */
  readonly dataset?: string | undefined;
  /** The name of a theme of the package. */
  readonly theme?: string | undefined;
  /** `light` or `dark`; absent if the reader’s preference applies. */
  readonly scheme?: string | undefined;
  readonly variant?: string | undefined;
  readonly headingLevel?: string | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  /** IANA time zone name. */
  readonly timeZone?: string | undefined;
  /** Messages to the developer about invalid parameters. */
  readonly problems: readonly string[];
}

/** The page inside a frame. */
export interface EmbedPage {
  /** Its address, with the parameters. */
  readonly address: URL;
  /** The addresses that datasets may be loaded from: see `isListed`. */
  readonly datasetAddresses: string;
}

const subjects = ['claim', 'allegation', 'quote', 'list', 'recap'] as const;

const schemes = ['light', 'dark'];

const accepted = {
  theme: [...schemes, 'broadsheet', 'tabloid', 'wire'],
  variant: ['compact', 'full'],
  'heading-level': ['2', '3', '4', '5', '6'],
} as const;

/** The result of reading a parameter: a value, a problem, or neither if the parameter is absent. */
interface ParameterResult<T> {
  readonly value?: T;
  readonly problem?: string;
}

const maxValueLength = 64;

function summarize(value: string): string {
  return `“${visibleText(value.length > maxValueLength ? `${value.slice(0, maxValueLength)}…` : value)}”`;
}

function readSubject(parameters: URLSearchParams): ParameterResult<Subject> {
  const named = subjects.filter((name) => parameters.has(name));
  const [name] = named;
  if (named.length > 1) return { problem: `leave all but one of ${named.join(', ')} out of the address` };
  if (parameters.has('denial') && name !== 'allegation') return { problem: 'denial stands alone; add allegation' };
  if (!name) return { problem: `add one of ${subjects.join(', ')} to the address, such as “?claim=” and an id` };
  const valueOf = (parameter: string) => parameters.get(parameter)?.trim() ?? '';
  if (name === 'recap') return { value: { tag: 'claim-recap' } };
  const id = valueOf(name);
  if (name === 'list') {
    const ids = id.split(',').flatMap((part) => part.trim() || []);
    return { value: { tag: 'list', ids: ids.length ? [...new Set(ids)] : null } };
  }
  if (!id) return { problem: `${name} is empty; set it to an id` };
  switch (name) {
    case 'claim':
      return { value: { tag: 'claim-card', claim: id } };
    case 'quote':
      return { value: { tag: 'source-quote', quote: id } };
    case 'allegation':
      return { value: { tag: 'denial-pair', allegation: id, denial: valueOf('denial') } };
  }
}

function readDataset(parameters: URLSearchParams, { address, datasetAddresses }: EmbedPage): ParameterResult<string> {
  const given = parameters.get('dataset')?.trim();
  if (given === undefined) return {};
  const value = webAddress(given, address.href);
  if (!value) return { problem: `dataset is no address of the scheme http or https: ${summarize(given)}` };
  if (isListed(value, datasetAddresses, address.href)) return { value };
  const remedy =
    'put the dataset into the folder of embed.html, or list it in <meta name="claim-dataset-origins"> there';
  return { problem: `dataset names an address that embed.html does not read: ${summarize(value)}; ${remedy}` };
}

function readChoice(name: keyof typeof accepted, given: string | null): ParameterResult<string> {
  const value = given?.trim();
  if (!value) return {};
  const values: readonly string[] = accepted[name];
  if (values.includes(value)) return { value };
  return { problem: `${name} does not accept ${summarize(value)}; set it to one of ${values.join(', ')}` };
}

/** Parses the address of a frame. Invalid parameters are reported in `problems`; the function does not throw. */
export function readRequest(page: EmbedPage): EmbedRequest {
  const parameters = page.address.searchParams;
  const subject = readSubject(parameters);
  const dataset = readDataset(parameters, page);
  const themes = parameters.getAll('theme').map((value) => readChoice('theme', value));
  const variant = readChoice('variant', parameters.get('variant'));
  const headingLevel = readChoice('heading-level', parameters.get('heading-level'));
  const isScheme = ({ value }: ParameterResult<string>) => schemes.includes(value ?? '');
  const problems = [subject, dataset, ...themes, variant, headingLevel].flatMap(({ problem }) => problem ?? []);
  return {
    // A rejected dataset must not be replaced with the bundled one, because the same id may name another record there.
    subject: dataset.problem ? undefined : subject.value,
    dataset: dataset.value,
    theme: themes.find((read) => !isScheme(read))?.value,
    scheme: themes.find(isScheme)?.value,
    variant: variant.value,
    headingLevel: headingLevel.value,
    language: languageTag(parameters.get('lang') ?? ''),
    timeZone: parameters.get('time-zone')?.trim(),
    problems,
  };
}
