import type { Message } from './sentences.js';

/** What a frame is to show. */
export type Subject =
  | { readonly tag: 'claim-card'; readonly claim: string }
  /** All denials where `denial` is empty. */
  | { readonly tag: 'denial-pair'; readonly allegation: string; readonly denial: string }
  | { readonly tag: 'source-quote'; readonly quote: string }
  /** Several cards; those of all claims where there are no ids. */
  | { readonly tag: 'list'; readonly ids: readonly string[] | null };

/** What the address of a frame asks for. */
export interface EmbedRequest {
  /** Absent where it cannot be shown; `problems` say why. */
  readonly subject?: Subject | undefined;
  /** The absolute address of the dataset; absent where it is the bundled one. */
  readonly dataset?: string | undefined;
  /** The name of a theme of the package. */
  readonly theme?: string | undefined;
  /** `light` or `dark`; absent where it is the reader’s. */
  readonly scheme?: string | undefined;
  readonly variant?: string | undefined;
  readonly headingLevel?: string | undefined;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
  /** IANA name of a time zone. */
  readonly timeZone?: string | undefined;
  /** What was wrong. */
  readonly problems: readonly Message[];
}

/** A page that holds the frame’s script. */
export interface EmbedPage {
  /** Its address, with the parameters. */
  readonly address: URL;
  /** Origins other than its own from which it may read datasets. */
  readonly datasetOrigins: readonly string[];
}

const subjects = ['claim', 'allegation', 'quote', 'list'] as const;

const schemes = ['light', 'dark'];

const accepted = {
  theme: [...schemes, 'broadsheet', 'tabloid', 'wire'],
  variant: ['compact', 'full'],
  'heading-level': ['2', '3', '4', '5', '6'],
} as const;

/** A value, or what is wrong with it, or neither where there is none. */
interface Read<T> {
  readonly value?: T;
  readonly problem?: Message;
}

function readSubject(parameters: URLSearchParams): Read<Subject> {
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

function readDataset(parameters: URLSearchParams, { address, datasetOrigins }: EmbedPage): Read<string> {
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

function readChoice(name: keyof typeof accepted, given: string | null): Read<string> {
  const value = given?.trim();
  if (!value) return {};
  const values: readonly string[] = accepted[name];
  if (values.includes(value)) return { value };
  return { problem: { text: 'not-accepted', values: { parameter: name, value, accepted: { or: values } } } };
}

function readLanguage(parameters: URLSearchParams): string | undefined {
  try {
    return Intl.getCanonicalLocales(parameters.get('lang') ?? [])[0];
  } catch {
    return undefined;
  }
}

/** The origins in a list separated by white space; whatever is not of the scheme `http` or `https` is left out. */
export function originsIn(list: string): string[] {
  return list
    .split(/\s+/)
    .filter((entry) => URL.canParse(entry))
    .map((entry) => new URL(entry))
    .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
    .map(({ origin }) => origin);
}

/** Reads what the address of a frame asks for. */
export function readRequest(page: EmbedPage): EmbedRequest {
  const parameters = page.address.searchParams;
  const subject = readSubject(parameters);
  const dataset = readDataset(parameters, page);
  const themes = parameters.getAll('theme').map((value) => readChoice('theme', value));
  const variant = readChoice('variant', parameters.get('variant'));
  const headingLevel = readChoice('heading-level', parameters.get('heading-level'));
  const isScheme = ({ value }: Read<string>) => schemes.includes(value ?? '');
  const problems = [subject, dataset, ...themes, variant, headingLevel].flatMap(({ problem }) => problem ?? []);
  return {
    // Never from another dataset than was asked for: it may have the same id for something else.
    subject: dataset.problem ? undefined : subject.value,
    dataset: dataset.value,
    theme: themes.find((read) => !isScheme(read))?.value,
    scheme: themes.find(isScheme)?.value,
    variant: variant.value,
    headingLevel: headingLevel.value,
    language: readLanguage(parameters),
    timeZone: parameters.get('time-zone')?.trim(),
    problems,
  };
}
