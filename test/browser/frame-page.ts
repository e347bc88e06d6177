import type { LitElement } from 'lit';

/** A page in a frame, same origin, which has what a test gives it and nothing else. */
export interface FramePage {
  readonly view: Window & typeof globalThis;
  readonly document: Document;
  /** What went wrong on it that nobody caught. */
  readonly errors: readonly string[];
}

export const pasteIn = new URL('/dist/claim-elements.min.js', location.href).href;

const frames = document.createElement('div');

/** Takes all pages away. */
export function closePages(): void {
  frames.remove();
  frames.replaceChildren();
}

async function open(attributes: Partial<HTMLIFrameElement>): Promise<FramePage> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'Page', width: '900', height: '600' }, attributes);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frames.append(frame);
  // Moved, they would load anew.
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
 * @param body - Its markup.
 * @param head - Markup for its head; classic scripts in it run before there is a body.
 */
export function openPage(body: string, head = ''): Promise<FramePage> {
  const srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
  return open({ srcdoc });
}

/** Loads a module into a page, the way a page does. */
export async function insertScript({ document }: FramePage, address = pasteIn): Promise<void> {
  // By name space: a page may have an element called `createElement`.
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement;
  element.type = 'module';
  element.src = address;
  await new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${address} cannot be loaded.`)));
    document.documentElement.append(element);
  });
}

/** The same, and waits for what is on the page to render. */
export async function load(page: FramePage, address = pasteIn): Promise<void> {
  await insertScript(page, address);
  await rendered(page.document.documentElement);
}

/** Waits until the elements on a page have rendered, or failed; those that never got a root do neither. */
export async function rendered(root: ParentNode): Promise<void> {
  const elements = [...root.querySelectorAll<LitElement>('claim-card, claim-dataset, denial-pair, source-quote')];
  const rooted = elements.filter((element) => (element as Partial<LitElement>).renderRoot);
  for (let round = 0; round < 3; round++) await Promise.allSettled(rooted.map((element) => element.updateComplete));
}
