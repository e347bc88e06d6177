/**
 * The browser’s `Event`, also where a script of the page has put something else in its place, as MooTools before 1.5 does:
 * what the browser’s other events are made of.
 */
const native = Object.getPrototypeOf(MessageEvent) as Partial<typeof globalThis.Event>;
export const Event = native.prototype ? (native as typeof globalThis.Event) : globalThis.Event;
