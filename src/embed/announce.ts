import { isFirst } from './once.js';

const pymDelimiter = 'xPYMx';

/** Returns the beginning of a pym.js message of a type, or `undefined` if no pym.js parent holds this frame. */
function pymPrefix(type: string): string | undefined {
  const id = new URLSearchParams(location.search).get('childId');
  // An id that contains the delimiter could forge another pym.js message, such as the one that navigates the host page.
  return id && !id.includes(pymDelimiter) ? ['pym', id, type, ''].join(pymDelimiter) : undefined;
}

/**
 * Returns the secret by which WordPress knows a frame that it does not trust, or `undefined` outside of WordPress. Its
 * script may add the secret after the page has loaded.
 */
function wordPressSecret(): string | undefined {
  return /\bsecret=([a-z\d]+)/i.exec(location.hash)?.[1];
}

function isHeightRequest(data: unknown): boolean {
  const pymWidth = pymPrefix('width');
  if (typeof data === 'string') return pymWidth !== undefined && data.startsWith(pymWidth);
  const { type, message } = (data ?? {}) as { type?: unknown; message?: unknown };
  return type === 'embed-size-request' || (message === 'ready' && wordPressSecret() !== undefined);
}

/**
 * Announces the height of this page’s content to the parent page: now, at each change, when the page returns from the
 * back-forward cache, and when the parent requests it with `{ type: 'embed-size-request' }`, with the message `width` of
 * pym.js, or with the message `ready` of WordPress. The message is `{ sentinel: 'amp', type: 'embed-size', height }`,
 * which AMP and sidechain read; also the string of pym.js if the address has the parameter `childId`, and the message
 * `height` of WordPress if the fragment of the address has a `secret`. The height is in CSS pixels, rounded up, and
 * includes margins. A height of 0, such as that of a hidden frame, is not announced. A page without a parent announces
 * nothing.
 */
export function announceHeight(): void {
  const { parent } = window;
  if (parent === window || !isFirst(document, 'claim-embed-announce')) return;
  const pymHeight = pymPrefix('height');
  let announced = 0;

  const announce = (always: boolean) => {
    // The root’s box encloses every margin. `scrollHeight` would never be less than the frame’s own height, so a frame
    // could not shrink.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!height || !innerWidth || (height === announced && !always)) return;
    announced = height;
    // A second measurement in the next frame catches a change that the observer misses because it ends between two
    // frames.
    requestAnimationFrame(() => announce(false));
    // Any origin may receive the message, because any page may hold the frame and a height is no secret.
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (pymHeight) parent.postMessage(`${pymHeight}${height}`, '*');
    const secret = wordPressSecret();
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };

  new ResizeObserver(() => announce(false)).observe(document.documentElement);
  addEventListener('pageshow', () => announce(true));
  addEventListener('message', ({ source, data }) => {
    if (source === parent && isHeightRequest(data)) announce(true);
  });
  // The first call is direct, because a browser calls no observer in a background tab.
  announce(false);
}
