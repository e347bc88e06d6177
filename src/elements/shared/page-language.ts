import { onStringsChange } from '../../locales/languages.js';

/** An element that speaks the language of the page around it. */
interface Speaker extends Element {
  readLanguage(): void;
  requestUpdate(): void;
}

/** The `lang` attribute that applies to an element, in this tree or one around it (HTML Standard, “the lang attribute”). */
export function languageOf(element: Element): string | null {
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

const connected = new Set<Speaker>();
let observer: MutationObserver | undefined;

/** The trees that are watched; they stay so. */
const watched = new WeakSet<Node>();

/** Watches the tree of an element, and those around it, with the one observer of the page. */
function watch(element: Element, enterTree: (root: Node) => void): void {
  observer ??= new MutationObserver(() => connected.forEach((speaker) => speaker.readLanguage()));
  const root = element.getRootNode();
  if (!watched.has(root)) {
    watched.add(root);
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    enterTree(root);
  }
  if (root instanceof ShadowRoot) watch(root.host, enterTree);
}

onStringsChange(() => connected.forEach((speaker) => speaker.requestUpdate()));

/** Whether an element is one of this copy of the library, on a page. */
export function isOnPage(element: Element): boolean {
  return connected.has(element as Speaker);
}

/**
 * Has an element read the language of the page anew whenever that changes.
 *
 * @param enterTree - Called once for each tree that an element is in, or around it.
 */
export function enterPage(speaker: Speaker, enterTree: (root: Node) => void): void {
  connected.add(speaker);
  watch(speaker, enterTree);
}

/** Ends that. */
export function leavePage(speaker: Speaker): void {
  connected.delete(speaker);
}
