import 'claim-elements/define';

import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ClaimCopyEvent, Dataset, SourceQuote } from 'claim-elements';

import { harbour } from '../fixtures/harbour.mjs';
import { quay } from '../fixtures/quay.mjs';
import { fixtures, partsOf, partText, problemsDuring, settled, textOf } from './support.js';

/** Replaces the clipboard during a test; `write` gets the copied items or rejects them. */
function stubClipboard(write: (items: ClipboardItem[]) => Promise<void>): () => void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  return () => {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  };
}

/** Removes a property from an object until it is restored, also one of its prototype. */
function withhold(holder: object, name: string): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  if (own) Reflect.deleteProperty(holder, name);
  else Object.defineProperty(holder, name, { configurable: true, value: undefined });
  return () => {
    if (own) Object.defineProperty(holder, name, own);
    else Reflect.deleteProperty(holder, name);
  };
}

/** Returns the line of date, outlet and article, without the copy button. */
const sourceOf = (quote: SourceQuote) => textOf(quote.shadowRoot!.querySelector('[part="source"] > span'));

function buttonOf(quote: SourceQuote): HTMLButtonElement {
  return quote.shadowRoot!.querySelector('button')!;
}

for (const [way, fixtureWith] of Object.entries(fixtures)) {
  describe(`source-quote, ${way}`, () => {
    async function quoteOf(id: string, dataset: Dataset = harbour): Promise<SourceQuote> {
      const host = await fixtureWith(dataset, `<source-quote quote="${id}"><p>Fallback</p></source-quote>`);
      return host.querySelector('source-quote')!;
    }

    it('is a figure with the quotation in a blockquote and the source in its caption', async () => {
      const quote = await quoteOf('not-a-penny');
      const figure = quote.shadowRoot!.querySelector('figure')!;
      const blockquote = figure.querySelector(':scope > blockquote')!;
      const caption = figure.querySelector(':scope > figcaption')!;
      expect(textOf(blockquote)).to.equal(
        '“Not a penny has left ‘our’ fund Editor’s insertion: [of the harbour], end of insertion.”',
      );
      expect(blockquote.getAttribute('cite')).to.equal('https://news.example/harbour-fund');
      expect(partText(quote, 'attribution')).to.equal('Ada Berg, mayor, Town of Skerry');
      expect(textOf(caption.querySelector('cite'))).to.equal('Who emptied the harbour fund?');
      expect(sourceOf(quote)).to.equal('4 March 2025 (inferred from “the next day”) · Who emptied the harbour fund?');
      expect(figure.getAttribute('aria-label')).to.equal('Quotation, Ada Berg, mayor, Town of Skerry');
    });

    it('names the outlet', async () => {
      const quotations = [{ ...harbour.quotations[0]!, reportedBy: ['gazette'] }];
      const quote = await quoteOf('not-a-penny', { ...harbour, quotations });
      expect(sourceOf(quote)).to.equal(
        '4 March 2025 (inferred from “the next day”) · Reported through: Skerry Gazette · Who emptied the harbour fund?',
      );
    });

    it('does not name the speaker as an outlet', async () => {
      const quotations = [{ ...harbour.quotations[0]!, reportedBy: ['mayor', 'gazette'] }];
      const quote = await quoteOf('not-a-penny', { ...harbour, quotations });
      expect(sourceOf(quote)).to.contain('Reported through: Skerry Gazette ·').and.not.to.contain('Ada Berg');
    });

    it('distinguishes the editor’s insertion from the spoken words, and explains it', async () => {
      const quote = await quoteOf('not-a-penny');
      const insertion = partsOf(quote, 'insertion')[0]!;
      expect(textOf(insertion)).to.equal('Editor’s insertion: [of the harbour], end of insertion');
      const [inserted, spoken] = [insertion, insertion.parentElement!].map((node) => getComputedStyle(node));
      expect(inserted!.color).to.not.equal(spoken!.color);
      expect(partsOf(quote, 'note').map(textOf)).to.deep.equal([
        'Words in parentheses or brackets were inserted by an editor.',
      ]);
    });

    it('uses the quotation marks of the quotation’s language', async () => {
      const quote = await quoteOf('kein-pfennig');
      const blockquote = quote.shadowRoot!.querySelector('blockquote')!;
      expect(textOf(blockquote)).to.equal('„Kein Pfennig ‚fehlt‘.“');
      expect(blockquote.lang).to.equal('de');
      expect(textOf(blockquote.querySelector('q'))).to.equal('‚fehlt‘');
    });

    it('shows the note of a quotation that the article never closes', async () => {
      const { default: data } = await import('claim-elements/data.json', { with: { type: 'json' } });
      const open = data.quotations.find(({ markup }) => markup?.length)!;
      const host = await fixtureWith(data as Dataset, `<source-quote quote="${open.id}"></source-quote>`);
      const quote = host.querySelector('source-quote')!;
      expect(textOf(quote.shadowRoot!.querySelector('blockquote'))).to.contain('‘sanctions resolution’');
      expect(partText(quote, 'insertion')).to.equal('Editor’s insertion: (UN Security Council), end of insertion');
      expect(partsOf(quote, 'note').map(textOf).join(' ')).to.match(/clos/);
    });

    it('shows single words in the sentence of the claim that has them, with the speaker in front', async () => {
      const quote = await quoteOf('a-third', quay);
      const sentence = partsOf(quote, 'sentence')[0]!;
      expect(textOf(sentence)).to.equal(
        'Ada Berg, chair, Dockers’ Union: Harbour plc bought the north quay for “a third of its value”.',
      );
      const words = partsOf(quote, 'words')[0]!;
      expect(textOf(words)).to.equal('“a third of its value”');
      const weights = [words, sentence].map((node) => Number(getComputedStyle(node).fontWeight));
      expect(weights[0]!).to.be.greaterThan(weights[1]!);
      expect(quote.shadowRoot!.querySelector('blockquote')).to.equal(null);
    });

    it('shows single words alone if no claim has them, and a whole sentence in any case', async () => {
      for (const text of ['a third', 'Harbour plc bought the north quay for “a third of its value”.']) {
        const quotations = [{ id: 'q', text, speaker: 'berg', claims: ['quay-sold'] }];
        const quote = await quoteOf('q', { ...quay, quotations });
        expect(textOf(quote.shadowRoot!.querySelector('blockquote'))).to.equal(`“${text}”`);
        expect(partText(quote, 'attribution')).to.equal('Ada Berg, chair, Dockers’ Union');
      }
    });

    it('shows the words as spoken beside their translation, each with its label and in its language', async () => {
      const quote = await quoteOf('marktwert', quay);
      expect(partsOf(quote, 'label').map(textOf)).to.deep.equal([
        'Original. German',
        'Translation. Nordic News Agency',
      ]);
      const [original, translated] = partsOf(quote, 'quotation') as [HTMLElement, HTMLElement];
      expect(textOf(original)).to.equal('„Wir haben den Kai zum Marktwert gekauft. Alles andere ist eine Erfindung.“');
      expect(original.lang).to.equal('de');
      expect(textOf(translated)).to.equal('“We bought the quay at its market value. Everything else is an invention.”');
      const [one, other] = [original, translated].map((node) => getComputedStyle(node).fontSize);
      expect(one).to.equal(other);
      quote.style.width = '50rem';
      const [left, right] = [original, translated].map((node) => node.getBoundingClientRect());
      expect(right!.left).to.be.at.least(left!.right);
      quote.style.width = '20rem';
      expect(translated.getBoundingClientRect().top).to.be.greaterThan(original.getBoundingClientRect().bottom);
    });

    it('marks words that were left out', async () => {
      const quote = await quoteOf('nobody-asked', quay);
      expect(partText(quote, 'omission')).to.equal('Words left out: […]');
      expect(textOf(quote.shadowRoot!.querySelector('q'))).to.equal('‘gift’');
    });

    it('has a place for a portrait beside the speaker, and says as of when', async () => {
      const host = await fixtureWith(
        quay,
        '<source-quote quote="nobody-asked"><img slot="media" alt="" width="40" height="80"></source-quote>',
      );
      const quote = host.querySelector('source-quote')!;
      const [image, who] = [quote.querySelector('img')!, partsOf(quote, 'attribution')[0]!].map((node) =>
        node.getBoundingClientRect(),
      );
      expect(image!.width).to.equal(image!.height);
      expect(who!.left).to.be.greaterThan(image!.right);
      expect(partText(quote, 'as-of')).to.equal('As of 19 March 2025');
    });

    it('shows the newsroom’s text in place of withdrawn words', async () => {
      const withdrawn = [{ id: 'not-a-penny', date: '2025-03-19', text: 'The mayor did not say this.' }];
      const quote = await quoteOf('not-a-penny', { ...harbour, quotations: [], withdrawn });
      expect(partText(quote, 'withdrawn')).to.equal('The mayor did not say this.');
      expect(quote.querySelector('p')!.checkVisibility()).to.equal(false);
    });

    describe('copy button', () => {
      it('copies quotation, attribution and link as plain text and as HTML, and announces it', async () => {
        const items: ClipboardItem[] = [];
        const restore = stubClipboard((written) => {
          items.push(...written);
          return Promise.resolve();
        });
        try {
          const quote = await quoteOf('not-a-penny');
          const copied = oneEvent<ClaimCopyEvent>(quote, 'claim-copy');
          buttonOf(quote).click();
          const event = await copied;
          await settled(document);
          const read = async (type: string) => (await items[0]!.getType(type)).text();
          expect(await read('text/plain')).to.equal(
            '“Not a penny has left ‘our’ fund [of the harbour].”\n' +
              '— Ada Berg, mayor, Town of Skerry · 4 March 2025 (inferred from “the next day”)\n' +
              'Who emptied the harbour fund?\nhttps://news.example/harbour-fund',
          );
          expect(await read('text/html')).to.equal(
            '<blockquote lang="en-GB" cite="https://news.example/harbour-fund"><p>“Not a penny has left ‘our’ fund [of the harbour].”</p></blockquote>' +
              '<p>— Ada Berg, mayor, Town of Skerry · 4 March 2025 (inferred from “the next day”). <cite><a href="https://news.example/harbour-fund">Who emptied the harbour fund?</a></cite></p>',
          );
          expect(event).to.include({
            quote: 'not-a-penny',
            text: await read('text/plain'),
            html: await read('text/html'),
            bubbles: true,
            composed: true,
          });
          const status = quote.shadowRoot!.querySelector('[role="status"]')!;
          expect(textOf(status)).to.equal('Quotation copied');
        } finally {
          restore();
        }
      });

      it('escapes the data, and links to the page if the dataset has no address', async () => {
        const { url: _, ...article } = harbour.article;
        const quotations = [{ ...harbour.quotations[0]!, text: 'a <b> & "c"', markup: [] }];
        const restore = stubClipboard(() => Promise.resolve());
        try {
          const quote = await quoteOf('not-a-penny', { ...harbour, article, quotations });
          const copied = oneEvent<ClaimCopyEvent>(quote, 'claim-copy');
          buttonOf(quote).click();
          const { html, text } = await copied;
          expect(html).to.contain('a &lt;b&gt; &amp; &quot;c&quot;').and.not.to.contain('<b>');
          expect(text).to.contain(location.href);
        } finally {
          restore();
        }
      });

      describe('if the dataset has no address of the article, copies', () => {
        const { url: _, ...article } = harbour.article;
        const own = location.href;
        const page = new URL('?wtr-test=1', own).href;
        let canonical: HTMLLinkElement | undefined;
        afterEach(() => {
          canonical?.remove();
          history.replaceState(null, '', own);
        });

        async function copiedAddress(address: string, href?: string, place = document.head): Promise<string> {
          const quote = await quoteOf('not-a-penny', { ...harbour, article });
          await quote.updateComplete;
          if (href)
            place.append((canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href })));
          history.replaceState(null, '', address);
          const restore = stubClipboard(() => Promise.resolve());
          try {
            const copied = oneEvent(quote, 'claim-copy') as unknown as Promise<ClaimCopyEvent>;
            buttonOf(quote).click();
            return /https?:\S+$/.exec((await copied).text)![0];
          } finally {
            restore();
          }
        }

        it('the canonical address of the page', async () => {
          const address = await copiedAddress(`${page}&utm_source=x`, 'https://news.example/canonical?id=1');
          expect(address).to.equal('https://news.example/canonical?id=1');
        });

        it('its own address instead of a canonical one that is no web address', async () => {
          expect(await copiedAddress(page, 'javascript:alert(1)')).to.equal(page);
        });

        it('its own address instead of a canonical one that an author writes into the body', async () => {
          expect(await copiedAddress(page, 'https://elsewhere.example/', document.body)).to.equal(page);
        });

        it('its own address without what tells who followed a link', async () => {
          const tracking =
            'utm_source=a&utm_medium=b&fbclid=c&gclid=d&msclkid=e&mc_eid=f&gbraid=g&igsh=h&_hsenc=i&mkt_tok=j&srsltid=k' +
            '&childId=l&initialWidth=600&parentTitle=m&parentUrl=n';
          expect(await copiedAddress(`${page}&${tracking}&page=2`)).to.equal(`${page}&page=2`);
          expect(await copiedAddress(`${page}#?secret=aB3dE6gH9j`)).to.equal(page);
          expect(await copiedAddress(`${page}#utm_source=a`)).to.equal(page);
        });

        it('the rest of its address as it is', async () => {
          const address = `${page}&id=a%20b&clid=1&parent=2&utm=3#claim-fund-emptied`;
          expect(await copiedAddress(address)).to.equal(address);
        });
      });

      for (const { where, holder, name } of [
        { where: 'on a page without https', holder: navigator, name: 'clipboard' },
        { where: 'in Firefox before 127', holder: window, name: 'ClipboardItem' },
      ]) {
        it(`copies without the clipboard interface, as ${where}`, async () => {
          const restore = withhold(holder, name);
          const written: Record<string, string> = {};
          const listen = (event: ClipboardEvent) => {
            for (const type of event.clipboardData!.types) written[type] = event.clipboardData!.getData(type);
          };
          addEventListener('copy', listen);
          try {
            const quote = await quoteOf('not-a-penny');
            const copied = oneEvent<ClaimCopyEvent>(quote, 'claim-copy');
            // A real key press: the browser allows `execCommand` only after a user action.
            buttonOf(quote).focus();
            await sendKeys({ press: 'Enter' });
            const { text, html } = await copied;
            expect(written).to.deep.equal({ 'text/plain': text, 'text/html': html });
          } finally {
            removeEventListener('copy', listen);
            restore();
          }
        });
      }

      it('announces and reports that the browser refuses', async () => {
        const restore = stubClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
        try {
          const quote = await quoteOf('not-a-penny');
          const { events } = await problemsDuring(async () => {
            const failed = oneEvent(quote, 'claim-error');
            buttonOf(quote).click();
            await failed;
          });
          expect(events.map(({ reason, value }) => ({ reason, value }))).to.deep.equal([
            { reason: 'copy-failed', value: 'not-a-penny' },
          ]);
          expect(partText(quote, 'status')).to.equal('Copying failed. Select the words and copy them instead.');
        } finally {
          restore();
        }
      });

      it('has its visible label and the speaker as accessible name, and the size of a touch target', async () => {
        const quote = await quoteOf('not-a-penny');
        expect(textOf(buttonOf(quote))).to.equal('Copy quotation');
        const names = buttonOf(quote).getAttribute('aria-labelledby')!.split(' ');
        expect(names.map((id) => textOf(quote.shadowRoot!.getElementById(id))).join(' ')).to.equal(
          'Copy quotation Ada Berg, mayor, Town of Skerry',
        );
        expect(buttonOf(quote).getBoundingClientRect().height).to.be.at.least(24);
      });
    });

    it('links to the article, and lets the page cancel', async () => {
      const quote = await quoteOf('not-a-penny');
      const link = quote.shadowRoot!.querySelector<HTMLAnchorElement>('figcaption a')!;
      expect(link.href).to.equal('https://news.example/harbour-fund');
      const navigated = oneEvent(quote, 'claim-navigate');
      quote.addEventListener('claim-navigate', (event) => event.preventDefault());
      link.click();
      expect(await navigated).to.include({ href: 'https://news.example/harbour-fund', claim: null, cancelable: true });
    });

    it('lets an editor replace the attribution, and add a note and a footer', async () => {
      const host = await fixtureWith(
        harbour,
        '<source-quote quote="not-a-penny"><span slot="attribution">A</span><p slot="note">N</p><a slot="footer" href="#x">F</a></source-quote>',
      );
      const root = host.querySelector('source-quote')!.shadowRoot!;
      for (const [name, text] of [
        ['attribution', 'A'],
        ['note', 'N'],
        ['footer', 'F'],
      ]) {
        expect(
          root.querySelector<HTMLSlotElement>(`slot[name="${name!}"]`)!.assignedElements().map(textOf),
        ).to.deep.equal([text]);
      }
    });

    for (const { id, reason, suggestion } of [
      { id: '', reason: 'missing-id', suggestion: 'not-a-penny' },
      { id: 'not-a-peny', reason: 'unknown-id', suggestion: 'not-a-penny' },
    ]) {
      it(`shows the fallback for quote="${id}"`, async () => {
        let quote!: SourceQuote;
        const { events, warnings } = await problemsDuring(async () => (quote = await quoteOf(id)));
        expect(events.map((event) => event.reason)).to.deep.equal([reason]);
        expect(events[0]!.suggestions[0]).to.equal(suggestion);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain('<source-quote').and.to.contain('quote');
        expect(quote.querySelector('p')!.checkVisibility()).to.equal(true);
      });
    }
  });
}
