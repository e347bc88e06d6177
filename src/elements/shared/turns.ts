/**
 * When elements update. A few do at once. Where many ask together, those in the viewport do before the next frame is
 * shown, and the rest while the browser has nothing else to do: no task is long, and no reader waits for what is not
 * seen.
 */

/** How many may update at once without anybody noticing the time it takes. */
const few = 10;

/** How many fill a viewport, more or less. */
const viewful = 4;

/** How many waited at most since last nobody did. */
let crowd = 0;

/**
 * The longest that updates of elements out of view may hold the page up, in milliseconds; a frame has 16, and nobody
 * notices 50 at once. After each slice the browser lays the page out, which takes longer the longer the page is: the more
 * have come, the more have their turn.
 */
const slice = (): number => Math.min(8 + crowd / 100, 40);

/** An element that updates in its turn. */
export interface TurnTaker extends Element {
  /** Updates, in view or out of it. */
  takeTurn(inView: boolean): void;
  /** Prepares for a turn that does not come at once. */
  waitForTurn(): void;
}

/** The elements that wait for their turn, in the order in which they came. */
const waiting = new Set<TurnTaker>();
let gathering = false;
/** The frame before which those in the viewport have their turn, until it has come. */
let frame = 0;

/** Gives an element its turn now, if it waits for one. */
export function expedite(element: TurnTaker, inView = true): void {
  if (waiting.delete(element)) element.takeTurn(inView);
}

const expediteAll = (): void => waiting.forEach((element) => expedite(element));

/** Whether an element is in the viewport, or less than so many of its heights away from it; also where it is nowhere. */
function isNear(element: Element, away: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < (1 + away) * innerHeight && bottom >= -away * innerHeight;
}

function expediteNear(): void {
  // All are measured before any changes the layout.
  [...waiting].filter((element) => isNear(element, 1)).forEach((element) => expedite(element));
}

/** The last of those that had their turn before a frame because they came first. */
let last: TurnTaker | undefined;

function expediteSome(some: number): void {
  const first = [...waiting].slice(0, some);
  last = first.at(-1);
  first.forEach((element) => expedite(element));
}

/**
 * On a page that has not been scrolled those in the viewport come first in it: they are found by rendering more and more,
 * until the last is below it. To lay all out before, only to measure them, would take a third of the time.
 */
function expediteFirst(): void {
  for (let some = viewful; waiting.size && isNear(last!, 0); some *= 2) expediteSome(some);
}

function whenIdle(callback: () => void): void {
  // A page that is never idle gets its cards nevertheless; Safari does not tell when it is.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 500 });
  else setTimeout(callback);
}

function continueWhenIdle(): void {
  // A browser may be idle before the frame, and one whose page nobody sees has none.
  if (frame) beforeFrame();
  const end = performance.now() + slice();
  for (const element of waiting) {
    expedite(element, false);
    if (performance.now() > end) break;
  }
  if (waiting.size) {
    whenIdle(continueWhenIdle);
    return;
  }
  crowd = 0;
  removeEventListener('scroll', expediteNear, { capture: true });
  removeEventListener('beforeprint', expediteAll);
}

function makeRoom(): void {
  waiting.forEach((element) => element.waitForTurn());
}

function beforeFrame(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  // Before the page is asked how far it was scrolled, which has it laid out.
  if (!last) expediteSome(viewful);
  if (scrollY === 0) {
    expediteFirst();
    // All in view have their text: the rest of the page can do with its room after the frame, in a task of its own.
    setTimeout(makeRoom);
  } else {
    makeRoom();
    expediteNear();
  }
  last = undefined;
}

function begin(): void {
  gathering = false;
  if (waiting.size <= few) {
    expediteAll();
    return;
  }
  const isFirst = !crowd;
  crowd = Math.max(crowd, waiting.size);
  // What the page has put in stays for its readers, also where no frame ever comes.
  waiting.forEach((element) => element.hasChildNodes() && element.waitForTurn());
  frame = requestAnimationFrame(beforeFrame);
  // Where there is time before the frame, less is left to do in it.
  setTimeout(() => frame && !last && expediteSome(viewful));
  if (!isFirst) return;
  addEventListener('scroll', expediteNear, { capture: true, passive: true });
  addEventListener('beforeprint', expediteAll);
  // After the frame, so that what is in view comes first.
  setTimeout(() => whenIdle(continueWhenIdle));
}

/**
 * Has an element update in its turn.
 *
 * @param atOnce - Whether somebody waits for it.
 */
export function inTurn(element: TurnTaker, atOnce: boolean): void {
  waiting.add(element);
  if (atOnce) {
    expedite(element);
  } else if (!gathering) {
    gathering = true;
    queueMicrotask(begin);
  }
}
