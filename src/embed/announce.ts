import { isFirst } from './once.js';

const pymDelimiter = 'xPYMx';

/** How a message of this type to or from pym.js begins; nothing where it is no pym.js that holds this frame. */
function pymPrefix(type: string): string | undefined {
  const id = new URLSearchParams(location.search).get('childId');
  // With the delimiter inside, it could pass for another message of pym’s, one that navigates the host page.
  return id && !id.includes(pymDelimiter) ? ['pym', id, type, ''].join(pymDelimiter) : undefined;
}

function asksForHeight(data: unknown): boolean {
  const pymWidth = pymPrefix('width');
  if (typeof data === 'string') return pymWidth !== undefined && data.startsWith(pymWidth);
  return (data as { type?: unknown } | null)?.type === 'embed-size-request';
}

/**
 * Announces the height of this page’s content to the page whose frame it is in, now, whenever it changes, when the page
 * comes back from the browser’s cache, and when the parent asks by `{ type: 'embed-size-request' }` or by the message
 * `width` of pym.js. It does so in two ways: `{ sentinel: 'amp', type: 'embed-size', height }` as AMP and sidechain read
 * it, and pym’s string where its parameter `childId` is in the address. The height is in CSS pixels, rounded up, margins
 * included; it is never 0: where nothing is laid out, it is announced when that changes. Without a parent nothing happens.
 */
export function announceHeight(): void {
  const { parent } = window;
  if (parent === window || !isFirst(document, 'claim-embed-announce')) return;
  const pymHeight = pymPrefix('height');
  let announced = 0;

  const announce = (always: boolean) => {
    // Of the root’s box, which encloses every margin: scrollHeight is never less than the frame’s own height, so that
    // a frame once grown would never shrink.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height || !innerWidth || (height === announced && !always)) return;
    announced = height;
    // Once more in the next frame: what was measured between two frames may have passed before the observer looks.
    requestAnimationFrame(() => announce(false));
    // To whatever origin: the frame may stand on any page, and a height is no secret.
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (pymHeight) parent.postMessage(`${pymHeight}${height}`, '*');
  };

  new ResizeObserver(() => announce(false)).observe(document.documentElement);
  addEventListener('pageshow', () => announce(true));
  addEventListener('message', ({ source, data }) => {
    if (source === parent && asksForHeight(data)) announce(true);
  });
  // At once, too: in a tab in the background no observer is called.
  announce(false);
}
