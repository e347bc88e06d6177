/** The greatest number of results that are kept: a server meets whatever languages and time zones pages name. */
export const maxKept = 200;

/**
 * Keeps the results of a function by its arguments. Intl needs longer to create a formatter or to look up a language than a
 * card needs to render.
 */
export function memoize<Arguments extends readonly (string | number)[], Result>(
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...values) => {
    const key = values.join();
    if (!known.has(key)) {
      if (known.size >= maxKept) known.clear();
      known.set(key, compute(...values));
    }
    return known.get(key)!;
  };
}

/** Keeps the results of a function by its argument, as long as that object exists. */
export function memoizeByObject<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
