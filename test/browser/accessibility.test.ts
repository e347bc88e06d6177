import 'claim-elements/define';

import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { default as data } from 'claim-elements/data.json' with { type: 'json' };

import { harbour } from '../fixtures/harbour.mjs';
import { emulating, itNeeds } from './engines.js';
import { fixtureWith, settled } from './support.js';

const examples = [
  '<claim-card claim="fund-emptied"></claim-card>',
  '<claim-card claim="fund-untouched"></claim-card><claim-card claim="fund-grew"></claim-card>',
  '<claim-card claim="fund-emptied" variant="compact"></claim-card>',
  '<denial-pair allegation="fund-emptied"></denial-pair>',
  '<denial-pair allegation="fund-emptied" denial="audit-clean"></denial-pair>',
  '<source-quote quote="not-a-penny"></source-quote>',
  '<claim-recap></claim-recap><claim-card claim="fund-emptied"></claim-card>',
];

const grounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 27, 31)' };

function background(element: Element | null): string {
  return getComputedStyle(element!.shadowRoot!.querySelector('[part="card"], [part="figure"]')!).backgroundColor;
}

/** Returns the computed value of a system colour. */
function colour(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = name;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('accessibility', () => {
  before(() => {
    // axe needs the layout of every text to find its background, also outside the viewport.
    const style = document.createElement('style');
    style.textContent = '::part(card), ::part(pair), ::part(figure) { content-visibility: visible }';
    document.head.append(style);
  });

  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme} mode`, () => {
      before(() => (document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`));
      after(() => document.documentElement.removeAttribute('style'));

      it('follows the colour scheme', async () => {
        const host = await fixtureWith(harbour, examples[0]!);
        expect(background(host.firstElementChild)).to.equal(grounds[scheme]);
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

  itNeeds('a system in dark mode', 'follows the page’s color-scheme, not the system’s', async () => {
    const ways = ['light dark', 'light', 'dark', 'normal'];
    const host = await fixtureWith(
      harbour,
      ways.map((way) => `<div style="color-scheme: ${way}">${examples[0]!}</div>`).join(''),
    );
    const shown = () => [...host.querySelectorAll('claim-card')].map(background);
    const { light, dark } = grounds;
    await emulating({ colorScheme: 'dark' }, () => expect(shown()).to.deep.equal([dark, light, dark, light]));
    await emulating({ colorScheme: 'light' }, () => expect(shown()).to.deep.equal([light, light, dark, light]));
  });

  it('is dark if the page forces a dark scheme on one element', async () => {
    const host = await fixtureWith(
      harbour,
      `<claim-card claim="fund-emptied" style="color-scheme: dark"></claim-card>${examples[0]!}`,
    );
    expect([...host.children].map(background)).to.deep.equal([grounds.dark, grounds.light]);
  });

  itNeeds('forced colours', 'keeps its frame and its focus ring in forced colours', async () => {
    const host = await fixtureWith(harbour, examples[5]!);
    const element = host.firstElementChild!;
    const [figure, button] = ['[part="figure"]', 'button'].map((part) =>
      element.shadowRoot!.querySelector<HTMLElement>(part)!,
    );
    await emulating({ forcedColors: 'active' }, () => {
      expect(background(element)).to.equal(colour('Canvas'));
      const { borderBlockStartStyle, borderBlockStartColor } = getComputedStyle(figure!);
      expect(borderBlockStartStyle).to.equal('solid');
      expect(borderBlockStartColor).not.to.equal(colour('Canvas'));
      button!.focus({ focusVisible: true });
      const { outlineStyle, outlineColor } = getComputedStyle(button!);
      expect(outlineStyle).to.equal('solid');
      expect(outlineColor).not.to.equal(colour('Canvas'));
    });
  });

  it('marks the language of each text (WCAG 3.1.2)', async () => {
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
          /^(kind|fact-label|verification|date|date-basis|gap|gap-label|copy-button|status|summary)$/.test(
            part ?? '',
          ) ||
          // Punctuation between facts belongs to the interface, that after a name to the name.
          /^\.$|^[\s·]*Reported through:$/.test(words) ||
          /^(Editor’s note|Corrected.*):$|^Words in parentheses|^Editor’s insertion|^, end of insertion|^Read the article/.test(
            words,
          ) ||
          // The days between two statements, after the name of who made the later one.
          /^: \d+ days?\b/.test(words) ||
          /^(The article|Allegation,|Denial,|Statement,)/.test(words);
        if (/^[\s·:]*$/.test(words)) continue;
        expect(language(node), words).to.equal(isInterface ? 'en' : 'de');
      }
    }
  });

  it('has no transition and no animation', async () => {
    const host = await fixtureWith(harbour, examples.join(''));
    for (const element of host.children) {
      for (const node of element.shadowRoot!.querySelectorAll('*')) {
        const { transitionDuration, animationName } = getComputedStyle(node);
        expect(`${transitionDuration} ${animationName}`).to.equal('0s none');
      }
    }
  });

  it('prints without controls, on white, with the address of each link', async () => {
    const host = await fixtureWith(harbour, `<div style="color-scheme: dark">${examples[5]!}</div>`);
    const element = host.querySelector('source-quote')!;
    const [button, link] = ['button', 'a'].map((selector) => element.shadowRoot!.querySelector(selector)!);
    await emulating({ media: 'print' }, () => {
      expect(getComputedStyle(button!).display).to.equal('none');
      expect(background(element)).to.equal(grounds.light);
      // Firefox returns `attr()` instead of the address.
      const address = getComputedStyle(link!, '::after').content.replace('attr(href)', link!.getAttribute('href')!);
      expect(address).to.contain('https://news.example/harbour-fund');
    });
  });
});
