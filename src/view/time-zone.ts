import { memoize } from './memoize.js';

/** The time zone for times of day if a page names none that Intl knows. */
export const utc = 'UTC';

const hasTimeZone = memoize((name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
});

export const isTimeZone = (name: string): boolean => name === utc || hasTimeZone(name);
