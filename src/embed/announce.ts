import { isFirst } from './once.js';
import { throttle } from './throttle.js';

const pymDelimiter = 'xPYMx';

/** Returns the beginning of a pym.js message of a type, or `undefined` if no pym.js parent holds this frame. */
function pymPrefix(type: string): string | undefined {
  const id = new URLSearchParams(location.search).get('childId');
  // An id that contains the delimiter could forge another pym.js message, such as the one that navigates the host page.
  return id && !id.includes(pymDelimiter) ? ['pym', id, type, ''].join(pymDelimiter) : undefined;
}

let secret: string | undefined;

/**
 * Returns the secret by which WordPress knows a frame that it does not trust, or `undefined` outside of WordPress. Its
 * script may add the secret after the page has loaded. A secret has up to ten letters and digits. It is kept, because a link
 * between the cards of a list takes its place in the address.
 */
function wordPressSecret(): string | undefined {
  return (secret ??= /#\?secret=([a-z\d]{1,10})$/i.exec(location.hash)?.[1]);
}

function isHeightRequest(data: unknown): boolean {
  const pymWidth = pymPrefix('width');
  if (typeof data === 'string') return pymWidth !== undefined && data.startsWith(pymWidth);
  const { type, ...from } = (data ?? {}) as { type?: unknown; message?: unknown; secret?: unknown };
  const isReady = from.message === 'ready' && from.secret !== undefined && from.secret === wordPressSecret();
  return isReady || type === 'embed-size-request';
}

/**
 * Announces the height of this page’s content to the parent page: now, at each change, when the page returns from the
 * back-forward cache, and when the parent requests it with `{ type: 'embed-size-request' }`, with the message `width` of
 * pym.js, or with the message `ready` of WordPress and its secret. The message is `{ sentinel: 'amp', type: 'embed-size', height }`,
 * which AMP and sidechain read; also the string of pym.js if the address has the parameter `childId`, and the message
 * `height` of WordPress if the fragment of the address has a `secret`. The height is in CSS pixels, rounded up, and
 * includes margins. A height of 0, such as that of a hidden frame, is not announced. A page without a parent announces
 * nothing, and any page at most ten heights per second.
 */
export function announceHeight(): void {
  const { parent } = window;
  if (parent === window || !isFirst(document, 'claim-embed-announce')) return;
  const pymHeight = pymPrefix('height');
  let announced = 0;

  const measure = throttle(() => {
    // The root’s box encloses every margin. `scrollHeight` would never be less than the frame’s own height, so a frame
    // could not shrink.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height || !innerWidth || height === announced) return;
    announced = height;
    // A second measurement catches a change that the observer misses because it ends between two frames.
    requestAnimationFrame(measure);
    // Any origin may receive the message, because any page may hold the frame and a height is no secret.
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (pymHeight) parent.postMessage(`${pymHeight}${height}`, '*');
    if (wordPressSecret()) parent.postMessage({ message: 'height', value: height, secret }, '*');
  });

  const repeat = () => {
    announced = 0;
    measure();
  };

  new ResizeObserver(measure).observe(document.documentElement);
  addEventListener('pageshow', repeat);
  addEventListener('message', ({ source, data }) => {
    if (source === parent && isHeightRequest(data)) repeat();
  });
  // The first call is direct, because a browser calls no observer in a background tab.
  measure();
}
