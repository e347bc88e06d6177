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
    case 'claim-recap':
      return [create('claim-recap', common)];
    case 'list': {
      const ids = subject.ids ?? index.claimIds();
      return ids.map((claim) => create('claim-card', { claim, variant: variant ?? 'compact', ...common }));
    }
  }
}

/** Creates the sentence for readers in place of the content. */
export function messageElement(text: string, language: string): HTMLElement {
  const message = create('p', { class: 'message', role: 'alert', lang: language, dir: 'auto' });
  message.textContent = text;
  return message;
}
