import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { onStringsChange } from '../../locales/languages.js';

type Host = HTMLElement & ReactiveControllerHost;

/** The `lang` attribute that applies to an element, in this tree or one around it (HTML Standard, “the lang attribute”). */
function languageOf(element: Element): string | null {
  const named = element.closest('[lang]');
  if (named) return named.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : null;
}

const connected = new Set<PageLanguage>();
let observer: MutationObserver | undefined;

/** Watches the tree of an element, and those around it, with the one observer of the page. */
function watch(element: Element): void {
  observer ??= new MutationObserver(() => connected.forEach((language) => language.read()));
  const root = element.getRootNode();
  // A tree that is watched already stays so.
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  if (root instanceof ShadowRoot) watch(root.host);
}

onStringsChange(() => connected.forEach(({ host }) => host.requestUpdate()));

/** Tells an element the language of the page around it, and has it render anew when that changes. */
export class PageLanguage implements ReactiveController {
  readonly host: Host;
  /** BCP 47 tag; empty where the page names no language. */
  tag = '';

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  /** Takes the language from the page. */
  read(): void {
    const tag = languageOf(this.host) ?? '';
    if (tag === this.tag) return;
    this.tag = tag;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    connected.add(this);
    watch(this.host);
    this.read();
  }

  hostDisconnected(): void {
    connected.delete(this);
  }
}
