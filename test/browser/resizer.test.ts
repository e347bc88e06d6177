import { expect, waitUntil } from '@open-wc/testing';
import { fitFrames } from 'claim-elements/resizer';

import '@nprapps/sidechain';
import 'pym.js';

import { contentHeight, createFrame, embedAddress, Messages, otherOrigin, painted, place } from './embed-support.js';

const script = '/dist/claim-elements.resizer.min.js';
const claim = '?claim=substantial-shells';
const message = (height: unknown) => ({ sentinel: 'amp', type: 'embed-size', height });

let stop: () => void = () => undefined;

function insert(attributes: Record<string, string> = {}, into: ParentNode = place): HTMLIFrameElement {
  const frame = createFrame({ class: 'claim-embed', src: embedAddress(claim), height: '77', ...attributes });
  into.append(frame);
  return frame;
}

/** Whether a frame of this origin has the height of its content. */
function fits(frame: HTMLIFrameElement): boolean {
  const content = frame.contentDocument;
  return (
    !!content?.querySelector('claim-card, .message') &&
    frame.clientHeight > 77 &&
    frame.clientHeight === contentHeight(content)
  );
}

async function fitted(...frames: HTMLIFrameElement[]): Promise<void> {
  await waitUntil(() => frames.every(fits), 'frames as high as their content', { timeout: 5000 });
}

/** Opens a page of this origin in a frame. */
async function hostPage(markup: string, attributes: Record<string, string> = {}): Promise<HTMLIFrameElement> {
  const srcdoc = `<!doctype html><html lang="en"><title>Host</title><body style="margin: 8px">${markup}</body></html>`;
  const host = createFrame({ srcdoc, height: '400', ...attributes });
  const loaded = new Promise((resolve) => host.addEventListener('load', resolve, { once: true }));
  place.append(host);
  await loaded;
  return host;
}

const embedCode = `<iframe class="claim-embed" title="Claim" src="${embedAddress(claim)}" width="100%" height="77"></iframe>`;

function frameIn(host: HTMLIFrameElement): HTMLIFrameElement {
  return host.contentDocument!.querySelector('iframe')!;
}

function loadScript(host: HTMLIFrameElement, attributes: Record<string, string> = {}): Promise<void> {
  const element = host.contentDocument!.createElement('script');
  for (const [name, value] of Object.entries({ src: script, ...attributes })) element.setAttribute(name, value);
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', reject);
    host.contentDocument!.body.append(element);
  });
}

/** Dispatches a message to this page as if a window of an origin had sent it. */
function dispatchFrom(source: Window | null, origin: string, data: unknown): void {
  dispatchEvent(new MessageEvent('message', { source, origin, data }));
}

before(() => document.body.append(place));
afterEach(() => {
  stop();
  place.replaceChildren();
  place.hidden = false;
  place.style.inlineSize = '600px';
});
after(() => place.remove());

