import 'claim-elements/define';

import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { default as data } from 'claim-elements/data.json' with { type: 'json' };

import { harbour } from '../fixtures/harbour.js';
import { fixtureWith, settled } from './support.js';

const examples = [
  '<claim-card claim="fund-emptied"></claim-card>',
  '<claim-card claim="fund-untouched"></claim-card><claim-card claim="fund-grew"></claim-card>',
  '<claim-card claim="fund-emptied" variant="compact"></claim-card>',
  '<denial-pair allegation="fund-emptied"></denial-pair>',
  '<denial-pair allegation="fund-emptied" denial="audit-clean"></denial-pair>',
  '<source-quote quote="not-a-penny"></source-quote>',
];

describe('accessibility', () => {
  before(() => {
    // axe looks for the background of a text at its place, also where that is out of view and not laid out.
    const style = document.createElement('style');
    style.textContent = '::part(card), ::part(pair), ::part(figure) { content-visibility: visible }';
    document.head.append(style);
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme} mode`, () => {
      before(async () => {
        await emulateMedia({ colorScheme: scheme });
        document.documentElement.style.colorScheme = 'light dark';
      });
      after(async () => {
        await emulateMedia({ colorScheme: 'light' });
        document.documentElement.style.colorScheme = '';
      });

      it('is the scheme that the page follows', async () => {
        const host = await fixtureWith(harbour, examples[0]!);
        const card = host.firstElementChild!.shadowRoot!.querySelector('article')!;
        const { backgroundColor } = getComputedStyle(card);
        expect(backgroundColor).to.equal(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(24, 27, 31)');
      });

      for (const markup of examples) {
        it(`axe finds nothing in ${markup}`, async () => {
          const host = await fixtureWith(harbour, `<h2>Page</h2>${markup}`);
          await expect(host).to.be.accessible();
        });
      }

      it('axe finds nothing in any record of the bundled dataset', async () => {
        const host = await fixture<HTMLElement>(html`
          <main>
            <h2>Claims</h2>
            ${data.claims.map(({ id }) => html`<claim-card claim=${id}></claim-card>`)}
            ${data.quotations.map(({ id }) => html`<source-quote quote=${id}></source-quote>`)}
          </main>
        `);
        await settled(host);
        await expect(host).to.be.accessible();
      }).timeout(60_000);
    });
  }

  it('follows the page’s color-scheme, not the system’s', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    try {
      const host = await fixtureWith(harbour, `<div style="color-scheme: light">${examples[0]!}</div>`);
      const card = host.querySelector('claim-card')!.shadowRoot!.querySelector('article')!;
      expect(getComputedStyle(card).backgroundColor).to.equal('rgb(255, 255, 255)');
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });

  it('is dark where the page forces one element to be', async () => {
    const host = await fixtureWith(
      harbour,
      `<claim-card claim="fund-emptied" style="color-scheme: dark"></claim-card>${examples[0]!}`,
    );
    const backgrounds = [...host.children].map(
      ({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('article')!).backgroundColor,
    );
    expect(backgrounds).to.deep.equal(['rgb(24, 27, 31)', 'rgb(255, 255, 255)']);
  });

  it('keeps its frame and its focus ring in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      const host = await fixtureWith(harbour, examples[5]!);
      const root = host.querySelector('source-quote')!.shadowRoot!;
      const figure = getComputedStyle(root.querySelector('[part="figure"]')!);
      expect(figure.borderBlockStartStyle).to.equal('solid');
      root.querySelector('button')!.focus();
      expect(getComputedStyle(root.querySelector('button')!).borderBlockStartStyle).to.equal('solid');
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('says of each text in which language it is (WCAG 3.1.2)', async () => {
    const language = (node: Element) => node.closest<HTMLElement>('[lang]')!.lang;
    const ownText = (node: Element) =>
      [...node.childNodes]
        .map((child) => (child instanceof Text ? child.data : ''))
        .join('')
        .trim();
    const claims = harbour.claims.map((claim) => ({
      ...claim,
      note: 'Notiz',
      corrections: [{ type: 'corrected' as const, date: '2025-03-05', text: 'Korrektur' }],
    }));
    const german = { ...harbour, article: { ...harbour.article, inLanguage: 'de' }, claims };
    const host = await fixtureWith(german, examples[1]! + examples[3]! + examples[5]!);
    host.lang = 'en';
    await nextFrame();
    await settled(host);
    for (const element of host.children) {
      for (const node of element.shadowRoot!.querySelectorAll('*')) {
        const words = ownText(node);
        if (!words || node.localName === 'style') continue;
        const marked = node.hasAttribute('lang') ? node : node.parentElement;
        const part = node.getAttribute('part') ?? marked?.getAttribute('part');
        const isInterface =
          /^(kind|fact-label|verification|date|date-basis|gap|gap-label|copy-button|status|footer)$/.test(part ?? '') ||
          /^(Note|Corrected.*):$|^Words in brackets|^Editor’s insertion|^Read the article|^Not stated|^The article$/.test(
            words.trim(),
          );
        expect(language(node), words).to.equal(isInterface ? 'en' : 'de');
      }
    }
  });

  it('moves nothing: no transition and no animation', async () => {
    const host = await fixtureWith(harbour, examples.join(''));
    for (const element of host.children) {
      for (const node of element.shadowRoot!.querySelectorAll('*')) {
        const { transitionDuration, animationName } = getComputedStyle(node);
        expect(`${transitionDuration} ${animationName}`).to.equal('0s none');
      }
    }
  });

  it('prints without controls, on white, with the address of each link', async () => {
    await emulateMedia({ media: 'print' });
    try {
      const host = await fixtureWith(harbour, `<div style="color-scheme: dark">${examples[5]!}</div>`);
      const root = host.querySelector('source-quote')!.shadowRoot!;
      expect(getComputedStyle(root.querySelector('button')!).display).to.equal('none');
      expect(getComputedStyle(root.querySelector('[part="figure"]')!).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(root.querySelector('a')!, '::after').content).to.contain(
        'https://news.example/harbour-fund',
      );
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});
