import { memoize } from './memoize.js';

/** The time zone for times of day if a page names none that Intl knows. */
export const utc = 'UTC';

/** V8 needs quadratic time for a name that is put together of many pieces; the longest one of a place has 32 characters. */
const maxLength = 64;

const hasTimeZone = memoize((name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
});

export const isTimeZone = (name: string): boolean => name === utc || (name.length <= maxLength && hasTimeZone(name));
