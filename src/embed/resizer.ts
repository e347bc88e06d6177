import { isFirst } from './once.js';

const selector = 'iframe.claim-embed';

/** In CSS pixels: a frame that asks for more is broken, or wants to push the article off the page. */
const greatestHeight = 50_000;

/** The height in an `embed-size` message, if it is one that a frame may have. */
function heightIn(data: unknown): number | undefined {
  const { sentinel, type, height } = (data ?? {}) as { sentinel?: unknown; type?: unknown; height?: unknown };
  if (sentinel !== 'amp' || type !== 'embed-size' || typeof height !== 'number') return undefined;
  return height > 0 && height <= greatestHeight ? Math.ceil(height) : undefined;
}

/** The origin that a frame’s messages have if they come from the page that its `src` names. */
function originOf({ src, sandbox, ownerDocument }: HTMLIFrameElement): string | undefined {
  if (sandbox.length && !sandbox.contains('allow-same-origin')) return 'null';
  try {
    return new URL(src, ownerDocument.baseURI).origin;
  } catch {
    return undefined;
  }
}

function fit(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing } = getComputedStyle(frame);
  const borders = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + borders}px`;
}

/**
 * Makes every `<iframe class="claim-embed">` of a page as high as its content, those included that are added later. A
 * frame’s height is taken only from that frame’s own window, from the origin of its `src`, and only where it is a number
 * above 0 and up to 50,000 CSS pixels. Where another copy of the library fits the frames of the page already, nothing
 * is done.
 *
 * @param root - The page; the one that the script runs in where it is left out.
 * @returns A function that stops it; the frames keep the heights they have.
 */
export function fitFrames(root: Document = document): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const frames = () => [...root.querySelectorAll<HTMLIFrameElement>(selector)];
  if (!isFirst(root, 'claim-embed-fit', signal)) return () => undefined;
  root.defaultView?.addEventListener(
    'message',
    ({ source, origin, data }) => {
      const height = heightIn(data);
      if (height === undefined || !source) return;
      const frame = frames().find(({ contentWindow }) => contentWindow === source);
      if (frame && originOf(frame) === origin) fit(frame, height);
    },
    { signal },
  );
  // They may have announced their heights before anyone listened.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'embed-size-request' }, '*');
  return () => controller.abort();
}