describe('fitFrames', () => {
  it('fits frames that are added later', async () => {
    stop = fitFrames();
    await fitted(insert());
  });

  it('fits frames that have already announced their heights', async () => {
    const frame = insert();
    const messages = new Messages(frame);
    await waitUntil(() => messages.last, 'the height');
    await painted();
    messages.stop();
    stop = fitFrames();
    await fitted(frame);
  });

  it('fits each of several frames to its own content', async () => {
    stop = fitFrames();
    const frames = [`${claim}&variant=compact`, claim, '?list=substantial-shells,claims-dismissed'].map((query) =>
      insert({ src: embedAddress(query) }),
    );
    await fitted(...frames);
    expect(new Set(frames.map(({ clientHeight }) => clientHeight)).size).to.equal(3);
  });

  it('fits a frame with a border, for any box-sizing', async () => {
    stop = fitFrames();
    const frames = ['border-box', 'content-box'].map((boxSizing) => {
      const frame = insert();
      frame.style.border = '5px solid';
      frame.style.boxSizing = boxSizing;
      return frame;
    });
    await fitted(...frames);
  });

  for (const rule of ['height: auto !important', 'height: 40px !important']) {
    it(`fits a frame although a style sheet says “${rule}”`, async () => {
      const sheet = Object.assign(document.createElement('style'), { textContent: `iframe { ${rule} }` });
      stop = fitFrames();
      place.append(sheet);
      await fitted(insert());
    });
  }

  it('follows the width of the frame, as on a phone that is rotated twice, and then sends no more heights', async () => {
    stop = fitFrames();
    const frame = insert();
    await fitted(frame);
    const wide = frame.clientHeight;
    place.style.inlineSize = '280px';
    await waitUntil(() => frame.clientHeight > wide && fits(frame), 'the narrow frame');
    place.style.inlineSize = '600px';
    await waitUntil(() => frame.clientHeight === wide, 'the wide frame');
    const messages = new Messages(frame);
    for (let turn = 0; turn < 5; turn++) await painted();
    expect(messages.all).to.deep.equal([]);
    messages.stop();
  });

  it('follows the content, as after a late font', async () => {
    stop = fitFrames();
    const frame = insert();
    await fitted(frame);
    const before = frame.clientHeight;
    frame.contentDocument!.documentElement.style.fontSize = '30px';
    await waitUntil(() => frame.clientHeight > before && fits(frame), 'the higher frame');
    frame.contentDocument!.documentElement.style.fontSize = '';
    await waitUntil(() => frame.clientHeight === before, 'the frame as it was');
  });

  it('fits a frame in a hidden container when it is shown', async () => {
    stop = fitFrames();
    place.hidden = true;
    const frame = insert();
    await waitUntil(() => frame.contentDocument?.title.startsWith('John Kirby'), 'the page');
    expect(frame.style.height).to.equal('');
    place.hidden = false;
    await fitted(frame);
  });

  it('fits a lazy frame when it comes near the viewport', async () => {
    stop = fitFrames();
    const space = document.createElement('div');
    space.style.blockSize = '20000px';
    place.append(space);
    const frame = insert({ loading: 'lazy' });
    await painted();
    expect(frame.style.height).to.equal('');
    frame.scrollIntoView();
    await fitted(frame);
    scrollTo(0, 0);
  });

  it('fits a frame of another origin, and a sandboxed frame without an origin', async () => {
    stop = fitFrames();
    const own = insert();
    const crossOrigin = insert({ src: embedAddress(claim, otherOrigin) });
    const sandboxed = insert({ sandbox: 'allow-scripts' });
    await fitted(own);
    const { height } = own.style;
    await waitUntil(() => [crossOrigin, sandboxed].every(({ style }) => style.height === height), 'the same height');
  });

  it('does not change frames without the class', async () => {
    stop = fitFrames();
    const other = insert({ class: 'other' });
    const messages = new Messages(other);
    await waitUntil(() => messages.last, 'the height');
    messages.stop();
    expect(other.style.height).to.equal('');
  });

  describe('accepts no height', () => {
    let frame: HTMLIFrameElement;
    beforeEach(() => {
      stop = fitFrames();
      // This document sends no messages.
      frame = insert({ src: '/test/fixtures/harbour.mjs' });
    });
    const own = location.origin;

    for (const { name, data } of [
      { name: '0', data: message(0) },
      { name: 'less than 0', data: message(-1) },
      { name: 'Infinity', data: message(Infinity) },
      { name: 'NaN', data: message(NaN) },
      { name: 'more than 50,000', data: message(50_001) },
      { name: 'a string', data: message('300') },
      { name: 'an object', data: message({ valueOf: () => 300 }) },
      { name: 'nothing', data: message(undefined) },
      { name: 'another sentinel', data: { ...message(300), sentinel: 'other' } },
      { name: 'another type', data: { ...message(300), type: 'embed-ready' } },
      { name: 'null as a message', data: null },
      { name: 'a string as a message', data: 'pymxPYMxherexPYMxheightxPYMx300' },
      { name: 'a number as a message', data: 300 },
      { name: 'an array as a message', data: [message(300)] },
    ]) {
      it(name, () => {
        dispatchFrom(frame.contentWindow, own, data);
        expect(frame.style.height).to.equal('');
      });
    }

    it('and nothing else from a frame without an origin', () => {
      frame.setAttribute('sandbox', 'allow-scripts');
      const html = place.innerHTML;
      for (const data of [
        { ...message(0), height: 0, href: 'https://evil.example' },
        { message: 'link', value: 'https://evil.example', secret: 'aB3dE6gH9j' },
        { message: 'height', value: 300, secret: 'aB3dE6gH9j' },
        { type: 'embed-size-request' },
        `pymxPYMxherexPYMxnavigateToxPYMxhttps://evil.example`,
      ]) {
        dispatchFrom(frame.contentWindow, 'null', data);
      }
      dispatchFrom(window, 'null', message(300));
      expect(place.innerHTML).to.equal(html);
    });

    it('from another window', () => {
      dispatchFrom(window, own, message(300));
      dispatchFrom(null, own, message(300));
      expect(frame.style.height).to.equal('');
    });

    for (const origin of [otherOrigin, 'null', '', 'https://evil.example', `${location.origin}.evil.example`]) {
      it(`from the origin “${origin}”`, () => {
        dispatchFrom(frame.contentWindow, origin, message(300));
        expect(frame.style.height).to.equal('');
      });
    }

    it('of a sandboxed frame with the origin of the page, which it cannot have', () => {
      frame.setAttribute('sandbox', 'allow-scripts');
      dispatchFrom(frame.contentWindow, own, message(300));
      expect(frame.style.height).to.equal('');
      dispatchFrom(frame.contentWindow, 'null', message(300));
      expect(frame.style.height).to.equal('300px');
    });

    it('of a frame that has navigated to another origin', async () => {
      const messages = new Messages(frame);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.contentWindow!.location.href = embedAddress(claim, otherOrigin);
      await loaded;
      await waitUntil(() => messages.last, 'its message');
      messages.stop();
      expect(frame.style.height).to.equal('');
    });

    it('but any height between, rounded up, for that frame only', async () => {
      const other = insert({ src: '/test/fixtures/ferry.mjs' });
      for (const [height, style] of [
        [1, '1px'],
        [300.2, '301px'],
        [50_000, '50000px'],
      ] as const) {
        dispatchFrom(frame.contentWindow, own, message(height));
        await waitUntil(() => frame.style.height === style, style);
      }
      expect(other.style.height).to.equal('');
    });
  });

  it('takes the last of many heights, and changes the frame at most ten times per second', async () => {
    stop = fitFrames();
    const frame = insert({ src: '/test/fixtures/harbour.mjs' });
    const changes: string[] = [];
    const observer = new MutationObserver(() => changes.push(frame.style.height));
    observer.observe(frame, { attributeFilter: ['style'] });
    const begin = performance.now();
    for (let height = 100; height < 400; height++) {
      dispatchFrom(frame.contentWindow, location.origin, message(height));
      if (height % 30 === 0) await painted();
    }
    await waitUntil(() => frame.style.height === '399px', 'the last height');
    await painted();
    observer.disconnect();
    expect(changes.at(0)).to.equal('100px');
    expect(changes.length).to.be.at.most(Math.ceil((performance.now() - begin) / 100) + 1);
  });

  it('can be stopped and started again', () => {
    fitFrames()();
    const frame = insert({ src: '/test/fixtures/harbour.mjs' });
    dispatchFrom(frame.contentWindow, location.origin, message(300));
    expect(frame.style.height).to.equal('');
    stop = fitFrames();
    dispatchFrom(frame.contentWindow, location.origin, message(300));
    expect(frame.style.height).to.equal('300px');
  });

  it('fits the frames of another document', async () => {
    const host = await hostPage(embedCode);
    stop = fitFrames(host.contentDocument!);
    await fitted(frameIn(host));
  });
});

