import { expect, fixture, html } from '@open-wc/testing';
import type { ClaimDataset } from 'claim-elements';

import { claimText, errorsDuring, problemsDuring, settled } from './support.js';

import 'claim-elements/define';

const card = '<claim-card claim="fund-grew">Fallback</claim-card>';
const grew = 'The fund has grown every year.';

let counter = 0;
/** Returns an address that fails once and succeeds afterwards. */
const faulty = (name: string) => `/faults/${name}?${Date.now()}-${++counter}`;

function headings(root: ParentNode): string[] {
  return [...root.querySelectorAll('claim-card')].map(claimText);
}

/** Waits until a provider has loaded its dataset or failed. */
async function answered(provider: ClaimDataset): Promise<void> {
  await provider.updateComplete;
  await settled(provider);
}

async function provide(src: string): Promise<ClaimDataset> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = `<claim-dataset src="${src}">${card}${card}</claim-dataset>`;
  const provider = host.querySelector('claim-dataset')!;
  await answered(provider);
  return provider;
}

/** Shortens timeouts of 30 seconds to 200 milliseconds during an action. */
async function hurried<T>(action: () => Promise<T>): Promise<T> {
  const own = window.setTimeout.bind(window);
  window.setTimeout = ((handler: () => void, delay?: number) =>
    own(handler, delay === 30_000 ? 200 : delay)) as typeof window.setTimeout;
  try {
    return await action();
  } finally {
    window.setTimeout = own;
  }
}

const unreachable = /cannot be reached, broke off, or does not let this page read its answer \(CORS\): ./;

describe('a dataset server that fails', () => {
  for (const { fault, reason, detail } of [
    { fault: 'missing', reason: 'load-failed', detail: /^the server answered 404/ },
    { fault: 'broken', reason: 'load-failed', detail: /^the server answered 500/ },
    { fault: 'sign-in', reason: 'load-failed', detail: /^the server answered 403/ },
    { fault: 'html', reason: 'not-json', detail: /web page, or XML, and no JSON \(the server calls it text\/html/ },
    { fault: 'empty', reason: 'not-json', detail: /^it is empty, and no JSON/ },
    { fault: 'no-content', reason: 'not-json', detail: /^it is empty, and no JSON/ },
    { fault: 'truncated', reason: 'not-json', detail: /^the JSON ends too early: ./ },
    { fault: 'image', reason: 'not-json', detail: /\(the server calls it image\/png\)$/ },
    { fault: 'another-document', reason: 'invalid-dataset', detail: /^\$\.version: / },
    { fault: 'redirect-loop', reason: 'load-failed', detail: unreachable },
    { fault: 'no-cors', reason: 'load-failed', detail: unreachable },
    { fault: 'refused', reason: 'load-failed', detail: unreachable },
    { fault: 'cut', reason: 'load-failed', detail: unreachable },
    { fault: 'silent', reason: 'load-failed', detail: /^the server did not answer within 30 seconds/ },
    { fault: 'stalled', reason: 'load-failed', detail: /^the server did not answer within 30 seconds/ },
    { fault: 'endless', reason: 'load-failed', detail: /^the document has more than 64 MB/ },
  ] as const) {
    it(`${fault}: the fallback stays, one event has the reason, and a later request succeeds`, async () => {
      let provider!: ClaimDataset;
      let reported!: Awaited<ReturnType<typeof problemsDuring>>;
      const errors = await errorsDuring(async () => {
        const load = async () => {
          provider = await provide(faulty(fault));
        };
        reported = await problemsDuring(() => (['silent', 'stalled'].includes(fault) ? hurried(load) : load()));
      });
      expect(errors).to.deep.equal([]);
      expect(reported.events.map((event) => event.reason)).to.deep.equal([reason]);
      expect(reported.warnings).to.have.length(1);
      const [event] = reported.events;
      expect(event!.detail).to.match(detail);
      expect(event!.value).to.equal(provider.src);
      expect(event!.message).to.contain(provider.src);
      expect(headings(provider)).to.deep.equal(['', '']);
      for (const element of provider.children) {
        expect((element as HTMLElement).innerText).to.equal('Fallback');
        expect(element.checkVisibility()).to.equal(true);
      }
      // The provider keeps a valid JSON answer, also if it is no dataset; other answers are requested again.
      if (reason === 'invalid-dataset') return;
      const { events } = await problemsDuring(() => provider.retry());
      await answered(provider);
      expect(events).to.deep.equal([]);
      expect(headings(provider)).to.deep.equal([grew, grew]);
    }).timeout(30_000);
  }

  for (const fault of ['plain-text', 'byte-order-mark']) {
    it(`${fault}: JSON is read with any content type`, async () => {
      const { events } = await problemsDuring(async () => {
        expect(headings(await provide(faulty(fault)))).to.deep.equal([grew, grew]);
      });
      expect(events).to.deep.equal([]);
    });
  }

  it('a copy in the browser’s cache is shown if the server confirms it', async () => {
    const src = `/faults/stale?${Date.now()}`;
    await (await fetch(src)).text();
    const { events } = await problemsDuring(async () => {
      expect(headings(await provide(src))).to.deep.equal([grew, grew]);
    });
    expect(events).to.deep.equal([]);
  });

  it('reports that the browser is offline', async () => {
    const onLine = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false });
    try {
      const { events } = await problemsDuring(() => provide(faulty('refused')));
      expect(events.map(({ detail }) => detail)).to.have.length(1);
      expect(events[0]!.detail).to.match(/^the browser is offline: ./);
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', onLine);
    }
  });

  it('a provider that is removed and inserted again while it loads requests again and reports nothing', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const { events } = await problemsDuring(async () => {
      host.innerHTML = `<claim-dataset src="${faulty('silent')}">${card}</claim-dataset>`;
      const provider = host.querySelector('claim-dataset')!;
      await new Promise((resolve) => setTimeout(resolve, 100));
      provider.remove();
      host.append(provider);
      await answered(provider);
      expect(headings(host)).to.deep.equal([grew]);
    });
    expect(events).to.deep.equal([]);
  });
});
