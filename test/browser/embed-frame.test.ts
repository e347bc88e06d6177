import { expect, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import data from 'claim-elements/data.json' with { type: 'json' };

import { originsIn, readRequest } from '../../dist/embed/request.js';
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

/** Returns what readers see in place of the content, and what editors find in the comments of the page. */
function messageOf({ document }: Page): { role: string | null; text: string; comment: string } {
  const message = document.querySelector('.message');
  const comments = [...document.body.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE);
  return {
    role: message?.getAttribute('role') ?? null,
    text: textOf(message),
    comment: comments.map(textOf).join(' '),
  };
}

function shown({ document }: Page, selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => textOf(element.shadowRoot));
}

const claim = data.claims.find(({ id }) => id === 'substantial-shells')!;
const alleged = '?allegation=substantial-shells';

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
      const page = await load('?list=no-decisive-edge, substantial-shells,,no-decisive-edge');
      const ids = shown(page, 'claim-card').map((card) => card.getAttribute('claim'));
      expect(ids).to.deep.equal(['no-decisive-edge', 'substantial-shells']);
    });

    it('the claims of another dataset', async () => {
      const page = await load('?dataset=/demo/klappbruecke.json&claim=gutachten-verschwiegen');
      expect(shown(page, 'claim-dataset claim-card')).to.have.length(1);
      expect(page.document.title).to.match(/^Bürgerinitiative.*: /);
      expect(messageOf(page).role).to.equal(null);
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
      { lang: 'de', language: 'de', says: /Parameter claim nennt „nope“/ },
      { lang: 'ko-KR', language: 'ko', says: /claim.*“nope”/ },
      { lang: 'ar', language: 'ar', says: /\u2068nope\u2069/ },
      { lang: 'tlh', language: 'en', says: /parameter claim names “nope”/ },
    ]) {
      it(`is in ${language} for lang=${lang}`, async () => {
        const page = await load(`?claim=nope&lang=${lang}`);
        expect(messageOf(page).comment).to.match(says);
        expect(messageOf(page).text).to.equal(page.document.title);
        expect(page.document.querySelector<HTMLElement>('.message')!.lang).to.equal(language);
        const list = await load(`?list&lang=${lang}`);
        const card = shown(list, 'claim-card')[0]!.shadowRoot!.querySelector<HTMLElement>('.surface')!;
        expect(card.lang).to.equal(language);
        expect(list.document.title).to.contain(data.article.name);
        expect(list.document.title.startsWith('Claims:')).to.equal(language === 'en');
      });
    }

    it('has the language of the dataset without lang', async () => {
      const page = await load('?allegation=gutachten-verschwiegen&dataset=/demo/klappbruecke.json');
      expect(page.document.documentElement.lang).to.equal('de');
      expect(shown(page, 'denial-pair')[0]!.shadowRoot!.querySelector<HTMLElement>('.surface')!.lang).to.equal('de');
    });

    it('passes the time zone to the elements', async () => {
      const page = await load('?claim=substantial-shells&time-zone=Asia/Seoul');
      expect(shown(page, 'claim-card')[0]!.getAttribute('time-zone')).to.equal('Asia/Seoul');
    });
  });

  describe('tells the editor how to correct an error, and the reader that there is nothing', () => {
    const long = 'x'.repeat(500);
    for (const { query, says } of [
      { query: '', says: /claim, allegation, quote,? or list/ },
      { query: '?childId=here', says: /not told what to show/ },
      { query: '?claim=a&quote=b', says: /parameters claim and quote\. Leave all but one/ },
      { query: '?claim=', says: /parameter claim is empty\. Set it to the id of a claim/ },
      { query: '?quote=+', says: /parameter quote is empty\. Set it to the id of a quotation/ },
      { query: '?allegation', says: /parameter allegation is empty/ },
      { query: '?denial=claims-dismissed', says: /parameter denial stands alone\. Add the parameter allegation/ },
      { query: '?claim=x&denial=claims-dismissed', says: /parameter denial stands alone/ },
      {
        query: '?claim=substantial-shels',
        says: /parameter claim names “substantial-shels”, .*Set it to .* substantial-shells/,
      },
      { query: `?claim=${long}`, says: /names “x{64}…”/ },
      { query: '?quote=rumours', says: /parameter quote names “rumours”, .*Set it to .* quote-rumours/ },
      { query: '?allegation=nope', says: /parameter allegation names “nope”/ },
      { query: '?allegation=no-decisive-edge', says: /nothing that denies it\..* use the parameter claim/ },
      { query: `${alleged}&denial=nope`, says: /parameter denial names “nope”/ },
      { query: `${alleged}&denial=no-decisive-edge`, says: /does not deny the allegation\.\s*Set it to/ },
      { query: '?list=nope', says: /parameter list names “nope”/ },
      { query: '?claim=x&dataset=', says: /parameter dataset is empty/ },
      { query: '?claim=x&dataset=javascript:alert(1)', says: /parameter dataset does not accept “javascript/ },
      { query: '?claim=x&dataset=data:application/json,{}', says: /parameter dataset does not accept “data/ },
      { query: '?claim=x&dataset=http://[', says: /parameter dataset does not accept “http:\/\/\[”/ },
      {
        query: `?claim=x&dataset=${encodeURIComponent(`${otherOrigin}/demo/klappbruecke.json`)}`,
        says: /parameter dataset names an address at “http:\/\/127\.0\.0\.1:\d+”.* Put the dataset where this page is/,
      },
      { query: '?claim=x&dataset=/nothing.json', says: /could not be loaded\. .*404/ },
      { query: '?claim=x&dataset=/README.md', says: /is not JSON/ },
      { query: '?claim=x&dataset=/package.json', says: /is not sound\. .*version/ },
    ]) {
      it(query.slice(0, 80) || 'no parameter', async () => {
        const page = await load(query);
        const { role, text, comment } = messageOf(page);
        expect(comment).to.match(says);
        expect(role).to.equal('alert');
        expect(text).to.equal('This claim cannot be shown');
        expect(page.document.title).to.equal('This claim cannot be shown');
        expect(shown(page, 'claim-card, denial-pair, source-quote')).to.deep.equal([]);
        expect(page.messages.last).to.equal(contentHeight(page.document));
      });
    }

    for (const { query, says } of [
      {
        query: '&theme=purple',
        says: /parameter theme does not accept “purple”\. Set it to light, dark, broadsheet, tabloid,? or wire/,
      },
      { query: '&variant=tiny', says: /parameter variant does not accept “tiny”/ },
      { query: '&heading-level=1', says: /parameter heading-level does not accept “1”\. Set it to 2, 3, 4, 5,? or 6/ },
    ]) {
      it(`${query}, and still shows the claim`, async () => {
        const page = await load(`?claim=substantial-shells${query}`);
        expect(messageOf(page).comment).to.match(says);
        expect(messageOf(page).role).to.equal(null);
        expect(shown(page, 'claim-card')).to.have.length(1);
      });
    }

    it('an unknown id in a list, and shows the others without a gap', async () => {
      const page = await load('?list=substantial-shells,nope');
      expect(messageOf(page).role).to.equal(null);
      expect(messageOf(page).comment).to.contain('parameter list names “nope”');
      expect(page.document.querySelectorAll('claim-card')).to.have.length(1);
      expect(page.document.title).to.equal(`Claims: ${data.article.name}`);
    });

    it('without scripts', async () => {
      const { frame } = insert('?claim=substantial-shells', { sandbox: 'allow-same-origin' });
      await waitUntil(() => frame.contentDocument?.URL === frame.src && frame.contentDocument.body, 'the page');
      const text = () => frame.contentDocument!.body.innerText.trim();
      await waitUntil(() => text() === 'To see the claim, allow JavaScript for this page.', 'the sentence');
    });

    it('markup in the address stays text', async () => {
      const page = await load(`?claim=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
      expect(messageOf(page).comment).to.contain('“<img src=x onerror=alert(1)>”');
      expect(page.document.querySelector('img')).to.equal(null);
    });
  });

  describe('datasets of other origins', () => {
    const page = (dataset: string, list: string) => ({
      address: new URL(`https://news.example/embed.html?claim=x&dataset=${encodeURIComponent(dataset)}`),
      datasetOrigins: originsIn(list),
    });

    it('are loaded if the page lists the origin', () => {
      const request = readRequest(page('https://a.example/d.json', ' https://b.example\nhttps://a.example/ '));
      expect(request.dataset).to.equal('https://a.example/d.json');
      expect(request.problems).to.deep.equal([]);
    });

    for (const [dataset, list] of [
      ['https://a.example/d.json', ''],
      ['https://a.example/d.json', 'http://a.example https://a.example:444 https://www.a.example * a.example'],
      ['https://news.example@a.example/d.json', 'https://b.example'],
      ['//a.example/d.json', 'null'],
      ['\\\\a.example/d.json', 'data:x file:///'],
    ] as const) {
      it(`are not loaded otherwise: ${dataset} of ${list}`, () => {
        const request = readRequest(page(dataset, list));
        expect(request.dataset).to.equal(undefined);
        expect(request.subject).to.equal(undefined);
        expect(request.problems.map(({ text }) => text)).to.deep.equal(['foreign-origin']);
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
      const page = await load('?dataset=/demo/klappbruecke.json&claim=gutachten-verschwiegen');
      expect(page.document.querySelector('base')!.target).to.equal('_top');
      const link = linkTo(page, 'a[href^=http]');
      link.href = `${location.href.replace(/#.*/, '')}#followed`;
      expect(click(page, link)).to.deep.equal({ target: '', prevented: true });
      await waitUntil(() => location.hash === '#followed', 'the address');
      history.replaceState(null, '', link.href.replace('#followed', ''));
    });

    it('open in a new tab without an opener if a sandbox forbids navigation of the page around', async () => {
      const page = await load('?dataset=/demo/klappbruecke.json&claim=gutachten-verschwiegen', {
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
    await painted();
    const before = messages.heights.length;
    for (const height of [5000, 10, 3000]) {
      frame.height = String(height);
      await painted(frame.contentWindow!);
    }
    frame.contentWindow!.postMessage({ type: 'embed-size-request' }, '*');
    await waitUntil(() => messages.heights.length > before, 'an answer');
    expect(new Set(messages.heights).size).to.equal(1);
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
