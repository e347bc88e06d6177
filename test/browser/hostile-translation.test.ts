import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';

import { harbour } from '../fixtures/harbour.mjs';
import { read } from './reading.js';
import { fixtureWith, settled } from './support.js';

import 'claim-elements/define';

const markup = `
  <claim-card claim="fund-untouched"><p slot="note">A note of the page.</p></claim-card>
  <denial-pair allegation="fund-emptied"></denial-pair>
  <source-quote quote="not-a-penny"></source-quote>`;

function textsOf(root: Node): Text[] {
  const children = [...root.childNodes, ...((root as Element).shadowRoot?.childNodes ?? [])];
  const own = root.nodeType === Node.TEXT_NODE && (root as Text).data.trim() ? [root as Text] : [];
  return [...own, ...children.flatMap(textsOf)];
}

const translate = (text: string) => `[${text.trim()}]`;

/** Changes that translating browsers make to text nodes, also in shadow roots. */
const translators: Readonly<Record<string, (text: Text) => void>> = {
  'elements in place of text nodes, as in Chrome': (text) => {
    const template = document.createElement('template');
    template.innerHTML = '<font style="vertical-align: inherit"><font style="vertical-align: inherit"></font></font>';
    template.content.firstElementChild!.firstElementChild!.textContent = translate(text.data);
    text.replaceWith(template.content);
  },
  'new text nodes in place of text nodes': (text) => text.replaceWith(translate(text.data)),
  'changed text nodes': (text) => void (text.data = translate(text.data)),
  'replaced content of elements': (text) => {
    const holder = text.parentNode as Element | null;
    if (holder && !holder.childElementCount) holder.textContent = translate(holder.textContent);
    else text.data = translate(text.data);
  },
};

describe('translation by the browser', () => {
  let host: HTMLElement;
  beforeEach(async () => {
    host = await fixtureWith(harbour, markup);
  });
  afterEach(() => {
    document.documentElement.lang = 'en';
    document.documentElement.className = '';
  });

  const set = (selector: string, values: object) => Object.assign(host.querySelector(selector)!, values);

  for (const [name, translateText] of Object.entries(translators)) {
    describe(name, () => {
      beforeEach(() => {
        textsOf(host).forEach(translateText);
        document.documentElement.className = 'translated-ltr';
      });

      it('the reader sees every text once, translated', () => {
        const { text, faults } = read(host);
        expect(faults).to.deep.equal([]);
        expect(text).to.contain('[No money has left the harbour fund.]').and.to.contain('[A note of the page.]');
        expect(text.replaceAll(/\[[^\]]*\](?:\.?\])?/g, '').trim()).to.equal('');
      });

      it('another record shows all of its content, and nothing of the former one', async () => {
        set('claim-card', { claim: 'fund-grew' });
        set('denial-pair', { allegation: 'fund-emptied', denial: 'audit-clean' });
        set('source-quote', { quote: 'kein-pfennig' });
        await settled(host);
        const fresh = await fixtureWith(
          harbour,
          `<claim-card claim="fund-grew"></claim-card>
           <denial-pair allegation="fund-emptied" denial="audit-clean"></denial-pair>
           <source-quote quote="kein-pfennig"></source-quote>`,
        );
        const bare = (text: string) => text.replaceAll(/[[\]\s]/g, '').replace('Anoteofthepage.', '');
        expect(bare(read(host).text)).to.equal(bare(read(fresh).text));
      });

      it('a new language of the page brings the labels of the elements', async () => {
        document.documentElement.lang = 'de';
        await new Promise((resolve) => setTimeout(resolve));
        await settled(host);
        const { text, faults } = read(host);
        expect(faults).to.deep.equal([]);
        expect(text).to.contain('Nicht unabhängig überprüft').and.to.not.contain('independently');
        expect(text.split('No money has left the harbour fund.')).to.have.length(3);
      });

      it('an update without changes throws no error', async () => {
        for (const element of host.querySelectorAll<LitElement>('claim-card, denial-pair, source-quote')) {
          element.requestUpdate();
          await element.updateComplete;
        }
        expect(read(host).faults).to.deep.equal([]);
      });
    });
  }
});
