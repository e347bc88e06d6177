import type { ClaimIndex } from '../model/claim-index.js';
import type { EmbedRequest, Subject } from './request.js';

type Attributes = Readonly<Record<string, string | undefined>>;

function create(tag: string, attributes: Attributes): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  return element;
}

/** The elements that show what a frame is asked for; none where a list has no claims. */
export function elementsFor(subject: Subject, request: EmbedRequest, index: ClaimIndex): HTMLElement[] {
  const { variant } = request;
  const everywhere = { 'time-zone': request.timeZone };
  const common = { 'heading-level': request.headingLevel, ...everywhere };
  switch (subject.tag) {
    case 'claim-card':
      return [create('claim-card', { claim: subject.claim, variant, ...common })];
    case 'denial-pair':
      return [create('denial-pair', { allegation: subject.allegation, denial: subject.denial, ...common })];
    case 'source-quote':
      return [create('source-quote', { quote: subject.quote, ...everywhere })];
    case 'list': {
      const ids = subject.ids ?? index.claimIds();
      return ids.map((claim) => create('claim-card', { claim, variant: variant ?? 'compact', ...common }));
    }
  }
}

/** Sentences for the reader: an alert where they stand in place of what was asked for. */
export function messageElement(texts: readonly string[], role: 'alert' | 'status', language: string): HTMLElement {
  const message = create('div', { class: 'message', role, lang: language, dir: 'auto' });
  message.append(...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  return message;
}
