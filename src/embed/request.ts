import { languageTag } from '../model/language-tag.js';
import type { Message } from './sentences.js';

/** The subject that a frame shows. */
export type Subject =
  | { readonly tag: 'claim-card'; readonly claim: string }
  /** An empty `denial` means all denials. */
  | { readonly tag: 'denial-pair'; readonly allegation: string; readonly denial: string }
  | { readonly tag: 'source-quote'; readonly quote: string }
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
  /** Messages about invalid parameters. */
  readonly problems: readonly Message[];
}

/** The page inside a frame. */
export interface EmbedPage {
  /** Its address, with the parameters. */
  readonly address: URL;
  /** Further origins that datasets may be loaded from. */
  readonly datasetOrigins: readonly string[];
}

const subjects = ['claim', 'allegation', 'quote', 'list'] as const;

const schemes = ['light', 'dark'];

const accepted = {
  theme: [...schemes, 'broadsheet', 'tabloid', 'wire'],
  variant: ['compact', 'full'],
  'heading-level': ['2', '3', '4', '5', '6'],
} as const;

/** The result of reading a parameter: a value, a problem, or neither if the parameter is absent. */
interface ParameterResult<T> {
  readonly value?: T;
  readonly problem?: Message;
}

function readSubject(parameters: URLSearchParams): ParameterResult<Subject> {
  const named = subjects.filter((name) => parameters.has(name));
  const [name] = named;
  if (named.length > 1) return { problem: { text: 'several-asked', values: { parameters: { and: named } } } };
  if (parameters.has('denial') && name !== 'allegation') return { problem: { text: 'without-allegation' } };
  if (!name) return { problem: { text: 'nothing-asked', values: { parameters: { or: subjects } } } };
  const valueOf = (parameter: string) => parameters.get(parameter)?.trim() ?? '';
  const id = valueOf(name);
  if (name === 'list') {
    const ids = id.split(',').flatMap((part) => part.trim() || []);
    return { value: { tag: 'list', ids: ids.length ? [...new Set(ids)] : null } };
  }
  if (!id) return { problem: { text: name === 'quote' ? 'empty-quote' : 'empty-claim', values: { parameter: name } } };
  switch (name) {
    case 'claim':
      return { value: { tag: 'claim-card', claim: id } };
    case 'quote':
      return { value: { tag: 'source-quote', quote: id } };
    case 'allegation':
      return { value: { tag: 'denial-pair', allegation: id, denial: valueOf('denial') } };
  }
}

function readDataset(parameters: URLSearchParams, { address, datasetOrigins }: EmbedPage): ParameterResult<string> {
  const given = parameters.get('dataset')?.trim();
  if (given === undefined) return {};
  if (!given) return { problem: { text: 'empty-dataset', values: { parameter: 'dataset' } } };
  const notAnAddress: Message = { text: 'not-an-address', values: { value: given } };
  if (!URL.canParse(given, address)) return { problem: notAnAddress };
  const { protocol, origin, href } = new URL(given, address);
  if (protocol !== 'https:' && protocol !== 'http:') return { problem: notAnAddress };
  if (origin !== address.origin && !datasetOrigins.includes(origin)) {
    return { problem: { text: 'foreign-origin', values: { origin } } };
  }
  return { value: href };
}

function readChoice(name: keyof typeof accepted, given: string | null): ParameterResult<string> {
  const value = given?.trim();
  if (!value) return {};
  const values: readonly string[] = accepted[name];
  if (values.includes(value)) return { value };
  return { problem: { text: 'not-accepted', values: { parameter: name, value, accepted: { or: values } } } };
}

/** Parses origins separated by white space; it skips entries without the scheme `http` or `https`. */
export function originsIn(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((entry) => URL.canParse(entry))
    .map((entry) => new URL(entry))
    .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
    .map(({ origin }) => origin);
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
