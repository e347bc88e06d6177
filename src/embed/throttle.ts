/** At most ten messages of a page per second reach another page, or change it. */
const interval = 100;

/** Returns a function that calls another at once, and, if it is called again within the interval, once more at the end. */
export function throttle(run: () => void): () => void {
  let isWaiting = false;
  let isCalledAgain = false;
  return function call() {
    isCalledAgain = isWaiting;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (isCalledAgain) call();
    }, interval);
    run();
  };
}
