import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { startBrowser, startSite } from './site.mjs';

const secret = 'aB3dE6gH9j';

/** A page with a frame that has no origin, and the messages of the frame. */
const host = (
  query,
  attributes = '',
  script = '',
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
  <link rel="icon" href="data:,">
  <script>
    const messages = [];
    addEventListener('message', ({ data, origin }) => messages.push({ data, origin }));
  </script>
  <iframe title="Claim" sandbox="allow-scripts" width="600" height="77" src="/dist/embed.html?${query}" ${attributes}></iframe>${script}`;

describe('embed.html in a frame without an origin, from a server that allows no other origin', () => {
  let browser;
  let site;
  before(async () => {
    [browser, site] = await Promise.all([startBrowser(), startSite()]);
  });
  after(() => Promise.all([browser.close(), site.stop()]));

  async function open(...parts) {
    site.pages['/host'] = { body: host(...parts) };
    const page = await browser.newPage();
    page.setDefaultTimeout(5000);
    const problems = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => problems.push(message.text()));
    await page.goto(`${site.origin}/host`);
    const messages = (accepts) =>
      page
        .waitForFunction(
          (source) => {
            const found = messages.filter(({ data }) => new Function('data', `return ${source}`)(data));
            return found.length && found;
          },
          {},
          accepts,
        )
        .then((found) => found.jsonValue());
    const [{ data, origin }] = await messages(`data.type === 'embed-size'`);
    assert.equal(origin, 'null');
    return { page, frame: page.frames()[1], problems, messages, height: data.height };
  }

  const shown = (frame, tag) => frame.$eval(tag, ({ shadowRoot }) => shadowRoot.textContent);

  for (const { query, tag, words } of [
    { query: 'claim=substantial-shells', tag: 'claim-card', words: /John Kirby.*Denied by/s },
    { query: 'allegation=substantial-shells', tag: 'denial-pair', words: /Allegation.*Denial/s },
    { query: 'quote=quote-rumours', tag: 'source-quote', words: /“rumours”.*Copy quotation/s },
    { query: 'list', tag: 'claim-card:last-of-type', words: /./ },
  ]) {
    it(`shows what ${query} asks for, and loads nothing else`, async () => {
      const { page, frame, problems } = await open(query);
      assert.match(await shown(frame, tag), words);
      assert.equal(await frame.$('.message'), null);
      assert.deepEqual(problems, []);
      const files = await frame.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      );
      assert.deepEqual(files.sort(), ['/dist/claim-elements.embed.min.js', '/dist/embed.css']);
      await page.close();
    });
  }

  it('has its theme, and its own policy', async () => {
    const sources = `'self' ${site.origin}`;
    site.pages['/dist/embed.html'] = {
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${sources}; style-src ${sources}; require-trusted-types-for 'script'`,
      },
    };
    const { page, frame, problems } = await open('claim=substantial-shells&theme=tabloid');
    assert.match(await shown(frame, 'claim-card'), /John Kirby/);
    assert.equal(await frame.evaluate(() => [...document.styleSheets].length), 2);
    assert.deepEqual(problems, []);
    delete site.pages['/dist/embed.html'];
    await page.close();
  });

  it('names the nearest ids of an unknown one on the console, and a faulty parameter', async () => {
    const { page, frame, problems } = await open('claim=substantial-shels&variant=tiny');
    assert.equal(await frame.$eval('body', ({ innerText }) => innerText.trim()), 'This claim cannot be shown');
    for (const words of [/“substantial-shels”.*try: substantial-shells/, /variant does not accept “tiny”/]) {
      assert.ok(
        problems.some((text) => words.test(text)),
        problems.join('\n'),
      );
    }
    await page.close();
  });

  it('is in English, and says so on the console, where another language cannot be loaded', async () => {
    const { page, frame, problems } = await open('claim=substantial-shells&lang=de');
    assert.match(await shown(frame, 'claim-card'), /Allegation/);
    assert.ok(
      problems.some((text) => text.includes('the interface is in English')),
      problems.join('\n'),
    );
    await page.close();
  });

  it('is fitted by the script of the page around it', async () => {
    const script = '<script src="/dist/claim-elements.resizer.min.js"></script>';
    const { page, height } = await open('claim=substantial-shells', 'class="claim-embed" style="border: 0"', script);
    await page.waitForFunction((wanted) => document.querySelector('iframe').clientHeight === wanted, {}, height);
    await page.close();
  });

  it('tells WordPress its height, with the secret, and again when WordPress is ready', async () => {
    const { page, messages, height } = await open(`claim=substantial-shells#?secret=${secret}`);
    const [{ data }] = await messages(`data.message`);
    assert.deepEqual(data, { message: 'height', value: height, secret });
    await page.evaluate(() => messages.splice(0));
    await page.evaluate((secret) => frames[0].postMessage({ message: 'ready', secret }, '*'), secret);
    const [answer] = await messages(`data.message`);
    assert.deepEqual(answer.data, data);
    await page.close();
  });

  it('answers WordPress only if it names the secret', async () => {
    const { page, messages } = await open(`claim=substantial-shells#?secret=${secret}`);
    await messages(`data.message`);
    await page.evaluate(() => {
      messages.splice(0);
      for (const secret of [undefined, '', 'another', '.*']) frames[0].postMessage({ message: 'ready', secret }, '*');
      document.querySelector('iframe').width = 300;
    });
    // The height of the narrow frame is the first that the frame announces.
    const [{ data }] = await messages(`data.type === 'embed-size'`);
    const [narrow] = await messages(`data.message`);
    assert.equal(narrow.data.value, data.height);
    assert.equal(await page.evaluate(() => messages.length), 2);
    await page.close();
  });

  for (const fragment of [
    '#?secret=%22%3E',
    `#?secret=${'a'.repeat(11)}`,
    `#secret=${secret}`,
    `#?secret=${secret}&x`,
  ]) {
    it(`repeats nothing of the fragment ${fragment}, which is no secret of WordPress`, async () => {
      const { page, messages } = await open(`claim=substantial-shells${fragment}`);
      await page.evaluate(() => {
        messages.splice(0);
        frames[0].postMessage({ type: 'embed-size-request' }, '*');
      });
      await messages(`data.type === 'embed-size'`);
      assert.deepEqual(await page.evaluate(() => messages.filter(({ data }) => data.message)), []);
      await page.close();
    });
  }

  it('tells WordPress nothing without a secret', async () => {
    const { page, messages } = await open('claim=substantial-shells');
    await page.evaluate(() => messages.splice(0));
    await page.evaluate(() => {
      frames[0].postMessage({ message: 'ready' }, '*');
      frames[0].postMessage({ type: 'embed-size-request' }, '*');
    });
    await messages(`data.type === 'embed-size'`);
    assert.deepEqual(await page.evaluate(() => messages.filter(({ data }) => data.message)), []);
    await page.close();
  });
});
