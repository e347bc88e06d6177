import { expect, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import data from 'claim-elements/data.json' with { type: 'json' };

import { readRequest } from '../../dist/embed/request.js';
import { harbour } from '../fixtures/harbour.mjs';
import {
  contentHeight,
  createFrame,
  embedAddress,
  Messages,
  otherOrigin,
  painted,
  place,
  type Attributes,
} from './embed-support.js';
import { partText, textOf } from './support.js';

interface Page {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  readonly messages: Messages;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

const axeScript = '/node_modules/axe-core/axe.min.js';
// The page around the frame has the main landmark and the heading; the frame must not add second ones.
const axeRules = Object.fromEntries(
  ['landmark-one-main', 'page-has-heading-one', 'region'].map((rule) => [rule, { enabled: false }]),
);
const open: Messages[] = [];

function insert(query: string, attributes: Attributes = {}): { frame: HTMLIFrameElement; messages: Messages } {
  const frame = createFrame({ src: embedAddress(query), height: '300', ...attributes });
  const messages = new Messages(frame);
  open.push(messages);
  place.append(frame);
  return { frame, messages };
}

/** Opens the page in a frame and waits until it announces its height, after all content is rendered. */
async function load(query: string, attributes: Attributes = {}): Promise<Page> {
  const { frame, messages } = insert(query, attributes);
  await waitUntil(() => messages.last, `the height of ${query}`, { timeout: 5000 });
  return { frame, messages, document: frame.contentDocument!, window: frame.contentWindow as Page['window'] };
}

/** Returns the message on the page and its role. */
function messageOf({ document }: Page): { role: string | null; text: string } {
  const message = document.querySelector('.message');
  return { role: message?.getAttribute('role') ?? null, text: textOf(message) };
}

function shown({ document }: Page, selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => textOf(element.shadowRoot));
}

const claim = data.claims.find(({ id }) => id === 'substantial-shells')!;
const alleged = '?allegation=substantial-shells';
/** The dataset of the demo, in the folder of the page. */
const bridge = 'answers/bridge.json';
/** A dataset in an address that echoes it, as the server of a newsroom may have one. */
const echo = `/echo?json=${encodeURIComponent(JSON.stringify(harbour))}`;

before(() => document.body.append(place));
afterEach(() => {
  for (const messages of open.splice(0)) messages.stop();
  place.replaceChildren();
  place.hidden = false;
  place.style.inlineSize = '600px';
});
after(() => place.remove());

describe('embed.html', () => {
  describe('shows the records of its address', () => {
    it('a claim, with its claimant in the title', async () => {
      const page = await load('?claim=substantial-shells');
      const [card, ...others] = shown(page, 'claim-card');
      expect(partText(card!, 'heading')).to.contain(claim.text);
      expect(others).to.deep.equal([]);
      expect(page.document.title).to.equal(`John Kirby: ${claim.text}`);
      expect(messageOf(page).role).to.equal(null);
      expect(page.document.querySelector('.waiting')).to.equal(null);
    });

    it('a pair, with both sides in the title', async () => {
      const page = await load(alleged);
      const [pair] = shown(page, 'denial-pair');
      expect(textOf(pair!.shadowRoot)).to.contain(claim.text);
      const denials = data.relations.filter(({ type, to }) => type === 'denies' && to === claim.id);
      expect(denials).to.have.length.above(1);
      for (const { from } of denials) {
        expect(page.document.title).to.contain(data.claims.find(({ id }) => id === from)!.text);
      }
    });

    it('a pair with one denial', async () => {
      const page = await load(`${alleged}&denial=claims-dismissed`);
      const [pair] = shown(page, 'denial-pair');
      expect(pair!.shadowRoot!.querySelectorAll('li')).to.have.length(2);
      expect(page.document.title).to.not.contain(data.claims.find(({ id }) => id === 'never-dealt-in-arms')!.text);
    });

    it('a quotation', async () => {
      const page = await load('?quote=quote-rumours');
      expect(textOf(shown(page, 'source-quote')[0]!.shadowRoot)).to.contain('“rumours”');
      expect(page.document.title).to.match(/: “rumours”$/);
    });

    it('a recap, with the name of the article in the title', async () => {
      const page = await load('?recap&heading-level=2');
      const [recap] = shown(page, 'claim-recap');
      expect(textOf(recap!.shadowRoot!.querySelector('h2'))).to.match(/^Contested statements in this article: \d+$/);
      expect(textOf(recap!.shadowRoot)).to.contain(claim.text);
      expect(page.document.title).to.equal(`Claims: ${data.article.name}`);
    });

    for (const query of ['?list', '?list=']) {
      it(`all claims, as compact cards: ${query}`, async () => {
        const page = await load(query);
        const cards = shown(page, 'claim-card');
        expect(cards.map((card) => card.getAttribute('claim'))).to.deep.equal(data.claims.map(({ id }) => id));
        for (const card of cards) expect(card.shadowRoot!.querySelector('.compact')).to.not.equal(null);
        expect(page.document.title).to.equal(`Claims: ${data.article.name}`);
      });
    }

    it('some claims, in the order given, each once', async () => {
      const page = await load('?list=no-edge, substantial-shells,,no-edge');
      const ids = shown(page, 'claim-card').map((card) => card.getAttribute('claim'));
      expect(ids).to.deep.equal(['no-edge', 'substantial-shells']);
    });

    it('the claims of another dataset', async () => {
      const page = await load(`?dataset=${bridge}&claim=gutachten-verschwiegen`);
      expect(shown(page, 'claim-dataset claim-card')).to.have.length(1);
      expect(page.document.title).to.match(/^Bürgerinitiative.*: /);
      expect(messageOf(page).role).to.equal(null);
    });

    it('the claims of a dataset with hidden characters in the name of its article, which the title shows', async () => {
      const page = await load(`?dataset=answers/hidden.json&list`);
      expect(page.document.title).to.equal('Claims: The harbour‹U+202E›');
    });

    it('a dataset whose address is relative to the page', async () => {
      const page = await load('?dataset=data.json&list');
      expect(shown(page, 'claim-card')).to.have.length(data.claims.length);
    });
  });

  describe('parameters of presentation', () => {
    it('variant', async () => {
      const compact = await load('?claim=substantial-shells&variant=compact');
      expect(shown(compact, 'claim-card')[0]!.shadowRoot!.querySelector('.compact')).to.not.equal(null);
      const full = await load('?list=substantial-shells&variant=full');
      expect(shown(full, 'claim-card')[0]!.shadowRoot!.querySelector('.compact')).to.equal(null);
    });

    for (const query of ['?claim=substantial-shells', alleged, '?list=substantial-shells']) {
      it(`heading-level in ${query}`, async () => {
        const page = await load(`${query}&heading-level=5`);
        const [element] = shown(page, 'claim-card, denial-pair');
        expect(element!.shadowRoot!.querySelector('h5')).to.not.equal(null);
        expect(element!.shadowRoot!.querySelector('h3')).to.equal(null);
      });
    }

    for (const { theme, scheme } of [
      { theme: '', scheme: 'light dark' },
      { theme: '&theme=light', scheme: 'light' },
      { theme: '&theme=dark', scheme: 'dark' },
    ]) {
      it(`theme: color-scheme is ${scheme}, and the background lets the host page through`, async () => {
        const { window, document } = await load(`?claim=substantial-shells${theme}`);
        expect(window.getComputedStyle(document.documentElement).colorScheme).to.equal(scheme);
        expect(window.getComputedStyle(document.body).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(window.getComputedStyle(document.documentElement).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      });
    }

    for (const name of ['broadsheet', 'tabloid', 'wire']) {
      it(`theme=${name}, in the scheme that is asked for`, async () => {
        const { window, document } = await load(`?claim=substantial-shells&theme=${name}&theme=dark`);
        expect(window.getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
        const [plain] = shown(await load('?claim=substantial-shells&theme=dark'), 'claim-card');
        const [themed] = shown({ document } as Page, 'claim-card');
        const looks = [plain, themed].map((card) => {
          const surface = card!.shadowRoot!.querySelector('.surface')!;
          return card!.ownerDocument.defaultView!.getComputedStyle(surface).backgroundColor;
        });
        expect(looks[0]).to.not.equal(looks[1]);
      });
    }

    for (const { tag, lang } of [
      { tag: 'de', lang: 'de' },
      { tag: 'PT-br', lang: 'pt-BR' },
      { tag: 'ko_KR', lang: 'ko-KR' },
      { tag: 'x"><script>', lang: 'en-GB' },
      { tag: '', lang: 'en-GB' },
    ]) {
      it(`lang=${tag}: the page is in ${lang}`, async () => {
        const page = await load(`?claim=substantial-shells&lang=${encodeURIComponent(tag)}`);
        expect(page.document.documentElement.lang).to.equal(lang);
        expect(messageOf(page).role).to.equal(null);
      });
    }
  });

  describe('languages', () => {
    for (const { lang, language, says } of [
      { lang: 'de', language: 'de', says: /^Diese Aussage kann nicht gezeigt werden$/ },
      { lang: 'ko-KR', language: 'ko', says: /^\p{Script=Hangul}/u },
      { lang: 'ar', language: 'ar', says: /^\p{Script=Arabic}/u },
      { lang: 'tlh', language: 'en', says: /^This claim cannot be shown$/ },
    ]) {
      it(`is in ${language} for lang=${lang}`, async () => {
        const page = await load(`?claim=nope&lang=${lang}`);
        expect(messageOf(page).text).to.match(says);
        expect(page.document.querySelector<HTMLElement>('.message')!.lang).to.equal(language);
        const list = await load(`?list&lang=${lang}`);
        const card = shown(list, 'claim-card')[0]!.shadowRoot!.querySelector<HTMLElement>('.surface')!;
        expect(card.lang).to.equal(language);
        expect(list.document.title).to.contain(data.article.name);
        expect(list.document.title.startsWith('Claims:')).to.equal(language === 'en');
      });
    }

    it('has the language of the dataset without lang', async () => {
      const page = await load(`?allegation=gutachten-verschwiegen&dataset=${bridge}`);
      expect(page.document.documentElement.lang).to.equal('de');
      expect(shown(page, 'denial-pair')[0]!.shadowRoot!.querySelector<HTMLElement>('.surface')!.lang).to.equal('de');
    });

    it('passes the time zone to the elements', async () => {
      const page = await load('?claim=substantial-shells&time-zone=Asia/Seoul');
      expect(shown(page, 'claim-card')[0]!.getAttribute('time-zone')).to.equal('Asia/Seoul');
    });
  });

  describe('says in one sentence that it cannot show something', () => {
    const long = 'x'.repeat(500);
    const notShown = 'This claim cannot be shown';
    const redirect = (to: string) => `answers/redirect?to=${encodeURIComponent(to)}`;
    let height: unknown;
    before(async () => {
      height = (await load('?claim=nope')).messages.last;
    });

    for (const query of [
      '',
      '?childId=here',
      '?claim=a&quote=b',
      '?claim=',
      '?quote=+',
      '?allegation',
      '?denial=claims-dismissed',
      '?claim=x&denial=claims-dismissed',
      '?claim=substantial-shels',
      `?claim=${long}`,
      '?claim=Send+money+to+news.example%E2%80%AE',
      `?claim=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
      '?quote=rumours',
      '?allegation=nope',
      '?allegation=no-edge',
      `${alleged}&denial=nope`,
      `${alleged}&denial=no-edge`,
      '?list=nope,nothing,none',
      '?claim=x&dataset=',
      '?claim=x&dataset=javascript:alert(1)',
      '?claim=x&dataset=data:application/json,{}',
      '?claim=x&dataset=http://[',
      `?claim=x&dataset=${encodeURIComponent(`${otherOrigin}/dist/${bridge}`)}`,
      '?claim=x&dataset=/demo/klappbruecke.json',
      `?claim=fund-emptied&dataset=${encodeURIComponent(echo)}`,
      `?claim=fund-emptied&dataset=${encodeURIComponent(redirect(echo))}`,
      `?claim=fund-emptied&dataset=${encodeURIComponent(redirect(otherOrigin + echo))}`,
      `?claim=fund-emptied&dataset=${encodeURIComponent(`answers/..%2f..${echo}`)}`,
      `?claim=x&dataset=${bridge}`,
      '?recap&dataset=answers/uncontested.json',
      '?claim=x&dataset=nothing.json',
      '?claim=x&dataset=licences.txt',
      '?claim=x&dataset=data.schema.json',
      `?claim=x&theme=${long}&theme=a&theme=b&variant=c&heading-level=d`,
    ]) {
      it(`with one height: ${query.slice(0, 80) || 'no parameter'}`, async () => {
        const page = await load(query);
        expect(messageOf(page)).to.deep.equal({ role: 'alert', text: notShown });
        expect(textOf(page.document.body)).to.equal(notShown);
        expect(page.document.title).to.equal(notShown);
        expect(shown(page, 'claim-card, claim-recap, denial-pair, source-quote')).to.deep.equal([]);
        expect(page.messages.last).to.equal(height);
        expect(height).to.equal(contentHeight(page.document));
      });
    }

    for (const query of ['&theme=purple', '&variant=tiny', '&heading-level=1']) {
      it(`and not for ${query}, which changes only how the claim looks`, async () => {
        const page = await load(`?claim=substantial-shells${query}`);
        expect(messageOf(page).role).to.equal(null);
        expect(shown(page, 'claim-card')).to.have.length(1);
      });
    }

    it('and not if it can show some claims of a list, which have no gap between them', async () => {
      const page = await load('?list=substantial-shells,nope,nothing');
      expect(messageOf(page).role).to.equal(null);
      expect([...page.document.body.children[0]!.children].map(({ localName }) => localName)).to.deep.equal([
        'claim-card',
      ]);
      expect(page.document.title).to.equal(`Claims: ${data.article.name}`);
    });

    it('without scripts', async () => {
      const { frame } = insert('?claim=substantial-shells', { sandbox: 'allow-same-origin' });
      await waitUntil(() => frame.contentDocument?.URL === frame.src && frame.contentDocument.body, 'the page');
      const text = () => frame.contentDocument!.body.innerText.trim();
      await waitUntil(() => text() === 'To see the claim, allow JavaScript for this page.', 'the sentence');
    });
  });

  describe('tells the developer on the console', () => {
    for (const { query, says } of [
      { query: '', says: /add one of claim, allegation, quote, list, recap to the address/ },
      { query: '?claim=a&quote=b', says: /leave all but one of claim, quote out/ },
      { query: '?claim=', says: /claim is empty; set it to an id/ },
      { query: '?quote=+', says: /quote is empty/ },
      { query: '?denial=x', says: /denial stands alone; add allegation/ },
      {
        query: '?claim=x&theme=purple',
        says: /theme does not accept “purple”; set it to one of light, dark, broadsheet/,
      },
      { query: '?claim=x&variant=%E2%80%AEtiny', says: /variant does not accept “‹U\+202E›tiny”/ },
      { query: `?claim=x&heading-level=${'1'.repeat(100)}`, says: /heading-level does not accept “1{64}…”/ },
      { query: '?claim=x&dataset=http://[', says: /dataset is no address of the scheme http or https: “http:\/\/\[”/ },
    ]) {
      it(`how to correct ${query.slice(0, 60) || 'an address without parameters'}`, () => {
        const address = new URL(`https://news.example/embed.html${query}`);
        const { problems } = readRequest({ address, datasetAddresses: './' });
        expect(problems).to.have.length(1);
        expect(problems[0]).to.match(says);
      });
    }
  });

  describe('reads datasets', () => {
    const page = (dataset: string, datasetAddresses: string) => ({
      address: new URL(`https://news.example/claims/embed.html?claim=x&dataset=${encodeURIComponent(dataset)}`),
      datasetAddresses,
    });

    for (const { dataset, list, reads } of [
      { dataset: 'd.json', list: './', reads: 'https://news.example/claims/d.json' },
      { dataset: '2026/d.json?v=1', list: './', reads: 'https://news.example/claims/2026/d.json?v=1' },
      { dataset: '/data/d.json', list: '/data/', reads: 'https://news.example/data/d.json' },
      { dataset: '/data/d.json', list: '/data/d.json', reads: 'https://news.example/data/d.json' },
      {
        dataset: 'https://a.example/d.json',
        list: ' https://b.example\nhttps://a.example ',
        reads: 'https://a.example/d.json',
      },
      { dataset: 'https://a.example/x/d.json', list: 'https://a.example/x/', reads: 'https://a.example/x/d.json' },
    ]) {
      it(`that the list has: ${dataset} of ${list}`, () => {
        const request = readRequest(page(dataset, list));
        expect(request.dataset).to.equal(reads);
        expect(request.problems).to.deep.equal([]);
      });
    }

    for (const [dataset, list] of [
      ['/d.json', './'],
      ['../d.json', './'],
      ['/claims-of-others/d.json', './'],
      ['./%2e%2e/d.json', './'],
      ['..%2fd.json', './'],
      ['%2E%2e%5cd.json', './'],
      ['%252e%252e%252fd.json', './'],
      ['%2%65%2%65/d.json', './'],
      ['%25%32%65%25%32%65/d.json', './'],
      ['..;/echo', './'],
      ['d.json', 'https://a.example'],
      ['/data/d.json?json={}', '/data/d.json'],
      ['/data/d.json/x', '/data/d.json'],
      ['https://a.example/d.json', 'http://a.example https://a.example:444 https://www.a.example * a.example'],
      ['https://a.example/xy/d.json', 'https://a.example/x https://a.example/x/'],
      ['https://a.example.evil.example/d.json', 'https://a.example'],
      ['https://news.example@a.example/d.json', 'https://news.example'],
      ['//a.example/d.json', 'null'],
      ['\\\\a.example/d.json', 'data:x file:///'],
    ] as const) {
      it(`and no others: ${dataset} of ${list}`, () => {
        const request = readRequest(page(dataset, list));
        expect(request.dataset).to.equal(undefined);
        expect(request.subject).to.equal(undefined);
        expect(request.problems.join()).to.match(/^dataset names an address that embed\.html does not read/);
      });
    }
  });

  it('does not violate its policy: no inline script, no inline style, no markup from strings', async () => {
    const { document } = await load('?list');
    // This violation proves that violations are reported.
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
    const reports = async () => {
      const response = await fetch(`/policy-reports?page=${encodeURIComponent(document.URL)}`);
      return (await response.json()) as string[];
    };
    await waitUntil(async () => (await reports()).length, 'a report');
    expect(await reports()).to.have.length(1);
  });

  for (const query of ['?claim=substantial-shells', alleged, '?quote=quote-rumours', '?list', '?claim=nope']) {
    it(`axe finds nothing in ${query}`, async () => {
      const { window, document } = await load(query);
      const script = document.createElement('script');
      const { trustedTypes } = window as unknown as { trustedTypes: TrustedTypes };
      script.src = trustedTypes
        .createPolicy('axe', { createScriptURL: (address) => address })
        .createScriptURL(axeScript);
      await new Promise((resolve) => {
        script.addEventListener('load', resolve);
        document.head.append(script);
      });
      const runner = (window as unknown as { axe: typeof axe }).axe;
      const { violations } = await runner.run(document, { resultTypes: ['violations'], rules: axeRules });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    }).timeout(60_000);
  }

  describe('links', () => {
    /** Clicks a link and returns its destination without following it. */
    function click({ window }: Page, link: HTMLAnchorElement): { target: string; prevented: boolean } {
      let prevented = false;
      window.addEventListener(
        'click',
        (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      link.click();
      // Without the attribute, the property has the value of <base> in Firefox.
      return { target: link.getAttribute('target') ?? '', prevented };
    }

    function linkTo({ document }: Page, selector: string): HTMLAnchorElement {
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      return roots.flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>(selector)])[0]!;
    }

    it('open in the page around the frames', async () => {
      const page = await load('?claim=gutachten-verschwiegen&dataset=' + bridge);
      expect(page.document.querySelector('base')!.target).to.equal('_top');
      const link = linkTo(page, 'a[href^=http]');
      link.href = `${location.href.replace(/#.*/, '')}#followed`;
      expect(click(page, link)).to.deep.equal({ target: '', prevented: true });
      await waitUntil(() => location.hash === '#followed', 'the address');
      history.replaceState(null, '', link.href.replace('#followed', ''));
    });

    it('open in a new tab without an opener if a sandbox forbids navigation of the page around', async () => {
      const page = await load('?claim=gutachten-verschwiegen&dataset=' + bridge, {
        sandbox: 'allow-scripts allow-same-origin allow-popups',
      });
      const link = linkTo(page, 'a[href^=http]');
      expect(click(page, link)).to.deep.equal({ target: '_blank', prevented: false });
      expect(link.rel).to.equal('noopener');
    });

    it('between the cards of a list stay in the frame and move the focus', async () => {
      const page = await load('?list=substantial-shells,claims-dismissed');
      const link = linkTo(page, 'a[href="#claim-claims-dismissed"]');
      expect(click(page, link)).to.deep.equal({ target: '', prevented: true });
      expect(page.document.activeElement!.getAttribute('claim')).to.equal('claims-dismissed');
      expect(page.window.location.hash).to.equal('#claim-claims-dismissed');
    });
  });
});

describe('the height that embed.html announces', () => {
  for (const query of ['?claim=substantial-shells', '?list', alleged, '?quote=quote-rumours']) {
    it(`is that of the content of ${query}, independently of the height of the frame`, async () => {
      for (const height of ['10', '20000']) {
        const { document, messages } = await load(query, { height });
        // A scroll bar that takes space disappears when the frame is fitted.
        if (height === '20000') expect(messages.last).to.equal(contentHeight(document));
        expect(messages.all.at(0)).to.deep.equal({ sentinel: 'amp', type: 'embed-size', height: messages.heights[0] });
      }
    });
  }

  it('leaves no scroll bar in a frame of that height', async () => {
    const { frame, document, messages } = await load('?claim=substantial-shells');
    frame.height = String(messages.last);
    await painted();
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    expect([scrollHeight, scrollWidth]).to.deep.equal([clientHeight, clientWidth]);
  });

  it('does not follow the height of the frame', async () => {
    const { frame, messages } = await load('?claim=substantial-shells');
    frame.height = '3000';
    await painted(frame.contentWindow!);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const before = messages.heights.length;
    for (const height of [5000, 10, 3000]) {
      frame.height = String(height);
      await painted(frame.contentWindow!);
    }
    frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
    await waitUntil(() => messages.heights.length > before, 'an answer');
    // In between, a scroll bar may take some width in a low frame.
    expect(messages.heights.at(-1)).to.equal(messages.heights[before - 1]);
  });

  it('follows the width of the frame, as on a rotated phone', async () => {
    const { document, messages } = await load('?claim=substantial-shells');
    const wide = messages.last as number;
    place.style.inlineSize = '280px';
    const narrow = await messages.next();
    expect(narrow).to.be.above(wide);
    expect(narrow).to.equal(contentHeight(document));
    place.style.inlineSize = '600px';
    expect(await messages.next()).to.equal(wide);
  });

  it('follows the content, as after a late font', async () => {
    const { document, messages } = await load('?claim=substantial-shells');
    const before = messages.last as number;
    document.documentElement.style.fontSize = '30px';
    expect(await messages.next()).to.be.above(before);
    expect(messages.last).to.equal(contentHeight(document));
  });

  it('is not announced while a container hides the frame, but when the container shows it', async () => {
    place.hidden = true;
    const { frame, messages } = insert('?claim=substantial-shells');
    const titled = () => frame.contentDocument?.title.startsWith('John Kirby') && frame.contentDocument;
    await waitUntil(titled, 'the page');
    frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
    await painted();
    expect(messages.all).to.deep.equal([]);
    place.hidden = false;
    expect(await messages.next()).to.equal(contentHeight(frame.contentDocument!));
  });

  it('is not announced while the frame has no width, because every word would take a line', async () => {
    place.style.inlineSize = '0';
    const { frame, messages } = insert('?claim=substantial-shells');
    await waitUntil(() => frame.contentDocument?.title.startsWith('John Kirby'), 'the page');
    frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
    await painted();
    expect(messages.all).to.deep.equal([]);
    place.style.inlineSize = '600px';
    expect(await messages.next()).to.equal(contentHeight(frame.contentDocument!));
  });

  it('is never 0 after the frame is hidden several times', async () => {
    const { document, messages } = await load('?claim=substantial-shells');
    for (const fontSize of ['20px', '24px']) {
      place.hidden = true;
      await painted();
      document.documentElement.style.fontSize = fontSize;
      place.hidden = false;
      await messages.next(fontSize);
    }
    expect(messages.heights.filter((height) => !height)).to.deep.equal([]);
    expect(messages.last).to.equal(contentHeight(document));
  });

  it('is announced again when the page is restored from the browser’s cache', async () => {
    const { window, messages } = await load('?claim=substantial-shells');
    await painted();
    const before = messages.last;
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true }));
    expect(await messages.next()).to.equal(before);
  });

  it('is announced to the parent on request, but to no other window', async () => {
    const { window, messages } = await load('?claim=substantial-shells');
    await painted();
    const before = messages.heights.length;
    const request = { type: 'embed-size-request' };
    const ask = (source: Window | null, data: unknown) =>
      window.dispatchEvent(new window.MessageEvent('message', { source, data }));
    ask(window, request);
    ask(null, request);
    for (const data of [null, undefined, 7, 'embed-size-request', 'pym', {}, [], { type: 1 }]) ask(window.parent, data);
    ask(window.parent, request);
    await waitUntil(() => messages.heights.length > before, 'an answer');
    await painted();
    expect(messages.heights).to.have.length(before + 1);
  });

  it('is announced at most ten times per second, however often the parent asks', async () => {
    const { frame, messages } = await load('?claim=substantial-shells');
    frame.height = '3000';
    await painted(frame.contentWindow!);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const before = messages.heights.length;
    const begin = performance.now();
    for (let request = 0; request < 300; request++) {
      frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
      if (request % 30 === 0) await painted();
    }
    await waitUntil(() => messages.heights.length > before + 1, 'two answers');
    const most = Math.ceil((performance.now() - begin) / 100) + 1;
    expect(messages.heights.length - before).to.be.at.most(most);
  });

  describe('to pym.js', () => {
    const pym = ({ all }: Messages) => all.filter((data) => typeof data === 'string');

    it('is announced in its format if it gave the frame an id', async () => {
      const { messages } = await load('?claim=substantial-shells&initialWidth=600&childId=here&parentUrl=x');
      await waitUntil(() => pym(messages).length, 'the message');
      expect(pym(messages)[0]).to.equal(`pymxPYMxherexPYMxheightxPYMx${messages.last as number}`);
    });

    it('is announced when it sends the width', async () => {
      const { frame, messages } = await load('?claim=substantial-shells&childId=here');
      await painted();
      const before = pym(messages).length;
      for (const message of [
        'pymxPYMxtherexPYMxwidthxPYMx5',
        'pymxPYMxherexPYMxotherxPYMx5',
        'pymxPYMxherexPYMxwidthxPYMx5',
      ])
        frame.contentWindow!.postMessage(message, '*');
      await waitUntil(() => pym(messages).length > before, 'an answer');
      await painted();
      expect(pym(messages)).to.have.length(before + 1);
    });

    for (const id of ['', 'herexPYMxnavigateToxPYMxhttps://evil.examplexPYMx']) {
      it(`is not announced to the id “${id}”`, async () => {
        const { frame, messages } = await load(`?claim=substantial-shells&childId=${encodeURIComponent(id)}`);
        const before = messages.heights.length;
        frame.contentWindow!.postMessage('anything', '*');
        frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
        await waitUntil(() => messages.heights.length > before, 'an answer');
        expect(pym(messages)).to.deep.equal([]);
      });
    }
  });

  it('is announced from another origin, and from a sandbox without one', async () => {
    const crossOrigin = insert('', { src: embedAddress('?claim=substantial-shells', otherOrigin) });
    const sandboxed = insert('?claim=substantial-shells', { sandbox: 'allow-scripts' });
    const own = await load('?claim=substantial-shells');
    for (const { messages } of [crossOrigin, sandboxed]) {
      await waitUntil(() => messages.last === own.messages.last, 'the height');
    }
  });
});
