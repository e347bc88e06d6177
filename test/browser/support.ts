import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { claimContext, indexDataset, type ClaimErrorEvent, type Dataset } from 'claim-elements';
import type { LitElement } from 'lit';

async function provider(dataset: Dataset): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  new ContextProvider(host, { context: claimContext, initialValue: indexDataset(dataset) });
  return host;
}

/** Adds markup to the page inside a provider of the dataset and waits until its elements have rendered. */
export async function fixtureWith(dataset: Dataset, markup: string): Promise<HTMLElement> {
  const host = await provider(dataset);
  host.innerHTML = markup;
  await settled(host);
  return host;
}

/** Does the same with prerendered markup, and expects the elements to keep every node. */
async function prerenderedFixtureWith(dataset: Dataset, markup: string): Promise<HTMLElement> {
  const host = await provider(dataset);
  host.setHTMLUnsafe(await prerendered(markup, { dataset, jsonLd: false }));
  const nodes = shadowNodes(host);
  await settled(host);
  const kept = new Set(shadowNodes(host));
  expect(nodes.filter((node) => !kept.has(node))).to.deep.equal([]);
  return host;
}

/** The two origins of content: the element renders it, or it adopts the content that a server rendered. */
export const fixtures = { 'client-rendered': fixtureWith, prerendered: prerenderedFixtureWith };

/** Prerenders markup on the test server. */
export async function prerendered(html: string, options: object = {}): Promise<string> {
  const response = await fetch('/prerender', { method: 'POST', body: JSON.stringify({ html, ...options }) });
  return response.text();
}

/** Returns the elements in the shadow roots below a node. */
function shadowNodes(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])]);
}

/** Waits until all elements below a node have rendered, including the updates that they cause in each other. */
export async function settled(root: ParentNode): Promise<void> {
  const elements = [...root.querySelectorAll<LitElement>('claim-card, claim-recap, denial-pair, source-quote')];
  for (let round = 0; round < 3; round++) await Promise.all(elements.map((element) => element.updateComplete));
}

/** Returns the text of a node with white space folded. */
export function textOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Returns the nodes of an element with a part name, in order. */
export function partsOf(element: Element, part: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part='${part}']`)];
}

/** Returns the text of the claim that a card shows, without its speaker; empty if it shows none. */
export function claimText(card: Element): string {
  return textOf(card.shadowRoot!.querySelector('slot[name="heading"]'));
}

/** Returns the text of the first node with a part name. */
export function partText(element: Element, part: string): string {
  return textOf(partsOf(element, part)[0]);
}

/** Returns the text that readers see, without the words for screen readers. */
export function seenText(node: Element | null | undefined): string {
  const copy = node?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.visually-hidden').forEach((unseen) => unseen.remove());
  return textOf(copy);
}

/** Returns the facts that the lists of an element have, by label; several facts of a label are joined by a bar. */
export function factsOf(root: ParentNode): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const label of root.querySelectorAll('dl > dt')) {
    const found: string[] = [];
    for (let fact = label.nextElementSibling; fact?.localName === 'dd'; fact = fact.nextElementSibling) {
      const paragraphs = [...fact.querySelectorAll('p')];
      found.push(...(paragraphs.length ? paragraphs : [fact]).map(seenText));
    }
    facts[textOf(label).replace(/:$/, '')] = found.join(' | ');
  }
  return facts;
}

/** Returns the statements that an element shows in full: the line above each, its words, and the lines below. */
export function statementsOf(root: ParentNode): string[][] {
  const labels = [...root.querySelectorAll('[part="label"]')].filter((label) => !label.closest('details'));
  return labels.map((label) => {
    const statement = label.parentElement!;
    const lines = statement.querySelectorAll(
      '[part="heading"], [part="source"], [part="relation-part"], [part="note"], [part="correction"]',
    );
    const around = '[part="answer"], [part="statement"], [part="card"]';
    const own = [...lines].filter(
      (line) => line.closest(around) === statement.closest(around) && !line.closest('details'),
    );
    return [seenText(label).replace('. ', ' · '), ...own.map(seenText)];
  });
}

/** Returns the `claim-error` events and the console warnings during an action. */
export async function problemsDuring(
  action: () => unknown,
): Promise<{ events: ClaimErrorEvent[]; warnings: string[] }> {
  const events: ClaimErrorEvent[] = [];
  const warnings: string[] = [];
  const listen = (event: ClaimErrorEvent) => events.push(event);
  const warn = console.warn;
  console.warn = (...values: unknown[]) => warnings.push(values.join(' '));
  document.body.addEventListener('claim-error', listen);
  try {
    await action();
    await settled(document);
  } finally {
    document.body.removeEventListener('claim-error', listen);
    console.warn = warn;
  }
  return { events, warnings };
}

/** Returns the uncaught errors of the page during an action. */
export async function errorsDuring(action: () => Promise<unknown>): Promise<string[]> {
  const errors: string[] = [];
  const listen = (event: ErrorEvent | PromiseRejectionEvent) => {
    errors.push(String('reason' in event ? event.reason : event.message));
    event.preventDefault();
  };
  addEventListener('error', listen);
  addEventListener('unhandledrejection', listen);
  // `problemsDuring` keeps warnings out of the console of the test run.
  try {
    await problemsDuring(action);
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', listen);
  }
  return errors;
}
