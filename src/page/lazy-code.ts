/**
 * Makes a function that loads code that few pages need, once. The function returns `undefined` when there is nothing to wait for
 * any more: the code is there, or an error is reported and it never will be.
 */
export function lazyCode(load: () => Promise<void>): () => Promise<void> | undefined {
  let loading: Promise<void> | undefined;
  let isSettled = false;
  return () => {
    loading ??= load()
      .catch(reportError)
      .finally(() => (isSettled = true));
    return isSettled ? undefined : loading;
  };
}
