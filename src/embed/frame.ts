import { bundledIndex, type ClaimErrorEvent, type ClaimIndex } from '../define.js';
import { announceHeight } from './announce.js';
import { elementsFor, messageElement } from './content.js';
import { openLinksOutside } from './links.js';
import { originsIn, readRequest, type EmbedRequest, type Subject } from './request.js';
import { problemSentence, sentences } from './sentences.js';
import { titleOf } from './title.js';

/** What came of a request. */
interface Outcome {
  /** Sentences on what could not be shown. */
  readonly problems: readonly string[];
  /** The title of what is shown; absent where nothing is. */
  readonly title?: string | undefined;
}

function requested(): EmbedRequest {
  const origins = document.querySelector<HTMLMetaElement>('meta[name="claim-dataset-origins"]')?.content ?? '';
  return readRequest({ address: new URL(location.href), datasetOrigins: originsIn(origins) });
}

/** The dataset of a provider, or a sentence on why it cannot be had. */
function provided(provider: HTMLElement): Promise<ClaimIndex | string> {
  return new Promise((resolve) => {
    // What is not sound in a dataset that could be loaded is for the console: the rest of it is shown.
    provider.addEventListener('claim-load', ({ index }) => resolve(index), { once: true });
    provider.addEventListener('claim-error', (event) => resolve(problemSentence(event)!), { once: true });
  });
}

/** Puts the elements in their place, and takes out again those that have nothing to show. */
async function fill(place: HTMLElement, elements: readonly HTMLElement[], parameter?: string): Promise<string[]> {
  const problems: string[] = [];
  const failed = new Set<HTMLElement>();
  const listen = (event: ClaimErrorEvent) => {
    const problem = problemSentence(event, parameter);
    if (!problem) return;
    problems.push(problem);
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
  const loading = request.dataset ? provided(place) : bundledIndex();
  document.body.append(place);
  const index = await loading;
  if (typeof index === 'string') return { problems: [index] };
  const elements = elementsFor(subject, request, index);
  if (!elements.length) return { problems: [sentences.noClaims()] };
  const problems = await fill(place, elements, subject.tag === 'list' ? 'list' : undefined);
  return { problems, title: place.childElementCount ? titleOf(index, subject) : undefined };
}

async function start(): Promise<void> {
  const { documentElement: root, body } = document;
  const standIns = [...body.children];
  const request = requested();
  if (request.language) root.lang = request.language;
  if (request.theme) root.dataset['theme'] = request.theme;
  openLinksOutside();
  const outcome: Outcome = request.subject ? await show(request, request.subject) : { problems: [] };
  const { title } = outcome;
  for (const standIn of standIns) standIn.remove();
  if (title === undefined) body.replaceChildren();
  document.title = title ?? 'This claim cannot be shown';
  const problems = [...request.problems, ...outcome.problems];
  if (problems.length) body.prepend(messageElement(problems, title === undefined ? 'alert' : 'status'));
  // Not before: a host page that has reserved the height would give it up for a text that goes again.
  announceHeight();
}

void start();