describe('the script that fits frames', () => {
  it('fits frames that are added after it', async () => {
    await fitted(frameIn(await hostPage(`<script async src="${script}"></script>${embedCode}`)));
  });

  it('fits frames that were added before it, also as a module', async () => {
    const host = await hostPage(embedCode);
    const messages: unknown[] = [];
    host.contentWindow!.addEventListener('message', ({ data }) => messages.push(data));
    await waitUntil(() => messages.length, 'the height');
    await loadScript(host, { type: 'module' });
    await fitted(frameIn(host));
  });

  it('needs no exception in a policy that allows only style files', async () => {
    const policy = `<meta http-equiv="content-security-policy" content="style-src 'self'; script-src 'self'">`;
    const host = await hostPage(`${policy}<script async src="${script}"></script>${embedCode}`);
    await fitted(frameIn(host));
  });

  it('adds its listener once if it is loaded several times', async () => {
    const host = await hostPage('');
    const view = host.contentWindow as Window & typeof globalThis;
    const registered: string[] = [];
    const add = view.addEventListener.bind(view);
    view.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      registered.push(type);
      add(type, listener);
    };
    await loadScript(host);
    expect(registered).to.deep.equal(['message']);
    await loadScript(host, { src: `${script}?again` });
    expect(registered).to.deep.equal(['message']);
    expect(fitFrames(host.contentDocument!)).to.be.a('function');
    expect(registered).to.deep.equal(['message']);
    await loadScript(host, { src: `${script}?once`, 'data-announce': '' });
    await loadScript(host, { src: `${script}?twice`, 'data-announce': '' });
    expect(registered).to.deep.equal(['message', 'pageshow', 'message']);
  });

  it('leaves no globals', async () => {
    const host = await hostPage('');
    const names = () => [host.contentWindow!, host.contentDocument!].flatMap((object) => Reflect.ownKeys(object));
    const before = names();
    await loadScript(host, { 'data-announce': '' });
    expect(names().filter((name) => !before.includes(name))).to.deep.equal([]);
  });

  it('announces nothing without data-announce, or on a page outside a frame', async () => {
    const host = await hostPage(`<script src="${script}"></script>${embedCode}`);
    const messages = new Messages(host);
    await fitted(frameIn(host));
    await painted();
    expect(messages.all).to.deep.equal([]);
    messages.stop();
  });

  it('fits nested frames with data-announce, and follows their content', async () => {
    stop = fitFrames();
    const markup = `<script async data-announce src="${script}"></script>${embedCode}`;
    const host = await hostPage(markup, { class: 'claim-embed', height: '50' });
    await fitted(frameIn(host));
    const fit = () => {
      const root = host.contentDocument!.documentElement;
      return host.clientHeight === Math.ceil(root.getBoundingClientRect().height) && fits(frameIn(host));
    };
    await waitUntil(fit, 'the frame around');
    const wide = host.clientHeight;
    expect(wide).to.be.above(frameIn(host).offsetHeight);
    place.style.inlineSize = '280px';
    await waitUntil(() => host.clientHeight > wide && fit(), 'the narrow frames');
    place.style.inlineSize = '600px';
    await waitUntil(() => host.clientHeight === wide && fit(), 'the wide frames');
  });
});

