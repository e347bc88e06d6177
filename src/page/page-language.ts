import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { interfaceLanguage, loadStrings, onStringsChange, stringsOf } from '../locales/languages.js';
import type { ClaimIndex } from '../model/claim-index.js';
import { localeFor, type Locale } from '../view/locale.js';
import { isEnglish } from '../view/writing.js';
import { closest } from './closest.js';
import { loadDetails, loadLanguages } from './details.js';

/** Returns the `lang` attribute that applies to an element; empty without one. */
const languageOf = (element: Element): string => closest(element, '[lang]')?.getAttribute('lang') ?? '';

const connected = new Set<PageLanguage>();
const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

onStringsChange(() => connected.forEach((language) => language.host.requestUpdate()));

/** Observes the `lang` attributes of an element’s tree, and of those around it, with one observer for all elements. */
function observe(element: Element): void {
  observer ??= new MutationObserver(() => connected.forEach((language) => language.refresh()));
  const root = element.getRootNode();
  if (!observed.has(root)) {
    observed.add(root);
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  }
  if (root instanceof ShadowRoot) observe(root.host);
}

type Host = ReactiveControllerHost &
  Element & {
    /** Loads the code of an element that few pages have; returns `undefined` if the element need not wait for it. */
    readonly loadCode?: () => Promise<void> | undefined;
  };

/** Follows the language of the page around an element. */
export class PageLanguage implements ReactiveController {
  /** The tag of the last update. */
  #language = '';
  /** Settles when the strings of the language and the code that the element waits for are loaded. */
  loading: Promise<void> | undefined;

  constructor(readonly host: Host) {
    host.addController(this);
  }

  /** BCP 47 tag of the language that the page names for the element; empty if it names none. */
  get tag(): string {
    return languageOf(this.host);
  }

  /**
   * Returns the language of the page, or of the dataset if the page names none.
   *
   * @returns `undefined` while the strings of the language, the code of the details, or that of the element are being loaded: the
   *   element is updated when they are there. Also if the code of the details cannot be loaded.
   */
  locale({ language, hasDetails, isInEnglish }: ClaimIndex, timeZone: string): Locale | undefined {
    this.#language = this.tag;
    const code = this.host.loadCode?.();
    const locale = localeFor(this.#language, language, timeZone, hasDetails, isInEnglish);
    if (locale && !code) return locale;
    const own = interfaceLanguage(this.#language || language);
    const writing = !(isInEnglish && isEnglish(own)) && loadLanguages();
    const missing = [code, writing, hasDetails && loadDetails(), !stringsOf(own) && loadStrings(own)].filter(
      (loading) => !!loading,
    );
    if (missing.length) {
      this.loading ??= Promise.all(missing).then(() => {
        this.loading = undefined;
        this.host.requestUpdate();
      });
    }
    return undefined;
  }

  refresh(): void {
    if (this.tag !== this.#language) this.host.requestUpdate();
  }

  hostConnected(): void {
    connected.add(this);
    observe(this.host);
  }

  hostDisconnected(): void {
    connected.delete(this);
  }
}
