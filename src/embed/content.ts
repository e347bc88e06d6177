import type { ClaimIndex } from '../model/claim-index.js';
import type { EmbedRequest, Subject } from './request.js';

type Attributes = Readonly<Record<string, string | undefined>>;

function create(tag: string, attributes: Attributes): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  return element;
}

/** Creates the elements for a request; a list without claims yields none. */
export function elementsFor(subject: Subject, request: EmbedRequest, index: ClaimIndex): HTMLElement[] {
  const { variant } = request;
  const timeZone = { 'time-zone': request.timeZone };
  const common = { 'heading-level': request.headingLevel, ...timeZone };
  switch (subject.tag) {
    case 'claim-card':
      return [create('claim-card', { claim: subject.claim, variant, ...common })];
    case 'denial-pair':
      return [create('denial-pair', { allegation: subject.allegation, denial: subject.denial, ...common })];
    case 'source-quote':
      return [create('source-quote', { quote: subject.quote, ...timeZone })];
    case 'list': {
      const ids = subject.ids ?? index.claimIds();
      return ids.map((claim) => create('claim-card', { claim, variant: variant ?? 'compact', ...common }));
    }
  }
}

/**
 * Creates a message of one paragraph per text: an `alert` if it replaces the content, a `status` if it stands above the
 * content.
 */
export function messageElement(texts: readonly string[], role: 'alert' | 'status', language: string): HTMLElement {
  const message = create('div', { class: 'message', role, lang: language, dir: 'auto' });
  message.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  return message;
}
