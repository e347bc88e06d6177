/**
 * When elements update. A few do at once. Where many ask together, those near the viewport do before the next frame is
 * shown, and the rest while the browser has nothing else to do: no task is long, and no reader waits for what is not
 * seen.
 */

/** How many may update at once without anybody noticing the time it takes. */
const few = 10;

/** The longest that updates of elements out of view may hold the page up, in milliseconds; a frame has 16. */
const slice = 8;

interface Turn {
  readonly take: (inView: boolean) => void;
  /** Prepares for a turn that does not come at once. */
  readonly wait: () => void;
}

/** The elements that wait for their turn, in the order in which they came, each with its turn. */
const waiting = new Map<Element, Turn>();
let gathering = false;
let spread = false;
/** The frame before which those near the viewport have their turn, until it has come. */
let frame = 0;

/** Gives an element its turn now, if it waits for one. */
export function expedite(element: Element, inView = true): void {
  const turn = waiting.get(element);
  waiting.delete(element);
  turn?.take(inView);
}

const expediteAll = () => [...waiting.keys()].forEach((element) => expedite(element));

/** Whether an element is in the viewport, or less than one away from it. */
function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < 2 * innerHeight && bottom > -innerHeight;
}

function expediteNear(): void {
  frame = 0;
  // All are measured before any changes the layout.
  [...waiting.keys()].filter(isNear).forEach((element) => expedite(element));
}

function whenIdle(callback: () => void): void {
  // A page that is never idle gets its cards nevertheless; Safari does not tell when it is.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 500 });
  else setTimeout(callback);
}

function continueWhenIdle(): void {
  // A browser may be idle before the frame, and one whose page nobody sees has none.
  if (frame) expediteNear();
  const end = performance.now() + slice;
  for (const element of waiting.keys()) {
    expedite(element, false);
    if (performance.now() > end) break;
  }
  if (waiting.size) {
    whenIdle(continueWhenIdle);
    return;
  }
  spread = false;
  removeEventListener('scroll', expediteNear, { capture: true });
  removeEventListener('beforeprint', expediteAll);
}

function begin(): void {
  gathering = false;
  if (waiting.size <= few) {
    expediteAll();
    return;
  }
  waiting.forEach(({ wait }) => wait());
  frame = requestAnimationFrame(expediteNear);
  if (spread) return;
  spread = true;
  addEventListener('scroll', expediteNear, { capture: true, passive: true });
  addEventListener('beforeprint', expediteAll);
  // After the frame, so that what is in view comes first.
  setTimeout(() => whenIdle(continueWhenIdle));
}

/**
 * Has an element update in its turn.
 *
 * @param update - What it does, in view or out of it.
 * @param options - `atOnce` where somebody waits for it; `wait` is called where the turn does not come at once.
 * @returns Settles, or fails, as the update does.
 */
export function inTurn(
  element: Element,
  update: (inView: boolean) => unknown,
  { atOnce, wait }: { atOnce: boolean; wait: () => void },
): Promise<unknown> {
  const updated = new Promise((resolve) => {
    const updating = async (inView: boolean) => {
      await update(inView);
    };
    waiting.set(element, { take: (inView) => resolve(updating(inView)), wait });
  });
  if (atOnce) {
    expedite(element);
  } else if (!gathering) {
    gathering = true;
    queueMicrotask(begin);
  }
  return updated;
}
