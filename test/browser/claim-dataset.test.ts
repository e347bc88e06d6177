import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ClaimDataset, ClaimErrorEvent, ClaimLoadEvent } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { claimText, problemsDuring, settled } from './support.js';

import 'claim-elements/bundled';
import 'claim-elements/define';

const json = JSON.stringify(harbour);
const renamed = JSON.stringify({ ...harbour, claims: harbour.claims.map((claim) => ({ ...claim, text: 'Renamed.' })) });

/** Replaces `fetch` by a server with given answers, and records the requests. */
class Server {
  readonly requests: { address: string; aborted: () => boolean }[] = [];
  readonly #own = window.fetch.bind(window);
  readonly #answers: ((response: Response | Error) => void)[] = [];

  constructor(answer?: (address: string) => Response | Error) {
    window.fetch = (input, init) => {
      const address = (input as URL | string).toString();
      const signal = init!.signal!;
      this.requests.push({ address, aborted: () => signal.aborted });
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as DOMException));
        const settle = (response: Response | Error) => {
          if (response instanceof Error) reject(response);
          else resolve(response);
        };
        if (answer) settle(answer(address));
        else this.#answers.push(settle);
      });
    };
  }

  /** Waits until the server has had a number of requests; the first waits for a module to load. */
  async requested(count: number): Promise<void> {
    await waitUntil(() => this.requests.length >= count, `${count} requests`, { timeout: 5000 });
  }

  /** Answers an open request, by default the oldest. */
  answer(response: Response | Error, order = 0): void {
    this.#answers.splice(order, 1)[0]!(response);
  }

  stop(): void {
    window.fetch = this.#own;
  }
}

/** Returns an address that no other test has loaded, because answers are cached as long as the page exists. */
let counter = 0;
const address = () => `/data/${++counter}.json`;

/** Waits until all providers below a node have loaded and all elements have rendered. */
async function loaded(root: ParentNode): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all([...root.querySelectorAll('claim-dataset')].map((provider) => provider.updateComplete));
  await settled(root);
}

async function page(markup: string): Promise<HTMLElement> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = markup;
  return host;
}

function headings(root: ParentNode): string[] {
  return [...root.querySelectorAll('claim-card')].map(claimText);
}

const card = '<claim-card claim="fund-grew">Fallback</claim-card>';
const grew = 'The fund has grown every year.';

