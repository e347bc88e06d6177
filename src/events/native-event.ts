/**
 * The browser’s `Event`, also where a script of the page has put something else in its place, as MooTools before 1.5 does:
 * what the browser’s other events are made of.
 */
export const Event = Object.getPrototypeOf(MessageEvent) as typeof globalThis.Event;
