import type { ClaimErrorEvent } from '../events/claim-error.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { interfaceLanguage, loadBundled } from '../paste-in.js';
import { frameLanguage } from '../locales/frame/languages.js';
import { announceHeight } from './announce.js';
import { elementsFor, messageElement } from './content.js';
import { openLinksOutside } from './links.js';
import { originsIn, readRequest, type EmbedRequest, type Subject } from './request.js';
import { problemMessages, sentence, type Message } from './sentences.js';
import { titleOf } from './title.js';

/** The result of a request. */
interface Outcome {
  /** Messages about the parts that could not be shown. */
  readonly problems: readonly Message[];
  /** The dataset; absent if nothing of it is shown. */
  readonly shown?: ClaimIndex | undefined;
}

function requestFromLocation(): EmbedRequest {
  const origins = document.querySelector<HTMLMetaElement>('meta[name="claim-dataset-origins"]')?.content ?? '';
  return readRequest({ address: new URL(location.href), datasetOrigins: originsIn(origins) });
}

/** Resolves with the dataset of a provider, or with the messages that explain why it did not load. */
function loadDataset(provider: HTMLElement): Promise<ClaimIndex | Message[]> {
  return new Promise((resolve) => {
    // A `claim-load` event may still carry findings; these go to the console, and the valid part is shown.
    provider.addEventListener('claim-load', ({ index }) => resolve(index), { once: true });
    provider.addEventListener('claim-error', (event) => resolve(problemMessages(event)), { once: true });
  });
}

/** Shows the elements. An element that cannot show its record is taken out again, and the result says why. */
async function fill(container: HTMLElement, elements: readonly HTMLElement[], parameter?: string): Promise<Message[]> {
  const problems: Message[] = [];
  const failed = new Set<HTMLElement>();
  const listen = (event: ClaimErrorEvent) => {
    const messages = problemMessages(event, parameter);
    if (!messages.length) return;
    problems.push(...messages);
    failed.add(event.target as HTMLElement);
  };
  container.addEventListener('claim-error', listen);
  container.append(...elements);
  await Promise.all(elements.map((element) => (element as HTMLElement & { updateComplete?: unknown }).updateComplete));
  container.removeEventListener('claim-error', listen);
  for (const element of failed) element.remove();
  return problems;
}

/** Renders the requested subject in the body. */
async function show(request: EmbedRequest, subject: Subject): Promise<Outcome> {
  const container = document.createElement(request.dataset ? 'claim-dataset' : 'div');
  if (request.dataset) container.setAttribute('src', request.dataset);
  const loading = request.dataset ? loadDataset(container) : loadBundled();
  document.body.append(container);
  const index = await loading;
  if (Array.isArray(index)) return { problems: index };
  if (!index) return { problems: [{ text: 'load-failed' }] };
  if (!request.language) document.documentElement.lang = index.language;
  const elements = elementsFor(subject, request, index);
  if (!elements.length) return { problems: [{ text: 'no-claims' }] };
  const problems = await fill(container, elements, subject.tag === 'list' ? 'list' : undefined);
  return { problems, shown: container.childElementCount ? index : undefined };
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
  const request = requestFromLocation();
  if (request.language) root.lang = request.language;
  if (request.scheme) root.dataset['scheme'] = request.scheme;
  if (request.theme) await applyTheme(request.theme);
  openLinksOutside();
  const outcome: Outcome = request.subject ? await show(request, request.subject) : { problems: [] };
  const frame = await frameLanguage(interfaceLanguage(root.lang));
  const { shown } = outcome;
  for (const placeholder of placeholders) placeholder.remove();
  if (!shown) body.replaceChildren();
  document.title = (shown && titleOf(shown, request.subject!, frame.strings)) ?? frame.strings['not-shown'];
  const problems = [...request.problems, ...outcome.problems];
  const sentences = problems.map((problem) => sentence(problem, frame));
  if (!shown) body.prepend(messageElement(frame.strings['not-shown'], frame.language));
  // Readers do not see what an editor has to correct: it is on the console, and a comment of the page.
  for (const words of sentences) {
    console.warn(words);
    body.append(document.createComment(words));
  }
  // The height is announced only now, because a host page that reserved a height would shrink the frame to the
  // placeholder.
  announceHeight();
}

void start();