describe('other hosts', () => {
  it('sidechain fits the page', async () => {
    const host = document.createElement('side-chain');
    host.setAttribute('src', embedAddress(claim));
    place.append(host);
    const frame = host.shadowRoot!.querySelector('iframe')!;
    await fitted(frame);
    const wide = frame.clientHeight;
    place.style.inlineSize = '280px';
    await waitUntil(() => frame.clientHeight > wide && fits(frame), 'the narrow frame');
  });

  it('pym.js fits the page', async () => {
    interface PymParent {
      readonly iframe: HTMLIFrameElement;
      sendWidth(): void;
      remove(): void;
    }
    const { pym } = window as unknown as { pym: { Parent: new (id: string, address: string) => PymParent } };
    const container = document.createElement('div');
    container.id = 'pym-container';
    place.append(container);
    const parent = new pym.Parent(container.id, embedAddress(claim));
    const frame = parent.iframe;
    await fitted(frame);
    const wide = frame.clientHeight;
    place.style.inlineSize = '280px';
    await waitUntil(() => frame.clientHeight > wide && fits(frame), 'the narrow frame');
    const messages: unknown[] = [];
    const listen = ({ data }: MessageEvent) => messages.push(data);
    addEventListener('message', listen);
    parent.sendWidth();
    const answer = `pymxPYMx${container.id}xPYMxheightxPYMx${frame.clientHeight}`;
    await waitUntil(() => messages.includes(answer), 'an answer');
    removeEventListener('message', listen);
    parent.remove();
  });
});
