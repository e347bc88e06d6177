import { expect, waitUntil } from '@open-wc/testing';
import { languages } from 'claim-elements';

import { describePage, itShowsSources, load } from './demo-support.js';
import { textOf } from './support.js';

describePage('index.html', ['claim-card', 'source-quote', 'denial-pair'], () => {
  it('logs errors, copies and followed links', async () => {
    const { document } = await load('index.html');
    const logged = () => [...document.querySelectorAll('.log li')].map((entry) => textOf(entry));
    expect(logged()).to.have.length(5);
    for (const element of [
      '<claim-card>',
      'claim-card variant',
      'claim-card heading-level',
      'denial-pair',
      'source-quote',
    ]) {
      expect(
        logged().some((entry) => entry.startsWith('claim-error') && entry.includes(element)),
        element,
      ).to.equal(true);
    }
    document.querySelector('claim-card')!.shadowRoot!.querySelector<HTMLElement>('a[href^="#"]')!.click();
    expect(logged()[0]).to.match(/^claim-navigate.*#claim-/);
  });

  it('applies the chosen colours', async () => {
    const { document, window } = await load('index.html');
    const surface = document.querySelector('claim-card')!.shadowRoot!.querySelector('article')!;
    const colors = ['light', 'dark'].map((scheme) => {
      document.querySelector<HTMLElement>(`#scheme-${scheme}`)!.click();
      return window.getComputedStyle(surface).backgroundColor;
    });
    expect(colors[0]).to.not.equal(colors[1]);
  });

  it('shows the elements in the chosen theme and language', async () => {
    const { document, window } = await load('index.html');
    const choose = (id: string, value: string) => {
      const select = document.getElementById(id) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    const card = document.querySelector('claim-card')!;
    const surface = () => card.shadowRoot!.querySelector<HTMLElement>('.surface');
    for (const option of document.querySelectorAll<HTMLOptionElement>('#theme option:not([value=none])')) {
      const { borderTopWidth, fontFamily } = window.getComputedStyle(surface()!);
      choose('theme', option.value);
      const themed = window.getComputedStyle(surface()!);
      expect(`${themed.borderTopWidth} ${themed.fontFamily}`).to.not.equal(`${borderTopWidth} ${fontFamily}`);
    }
    const tags = () =>
      [...document.querySelectorAll<HTMLOptionElement>('#language option')].flatMap(({ value }) => value || []);
    await waitUntil(() => tags().length, 'the languages');
    expect(tags()).to.have.members([...languages]);
    // The content stays while a language is loaded.
    let gaps = 0;
    const observer = new MutationObserver(() => (gaps += card.shadowRoot!.querySelector('.surface') ? 0 : 1));
    observer.observe(card.shadowRoot!, { childList: true });
    for (const [value, lang, dir] of [
      ['ar', 'ar', 'rtl'],
      ['zh-Hans', 'zh-Hans', 'ltr'],
      ['', 'en', 'ltr'],
    ] as const) {
      choose('language', value);
      // The strings are in a separate file, and the page has many cards.
      await waitUntil(() => surface()?.lang === lang && surface()?.dir === dir, lang, { timeout: 10_000 });
    }
    observer.disconnect();
    expect(gaps).to.equal(0);
  }).timeout(30_000);

  itShowsSources('index.html');
});
