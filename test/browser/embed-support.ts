import { waitUntil } from '@open-wc/testing';

export type Attributes = Readonly<Record<string, string>>;

/** The same server under another name, which every engine takes to its own machine. */
export const otherOrigin = location.origin.replace('//localhost', '//127.0.0.1');

/** Where the frames of a test stand; emptied after each. */
export const place = document.createElement('div');
place.style.inlineSize = '600px';

/** The address of the page for an iframe. */
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

/** The messages that a window sends to this page, from now on. */
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

  /** The heights announced, in order. */
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

/** Two frames on the screen: what observers had to say by then has been said. */
export async function painted(view: Window = window): Promise<void> {
  await new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));
}

/** The height that a page's content has, by another way than the page measures it. */
export function contentHeight({ body }: Document): number {
  const last = [...body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().bottom);
  return Math.ceil(Math.max(...last));
}
