import type { LitElement } from 'lit';

/** A page of the same origin in a frame, with the content that a test gives it and nothing else. */
export interface FramePage {
  readonly view: Window & typeof globalThis;
  readonly document: Document;
  /** The uncaught errors of the page. */
  readonly errors: readonly string[];
}

export const pasteIn = new URL('/dist/claim-elements.min.js', location.href).href;

const frames = document.createElement('div');

/** Removes all pages. */
export function closePages(): void {
  frames.remove();
  frames.replaceChildren();
}

async function open(attributes: Partial<HTMLIFrameElement>): Promise<FramePage> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'Page', width: '900', height: '600' }, attributes);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frames.append(frame);
  // The frames are inserted only once: moving them would reload their pages.
  if (!frames.isConnected) document.body.append(frames);
  await loaded;
  const view = frame.contentWindow as Window & typeof globalThis;
  const errors: string[] = [];
  view.addEventListener('error', ({ message }) => errors.push(message));
  view.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  return { view, document: frame.contentDocument!, errors };
}

/**
 * Opens a page.
 *
 * @param body - The markup of its body.
 * @param head - The markup of its head; classic scripts in it run before the body exists.
 */
export function openPage(body: string, head = ''): Promise<FramePage> {
  const srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
  return open({ srcdoc });
}

/** Opens a page at a fragment of its address. */
export function openPageAt(fragment: string, body: string, head = ''): Promise<FramePage> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
  return open({ src: URL.createObjectURL(new Blob([html], { type: 'text/html' })) + fragment });
}

/** Loads a module into a page by a script element. */
export async function insertScript({ document }: FramePage, address = pasteIn): Promise<void> {
  // The page under test may have replaced `createElement`.
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement;
  element.type = 'module';
  element.src = address;
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${address} cannot be loaded.`)));
    document.documentElement.append(element);
  });
}

/** Loads a module into a page and waits until its elements have rendered. */
export async function load(page: FramePage, address = pasteIn): Promise<void> {
  await insertScript(page, address);
  await rendered(page.document.documentElement);
}

/** Waits until the elements of a page have rendered or failed; elements without a render root never do. */
export async function rendered(root: ParentNode): Promise<void> {
  const elements = [...root.querySelectorAll<LitElement>('claim-card, claim-dataset, denial-pair, source-quote')];
  const rooted = elements.filter((element) => (element as Partial<LitElement>).renderRoot);
  for (let round = 0; round < 3; round++) await Promise.allSettled(rooted.map((element) => element.updateComplete));
}