describe('claim-dataset', () => {
  let server: Server | undefined;
  const serve = (answer?: (address: string) => Response | Error) => (server = new Server(answer));
  afterEach(() => {
    server?.stop();
    server = undefined;
  });

  describe('loads a dataset from', () => {
    it('an address', async () => {
      serve(() => new Response(json));
      const host = await page(`<claim-dataset src="${address()}">${card}</claim-dataset>`);
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
      expect(server!.requests[0]!.address).to.equal(new URL(`/data/${counter}.json`, location.href).href);
    });

    it('an inline script element', async () => {
      const host = await page(`<claim-dataset><script type="application/json">${json}</script>${card}</claim-dataset>`);
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
    });

    it('an inline script element that comes later', async () => {
      let host!: HTMLElement;
      const { events } = await problemsDuring(async () => {
        host = await page(`<claim-dataset>${card}</claim-dataset>`);
        await loaded(host);
        expect(headings(host)).to.deep.equal(['']);
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = json;
        host.querySelector('claim-dataset')!.append(script);
        await loaded(host);
      });
      expect(headings(host)).to.deep.equal([grew]);
      expect(events.map(({ reason }) => reason)).to.deep.equal(['missing-source']);
    });

    it('the property, which precedes address and script; undefined removes it', async () => {
      serve(() => new Response(renamed));
      const host = await page(`<claim-dataset src="${address()}">${card}</claim-dataset>`);
      const provider = host.querySelector('claim-dataset')!;
      provider.data = harbour;
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
      provider.data = undefined;
      await loaded(host);
      expect(headings(host)).to.deep.equal(['Renamed.']);
    });

    it('the property leaves the data attributes alone', async () => {
      const host = await page(`<claim-dataset data-desk="politics">${card}</claim-dataset>`);
      const provider = host.querySelector('claim-dataset')!;
      provider.data = harbour;
      await loaded(host);
      expect(provider.dataset.desk).to.equal('politics');
    });

    it('the nearest of nested providers; elements outside show the bundled dataset', async () => {
      const inline = (data: string, content: string) =>
        `<claim-dataset><script type="application/json">${data}</script>${content}</claim-dataset>`;
      const host = await page(
        inline(json, card + inline(renamed, card)) + '<claim-card claim="substantial-shells"></claim-card>',
      );
      await loaded(host);
      const [outer, inner, bundled] = headings(host);
      expect(outer).to.equal(grew);
      expect(inner).to.equal('Renamed.');
      expect(bundled).to.contain('North Korea');
    });

    it('any of them, and fires a typed event', async () => {
      const host = await page(`<claim-dataset>${card}</claim-dataset>`);
      const provider = host.querySelector('claim-dataset')!;
      setTimeout(() => (provider.data = harbour));
      const event = await oneEvent<ClaimLoadEvent>(host, 'claim-load');
      expect(event.index.claim('fund-grew')!.text).to.equal(grew);
      expect(event).to.deep.include({ bubbles: true, composed: true, findings: [] });
    });
  });

  describe('reads schema.org JSON-LD', () => {
    const review = {
      ...{ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'The ferry never sailed.' },
      ...{ author: 'Check Desk', reviewRating: 'False', url: '/ferry', dateModified: '2025-03-04' },
      itemReviewed: { '@type': 'Claim', author: 'Orla Finn' },
    };
    const ferry = '<claim-card claim="orla-finn-the-ferry-never-sailed"></claim-card>';
    const linkOf = (host: HTMLElement) =>
      host.querySelector('claim-card')!.shadowRoot!.querySelector<HTMLAnchorElement>('a[href$="/ferry"]')?.href;

    it('with addresses relative to its own, and is silent about what is merely not shown', async () => {
      serve(() => new Response(JSON.stringify([review])));
      let host!: HTMLElement;
      const { events, warnings } = await problemsDuring(async () => {
        host = await page(`<claim-dataset src="${address()}">${ferry}</claim-dataset>`);
        await loaded(host);
      });
      expect([...events, ...warnings]).to.deep.equal([]);
      await waitUntil(() => linkOf(host));
      expect(linkOf(host)).to.equal(new URL('/ferry', location.href).href);
      expect(headings(host)).to.deep.equal(['The ferry never sailed.']);
    });

    it('inside it, and reports what is wrong', async () => {
      let host!: HTMLElement;
      const { events } = await problemsDuring(async () => {
        const script = JSON.stringify({ ...review, datePublished: '2025-02-30' });
        host = await page(
          `<claim-dataset><script type="application/ld+json">${script}</script>${ferry}</claim-dataset>`,
        );
        await loaded(host);
      });
      expect(events.map(({ reason }) => reason)).to.deep.equal(['invalid-dataset']);
      expect(events[0]!.detail).to.equal(
        '$.datePublished ("2025-02-30"): not-mapped: this is no day; write it YYYY-MM-DD.',
      );
      expect(headings(host)).to.deep.equal(['The ferry never sailed.']);
    });
  });

  describe('while it loads', () => {
    it('the elements show their fallback, without a layout shift', async () => {
      serve();
      const host = await page(`<claim-dataset src="${address()}">${card}</claim-dataset><p>Below</p>`);
      await settled(host);
      const below = host.querySelector('p')!.getBoundingClientRect().top;
      const { events } = await problemsDuring(() => new Promise((resolve) => setTimeout(resolve, 50)));
      expect(host.querySelector('claim-card')!.shadowRoot!.querySelector('article')).to.equal(null);
      expect(host.querySelector('p')!.getBoundingClientRect().top).to.equal(below);
      expect(events).to.deep.equal([]);
      server!.answer(new Response(json));
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
    });

    it('requests an address once for several providers, also later', async () => {
      serve(() => new Response(json));
      const src = address();
      const host = await page(`<claim-dataset src="${src}">${card}</claim-dataset>`.repeat(5));
      await loaded(host);
      host.insertAdjacentHTML('beforeend', `<claim-dataset src="${src}">${card}</claim-dataset>`);
      await loaded(host);
      expect(headings(host)).to.deep.equal(Array(6).fill(grew));
      expect(server!.requests).to.have.length(1);
    });

    it('the last src wins, independently of the order of answers', async () => {
      serve();
      const host = await page(`<claim-dataset src="${address()}">${card}</claim-dataset>`);
      const provider = host.querySelector('claim-dataset')!;
      await server!.requested(1);
      provider.src = address();
      await server!.requested(2);
      expect(server!.requests.map(({ aborted }) => aborted())).to.deep.equal([true, false]);
      server!.answer(new Response(renamed), 1);
      server!.answer(new Response(json), 0);
      await loaded(host);
      expect(headings(host)).to.deep.equal(['Renamed.']);
    });

    it('a replaced src keeps the former claims until the new ones are loaded', async () => {
      serve((asked) => new Response(asked.endsWith(`/${counter}.json`) ? renamed : json));
      const host = await page(`<claim-dataset src="${address()}">${card}</claim-dataset>`);
      server!.stop();
      serve(() => new Response(json));
      await loaded(host);
      server!.stop();
      serve();
      host.querySelector('claim-dataset')!.src = address();
      await server!.requested(1);
      expect(headings(host)).to.not.deep.equal(['']);
      server!.answer(new Response(renamed));
      await loaded(host);
      expect(headings(host)).to.deep.equal(['Renamed.']);
    });

    it('a removed provider ends its request, unless another waits for it', async () => {
      serve();
      const src = address();
      const host = await page(`<claim-dataset src="${src}">${card}</claim-dataset>`.repeat(2));
      await server!.requested(1);
      const [first, second] = [...host.children] as ClaimDataset[];
      first!.remove();
      await new Promise((resolve) => setTimeout(resolve));
      expect(server!.requests[0]!.aborted()).to.equal(false);
      second!.remove();
      await new Promise((resolve) => setTimeout(resolve));
      expect(server!.requests[0]!.aborted()).to.equal(true);
      const { events } = await problemsDuring(() => new Promise((resolve) => setTimeout(resolve, 20)));
      expect(events).to.deep.equal([]);

      server!.stop();
      serve(() => new Response(json));
      host.append(first!);
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
    });
  });

  describe('while it reads much', () => {
    const count = 10_000;
    const claims = Array.from({ length: count }, (_, order) => ({ ...harbour.claims[0]!, id: `claim-${order}` }));
    const nodes = claims.map(({ text }, order) => ({
      '@type': 'Claim',
      text: `${text} ${order}`,
      author: { '@type': 'Organization', name: 'Dockers’ Union' },
    }));

    /** Returns how often the page gets a turn until a dataset is loaded, and the number of its claims. */
    async function turnsDuring(data: unknown): Promise<{ turns: number; claims: number }> {
      const provider = await fixture<ClaimDataset>(html`<claim-dataset></claim-dataset>`);
      const { port1, port2 } = new MessageChannel();
      let turns = 0;
      const begun = performance.now();
      port1.onmessage = () => {
        turns++;
        // A loop without an end would take the time of all later tests.
        if (performance.now() - begun < 8000) port2.postMessage(null);
      };
      const loaded = oneEvent(provider, 'claim-load') as unknown as Promise<ClaimLoadEvent>;
      provider.data = data;
      port2.postMessage(null);
      const { index } = await loaded;
      port1.close();
      return { turns, claims: index.claimIds().length };
    }

    for (const { name, data } of [
      { name: 'a dataset', data: { ...harbour, claims, quotations: [], relations: [] } },
      { name: 'JSON-LD', data: { '@context': 'https://schema.org', '@graph': nodes } },
    ]) {
      it(`the page scrolls and reacts: ${name}`, async () => {
        await problemsDuring(async () => {
          const few = await turnsDuring(harbour);
          const many = await turnsDuring(data);
          expect(many.claims).to.equal(count);
          expect(many.turns).to.be.above(few.turns + 10);
        });
      });
    }

    it('a removed provider stops reading', async () => {
      const provider = await fixture<ClaimDataset>(html`<claim-dataset></claim-dataset>`);
      let read = 0;
      const text = () => {
        if (++read === 100) provider.remove();
        return harbour.claims[0]!.text;
      };
      const counted = claims.map((claim) =>
        Object.defineProperty({ ...claim }, 'text', { enumerable: true, get: text }),
      );
      provider.data = { ...harbour, claims: counted, quotations: [], relations: [] };
      await waitUntil(() => !provider.isConnected, 'the first claims');
      await turnsDuring({ ...harbour, claims, quotations: [], relations: [] });
      expect(read).to.be.below(count);
    });
  });

  describe('failures', () => {
    for (const { name, answer, reason, detail } of [
      {
        name: '404',
        answer: () => new Response('', { status: 404, statusText: 'Not Found' }),
        reason: 'load-failed',
        detail: /404 Not Found/,
      },
      { name: '500', answer: () => new Response('', { status: 500 }), reason: 'load-failed', detail: /500/ },
      {
        name: 'no network',
        answer: () => new TypeError('Failed to fetch'),
        reason: 'load-failed',
        detail: /Failed to fetch/,
      },
      { name: 'HTML', answer: () => new Response('<!doctype html>'), reason: 'not-json', detail: /JSON/ },
      { name: 'nothing', answer: () => new Response(''), reason: 'not-json', detail: /JSON/ },
      { name: 'half of it', answer: () => new Response(json.slice(0, 500)), reason: 'not-json', detail: /JSON/ },
      { name: 'another JSON document', answer: () => new Response('[]'), reason: 'invalid-dataset', detail: /^\$ / },
    ]) {
      it(`${name}: the fallback stays, one event and one warning have the reason, and a retry requests again`, async () => {
        serve(answer);
        let host!: HTMLElement;
        const { events, warnings } = await problemsDuring(async () => {
          host = await page(`<claim-dataset src="${address()}">${card}${card}</claim-dataset>`);
          await loaded(host);
        });
        expect(events.map((event) => event.reason)).to.deep.equal([reason]);
        expect(events[0]!.detail).to.match(detail);
        expect(events[0]!.value).to.equal(`/data/${counter}.json`);
        expect(warnings).to.have.length(1);
        expect(headings(host)).to.deep.equal(['', '']);
        expect(host.querySelector('claim-card')!.checkVisibility()).to.equal(true);

        server!.stop();
        serve(() => new Response(json));
        const provider = host.querySelector('claim-dataset')!;
        if (reason === 'invalid-dataset') provider.src = address();
        else await provider.retry();
        await loaded(host);
        expect(headings(host)).to.deep.equal([grew, grew]);
      });
    }

    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'http://[']) {
      it(`${src} is not requested`, async () => {
        serve(() => new Response(json));
        const { events } = await problemsDuring(async () => {
          await loaded(await page(`<claim-dataset src="${src}">${card}</claim-dataset>`));
        });
        expect(events.map(({ reason }) => reason)).to.deep.equal(['load-failed']);
        expect(server!.requests).to.deep.equal([]);
      });
    }

    it('an invalid record is reported, and the valid ones are shown', async () => {
      const claims = harbour.claims.map((claim) => (claim.id === 'audit-clean' ? { ...claim, kind: 'rumour' } : claim));
      let host!: HTMLElement;
      const { events, warnings } = await problemsDuring(async () => {
        host = await page(
          `<claim-dataset>${card}<claim-card claim="audit-clean">Fallback</claim-card></claim-dataset>`,
        );
        host.querySelector('claim-dataset')!.data = { ...harbour, claims };
        await loaded(host);
      });
      expect(headings(host)).to.deep.equal([grew, '']);
      const invalid = events.find(({ reason }) => reason === 'invalid-dataset')!;
      expect(invalid.findings.map(({ path }) => path)).to.include('$.claims[2].kind');
      expect(warnings.join('\n')).to.contain('$.claims[2].kind ("rumour"): schema:');
      expect(events.map(({ reason }) => reason)).to.include('unknown-id');
    });
  });

  describe('order of insertion', () => {
    it('children that are added later or moved show the dataset of their provider', async () => {
      const host = await page(
        `<claim-dataset><script type="application/json">${json}</script></claim-dataset>` +
          `<claim-dataset><script type="application/json">${renamed}</script></claim-dataset>`,
      );
      await loaded(host);
      const [one, other] = [...host.children];
      one!.insertAdjacentHTML('beforeend', card);
      await settled(host);
      expect(headings(host)).to.deep.equal([grew]);
      other!.append(one!.querySelector('claim-card')!);
      await settled(host);
      expect(headings(host)).to.deep.equal(['Renamed.']);
    });

    it('an element inside a shadow root inside the provider finds it', async () => {
      const host = await page(
        `<claim-dataset><script type="application/json">${json}</script><div></div></claim-dataset>`,
      );
      host.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = card;
      await loaded(host);
      await settled(host.querySelector('div')!.shadowRoot!);
      expect(headings(host.querySelector('div')!.shadowRoot!)).to.deep.equal([grew]);
    });

    it('a removed provider has no effect until it is inserted again', async () => {
      const host = await page(`<claim-dataset><script type="application/json">${json}</script>${card}</claim-dataset>`);
      await loaded(host);
      const provider = host.querySelector('claim-dataset')!;
      provider.remove();
      host.append(provider);
      await loaded(host);
      expect(headings(host)).to.deep.equal([grew]);
    });

    it('a provider that is defined after its children provides for them, and no other claim is shown before', async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<!doctype html><title>Page</title>
        <claim-dataset><script type="application/json">${json}</script>${card}</claim-dataset>`;
      document.body.append(frame);
      try {
        await oneEvent(frame, 'load');
        const { document: inside, customElements: registry } = frame.contentWindow as Window & typeof globalThis;
        const errors: ClaimErrorEvent[] = [];
        inside.addEventListener('claim-error', (event) => errors.push(event));
        const load = async (entry: string) => {
          const script = inside.createElement('script');
          script.type = 'module';
          script.src = entry;
          inside.body.append(script);
          await oneEvent(script, 'load');
        };
        await load('/dist/elements/claim-card/claim-card.define.js');
        await settled(inside);
        expect(headings(inside)).to.deep.equal(['']);
        await load('/dist/elements/claim-dataset/claim-dataset.define.js');
        await registry.whenDefined('claim-dataset');
        await loaded(inside);
        expect(headings(inside)).to.deep.equal([grew]);
        expect(errors).to.deep.equal([]);
      } finally {
        frame.remove();
      }
    });
  });
});
