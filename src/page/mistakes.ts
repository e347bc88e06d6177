import { nearestIds } from './nearest-ids.js';

/** The slots that each element has beside the default one; `media-` stands for all slots that begin so. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  'claim-card': ['attribution', 'footer', 'heading', 'media', 'note'],
  'claim-dataset': [],
  'claim-recap': ['footer', 'note'],
  'denial-pair': ['footer', 'heading', 'media-', 'note'],
  'source-quote': ['attribution', 'footer', 'media', 'note'],
};

const tags = Object.keys(slots);
const withHeading = 'h1, h2, h3, h4, h5, h6, claim-card, claim-recap, denial-pair';

const attributesOf = (tag: string): readonly string[] =>
  (customElements.get(tag) as { readonly observedAttributes?: readonly string[] } | undefined)?.observedAttributes ??
  [];

const startTag = ({ localName, attributes }: Element) =>
  `<${[localName, ...Array.from(attributes).map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

const letters = (name: string) => name.toLowerCase().replace(/[-_:]/g, '');

/**
 * Returns the attributes of an element that are meant for it and that it does not have. Frameworks and pages add attributes of
 * their own, so only those are mistakes that another element of the library has, or that are one of its own in another spelling.
 */
function attributeMistakes({ localName, attributes }: Element): string[] {
  const known = attributesOf(localName);
  const ofOthers = tags.flatMap(attributesOf);
  return Array.from(attributes).flatMap(({ name }) => {
    if (known.includes(name)) return [];
    const meant = known.find((each) => letters(each) === letters(name));
    if (!meant && !ofOthers.includes(name)) return [];
    return `has no attribute “${name}”; it has ${meant ?? [...known].reverse().join(', ')}`;
  });
}

function slotMistakes(element: Element): string[] {
  const known = slots[element.localName]!;
  return Array.from(element.children).flatMap(({ slot }) => {
    if (!slot || known.includes(slot) || (slot.startsWith('media-') && known.includes('media-'))) return [];
    const hint = known.length ? `; try ${nearestIds(slot, known, 1).join('')}` : '';
    return `has no slot “${slot}”, so that readers do not see its content${hint}`;
  });
}

const levelOf = (element: Element) =>
  /^h\d$/.test(element.localName)
    ? Number(element.localName[1])
    : (element as Element & { headingLevel?: number }).headingLevel;

/** Returns what is wrong with the order of headings: https://www.w3.org/WAI/tutorials/page-structure/headings/. */
function headingMistakes(element: Element, headings: readonly Element[]): string[] {
  const order = headings.indexOf(element);
  const level = levelOf(element);
  const before = headings[order - 1] && levelOf(headings[order - 1]!);
  if (order < 1 || level === undefined || before === undefined || level <= before + 1) return [];
  return [`has a heading of level ${level} after one of level ${before}; set heading-level="${before + 1}"`];
}

function datasetMistakes(element: Element): string[] {
  const { localName, data } = element as Element & { data?: unknown };
  const isEmpty = !element.hasAttribute('src') && data === undefined && !element.querySelector(':scope > script');
  if (localName !== 'claim-dataset' || !isEmpty) return [];
  return ['has no data; set its attribute src or its property data, or put a <script type="application/json"> into it'];
}

function mistakesOf(element: Element, headings: readonly Element[]): string[] {
  const { localName, shadowRoot } = element;
  if (customElements.get(localName)) {
    return [
      ...attributeMistakes(element),
      ...slotMistakes(element),
      ...headingMistakes(element, headings),
      ...datasetMistakes(element),
    ];
  }
  // Readers see what a server has rendered.
  if (shadowRoot) return [];
  return [`is not defined, so that readers see its fallback; import claim-elements/${localName}/define`];
}

/** Returns sentences about mistakes in a page that its elements accept without a word: each with the start tag of an element. */
export function mistakesIn(root: ParentNode): string[] {
  const headings = Array.from(root.querySelectorAll(withHeading));
  return Array.from(root.querySelectorAll(tags.join())).flatMap((element) =>
    mistakesOf(element, headings).map((mistake) => `${startTag(element)} ${mistake}.`),
  );
}
