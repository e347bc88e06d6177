import { interfaceLanguage, loadBundled, type ClaimErrorEvent, type ClaimIndex } from '../paste-in.js';
import { frameLanguage } from '../locales/frame/languages.js';
import { announceHeight } from './announce.js';
import { elementsFor, messageElement } from './content.js';
import { openLinksOutside } from './links.js';
import { originsIn, readRequest, type EmbedRequest, type Subject } from './request.js';
import { problemMessages, sentence, type Message } from './sentences.js';
import { titleOf } from './title.js';

/** What came of a request. */
interface Outcome {
  /** What could not be shown. */
  readonly problems: readonly Message[];
  /** The dataset, where anything of it is shown. */
  readonly shown?: ClaimIndex | undefined;
}

function requested(): EmbedRequest {
  const origins = document.querySelector<HTMLMetaElement>('meta[name="claim-dataset-origins"]')?.content ?? '';
  return readRequest({ address: new URL(location.href), datasetOrigins: originsIn(origins) });
}

/** The dataset of a provider, or why it cannot be had. */
function provided(provider: HTMLElement): Promise<ClaimIndex | Message[]> {
  return new Promise((resolve) => {
    // What is not sound in a dataset that could be loaded is for the console: the rest of it is shown.
    provider.addEventListener('claim-load', ({ index }) => resolve(index), { once: true });
    provider.addEventListener('claim-error', (event) => resolve(problemMessages(event)), { once: true });
  });
}

/** Puts the elements in their place, and takes out again those that have nothing to show. */
async function fill(place: HTMLElement, elements: readonly HTMLElement[], parameter?: string): Promise<Message[]> {
  const problems: Message[] = [];
  const failed = new Set<HTMLElement>();
  const listen = (event: ClaimErrorEvent) => {
    const messages = problemMessages(event, parameter);
    if (!messages.length) return;
    problems.push(...messages);
    failed.add(event.target as HTMLElement);
  };
  place.addEventListener('claim-error', listen);
  place.append(...elements);
  await Promise.all(elements.map((element) => (element as HTMLElement & { updateComplete?: unknown }).updateComplete));
  place.removeEventListener('claim-error', listen);
  for (const element of failed) element.remove();
  return problems;
}

/** Shows what is asked for in the body. */
async function show(request: EmbedRequest, subject: Subject): Promise<Outcome> {
  const place = document.createElement(request.dataset ? 'claim-dataset' : 'div');
  if (request.dataset) place.setAttribute('src', request.dataset);
  const loading = request.dataset ? provided(place) : loadBundled();
  document.body.append(place);
  const index = await loading;
  if (Array.isArray(index)) return { problems: index };
  if (!index) return { problems: [{ text: 'load-failed' }] };
  if (!request.language) document.documentElement.lang = index.article.inLanguage;
  const elements = elementsFor(subject, request, index);
  if (!elements.length) return { problems: [{ text: 'no-claims' }] };
  const problems = await fill(place, elements, subject.tag === 'list' ? 'list' : undefined);
  return { problems, shown: place.childElementCount ? index : undefined };
}

/** Waits for the style sheet of a theme; where it cannot be had, the page looks as it does without. */
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
  const standIns = [...body.children];
  const request = requested();
  if (request.language) root.lang = request.language;
  if (request.scheme) root.dataset['scheme'] = request.scheme;
  if (request.theme) await applyTheme(request.theme);
  openLinksOutside();
  const outcome: Outcome = request.subject ? await show(request, request.subject) : { problems: [] };
  const frame = await frameLanguage(interfaceLanguage(root.lang));
  const { shown } = outcome;
  for (const standIn of standIns) standIn.remove();
  if (!shown) body.replaceChildren();
  document.title = (shown && titleOf(shown, request.subject!, frame.strings)) ?? frame.strings['not-shown'];
  const problems = [...request.problems, ...outcome.problems];
  const sentences = problems.map((problem) => sentence(problem, frame));
  if (sentences.length) body.prepend(messageElement(sentences, shown ? 'status' : 'alert', frame.language));
  // Not before: a host page that has reserved the height would give it up for a text that goes again.
  announceHeight();
}

void start();
