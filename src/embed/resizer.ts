import { isFirst } from './once.js';
import { throttle } from './throttle.js';

const selector = 'iframe.claim-embed';

/**
 * In CSS pixels. A greater height comes from a faulty frame, or from one that tries to push the article off the page.
 */
const maxHeight = 50_000;

/** Returns the height in an `embed-size` message, or `undefined` for another message or an unacceptable height. */
function heightIn(data: unknown): number | undefined {
  const { sentinel, type, height } = (data ?? {}) as { sentinel?: unknown; type?: unknown; height?: unknown };
  if (sentinel !== 'amp' || type !== 'embed-size' || typeof height !== 'number') return undefined;
  return height > 0 && height <= maxHeight ? Math.ceil(height) : undefined;
}

/** Returns the origin of messages from the page in a frame’s `src`: `null` in a sandbox without `allow-same-origin`. */
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
  // A style sheet may set the height with `!important`: https://github.com/Lemick/open-iframe-resizer/issues/12
  frame.style.setProperty('height', `${height + borders}px`, 'important');
}

/**
 * Sets the height of every `<iframe class="claim-embed">` of a page to that of its content, including frames that are
 * added later. A height is accepted only from the frame’s own window and from the origin of its `src`, and only if it
 * is a number above 0 and up to 50,000 CSS pixels; nothing else of a message is read. A frame changes its height at most
 * ten times per second. The function does nothing if another copy of the library already resizes the frames.
 *
 * @param root - The document; by default the one that runs the script.
 * @returns A function that stops resizing; the frames keep their heights.
 */
export function fitFrames(root: Document = document): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const frames = () => [...root.querySelectorAll<HTMLIFrameElement>(selector)];
  const heights = new WeakMap<HTMLIFrameElement, number>();
  const fits = new WeakMap<HTMLIFrameElement, () => void>();
  if (!isFirst(root, 'claim-embed-fit', signal)) return () => undefined;
  root.defaultView?.addEventListener(
    'message',
    ({ source, origin, data }) => {
      const height = heightIn(data);
      if (height === undefined || !source) return;
      const frame = frames().find(({ contentWindow }) => contentWindow === source);
      if (!frame || originOf(frame) !== origin) return;
      heights.set(frame, height);
      if (!fits.has(frame))
        fits.set(
          frame,
          throttle(() => fit(frame, heights.get(frame)!)),
        );
      fits.get(frame)!();
    },
    { signal },
  );
  // A frame that loaded before this script has already announced its height, so the script requests it again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'embed-size-request' }, '*');
  return () => controller.abort();
}
