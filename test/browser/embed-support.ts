import { waitUntil } from '@open-wc/testing';

export type Attributes = Readonly<Record<string, string>>;

/** The same server under another host name that every engine resolves to the local machine. */
export const otherOrigin = location.origin.replace('//localhost', '//127.0.0.1');

/** The container of the frames of a test; it is emptied after each test. */
export const place = document.createElement('div');
place.style.inlineSize = '600px';

/** Returns the address of embed.html with a query. */
export function embedAddress(query: string, origin = location.origin): string {
  return `${origin}/dist/embed.html${query}`;
}

export function createFrame(attributes: Attributes): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Claim';
  frame.width = '100%';
  frame.style.border = '0';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  return frame;
}

/** Collects the messages that a frame sends to this page. */
export class Messages {
  readonly all: unknown[] = [];
  readonly #frame: HTMLIFrameElement;
  readonly #listen = ({ source, data }: MessageEvent) => {
    if (source === this.#frame.contentWindow) this.all.push(data);
  };

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
    addEventListener('message', this.#listen);
  }

  /** The announced heights, in order. */
  get heights(): unknown[] {
    return this.all.flatMap((data) =>
      (data as { type?: unknown }).type === 'embed-size' ? (data as { height: unknown }).height : [],
    );
  }

  get last(): unknown {
    return this.heights.at(-1);
  }

  async next(what = 'a height'): Promise<unknown> {
    const before = this.heights.length;
    await waitUntil(() => this.heights.length > before, what);
    return this.last;
  }

  stop(): void {
    removeEventListener('message', this.#listen);
  }
}

/** Waits for two animation frames, after which the observers have been called. */
export async function painted(view: Window = window): Promise<void> {
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
}

/** Measures the height of a page’s content in another way than the page itself does. */
export function contentHeight({ body }: Document): number {
  const last = [...body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...last));
}
