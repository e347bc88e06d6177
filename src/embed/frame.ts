import type { ClaimErrorEvent } from '../events/claim-error.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { interfaceLanguage, loadBundled } from '../paste-in.js';
import { frameLanguage } from '../locales/frame/languages.js';
import { localeFor } from '../view/locale.js';
import { utc } from '../view/time-zone.js';
import { announceHeight } from './announce.js';
import { datasetAddresses } from './dataset-addresses.js';
import { elementsFor, messageElement } from './content.js';
import { openLinksOutside } from './links.js';
import { readRequest, type EmbedRequest, type Subject } from './request.js';
import { titleOf } from './title.js';

/** The addresses that a dataset may have: the folder of this page, unless the page lists others. */
const allowed = datasetAddresses() ?? './';

/** Resolves with the dataset of a provider, or with `null` if it does not load. */
function loadDataset(provider: HTMLElement): Promise<ClaimIndex | null> {
  return new Promise((resolve) => {
    // A `claim-load` event may still carry findings; these go to the console, and the valid part is shown.
    provider.addEventListener('claim-load', ({ index }) => resolve(index), { once: true });
    provider.addEventListener('claim-error', () => resolve(null), { once: true });
  });
}

/**
 * Shows the elements. An element that cannot show its record is taken out again, and the console says why; so is a recap without
 * contested claims, which shows nothing.
 */
async function fill(container: HTMLElement, elements: readonly HTMLElement[]): Promise<void> {
  const failed = new Set<HTMLElement>();
  const listen = ({ reason, target }: ClaimErrorEvent) => {
    if (['unknown-id', 'unrelated-id', 'no-answer'].includes(reason)) failed.add(target as HTMLElement);
  };
  container.addEventListener('claim-error', listen);
  container.append(...elements);
  await Promise.all(elements.map((element) => (element as HTMLElement & { updateComplete?: unknown }).updateComplete));
  container.removeEventListener('claim-error', listen);
  for (const element of elements)
    if (failed.has(element) || !element.shadowRoot?.querySelector('[part]')) element.remove();
}

/** Renders the requested subject in the body. Resolves with its dataset, or with `undefined` if nothing of it is shown. */
async function show(request: EmbedRequest, subject: Subject): Promise<ClaimIndex | undefined> {
  const container = document.createElement(request.dataset ? 'claim-dataset' : 'div');
  if (request.dataset) {
    container.setAttribute('src', request.dataset);
    container.setAttribute('allow-src', allowed);
  }
  const loading = request.dataset ? loadDataset(container) : loadBundled();
  document.body.append(container);
  const index = await loading;
  if (!index) return undefined;
  if (!request.language) document.documentElement.lang = index.language;
  const elements = elementsFor(subject, request, index);
  if (!elements.length) {
    console.warn('claim-elements: the dataset has no claims to list.');
    return undefined;
  }
  await fill(container, elements);
  return container.childElementCount ? index : undefined;
}

/** Waits until the style sheet of a theme has loaded or failed; after a failure the page has its default look. */
function applyTheme(name: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`themes/${name}.css`, import.meta.url).href;
  const settled = new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
  document.head.append(link);
  return settled;
}

async function start(): Promise<void> {
  const { documentElement: root, body } = document;
  const placeholders = [...body.children];
  const request = readRequest({ address: new URL(location.href), datasetAddresses: allowed });
  for (const problem of request.problems) console.warn(`claim-elements: ${problem}.`);
  if (request.language) root.lang = request.language;
  if (request.scheme) root.dataset['scheme'] = request.scheme;
  if (request.theme) await applyTheme(request.theme);
  openLinksOutside();
  const { lang } = root;
  const shown = request.subject && (await show(request, request.subject));
  for (const placeholder of placeholders) placeholder.remove();
  // The page around the frame learns its height, which must not depend on what a server answered.
  if (!shown) root.lang = lang;
  const { language, strings } = await frameLanguage(interfaceLanguage(root.lang));
  // The elements have loaded the strings of the language; without them the label is in English.
  const locale = localeFor(root.lang, shown?.language ?? '', utc, false, shown?.isInEnglish) ?? localeFor('en', 'en')!;
  document.title = (shown && titleOf(shown, request.subject, strings, locale)) ?? strings['not-shown'];
  // One sentence says it all, for the same reason, and because the author of the address would choose the words of another.
  // Readers do not see what an editor has to correct: it is on the console.
  if (!shown) body.replaceChildren(messageElement(strings['not-shown'], language));
  // The height is announced only now, because a host page that reserved a height would shrink the frame to the
  // placeholder.
  announceHeight();
}

void start();
