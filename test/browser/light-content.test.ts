import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';

import { harbour } from '../fixtures/harbour.mjs';
import { read } from './reading.js';
import { fixtures, fixtureWith, partText, problemsDuring, settled } from './support.js';

import 'claim-elements/define';

const article = '<p>First.</p><h2>Second</h2><p>Third.</p>';
const card = (content: string) => `<claim-card claim="fund-emptied">${content}</claim-card>`;
const inside = /it holds what looks like the rest of an article.*write its end tag before that/s;

describe('content of an element that looks like the rest of an article', () => {
  for (const [name, markup] of [
    ['a heading', `<div><claim-card claim="fund-emptied"/>${article}</div>`],
    [
      'another element',
      '<div><claim-card claim="fund-emptied"/><p>First.</p><source-quote quote="not-a-penny"/></div>',
    ],
    ['six paragraphs', `<claim-card claim="fund-emptied"/>${'<p>First.</p>'.repeat(6)}`],
  ] as const) {
    it(`is shown after the card, with one warning: ${name}`, async () => {
      let host!: HTMLElement;
      const { events, warnings } = await problemsDuring(async () => {
        host = await fixtureWith(harbour, markup);
        host.querySelector<LitElement>('claim-card')!.requestUpdate();
        await settled(host);
      });
      const { text, faults } = read(host);
      expect(faults).to.deep.equal([]);
      expect(text.indexOf('First.')).to.be.greaterThan(
        text.indexOf(partText(host.querySelector('claim-card')!, 'heading')),
      );
      expect(warnings.filter((warning) => inside.test(warning))).to.have.length(1);
      expect(events.map(({ reason }) => reason)).to.deep.equal(['article-inside']);
    });
  }

  for (const [origin, fixtureOf] of Object.entries(fixtures)) {
    it(`leaves a fallback hidden, without a warning, if the content is ${origin}`, async () => {
      let host!: HTMLElement;
      const { warnings } = await problemsDuring(async () => {
        const slotted = '<section slot="note"><h4>A note</h4></section>';
        host = await fixtureOf(harbour, card(`${'<p>First.</p>'.repeat(5)}${slotted}`));
      });
      expect(read(host).text).to.contain('A note').and.not.to.contain('First.');
      expect(warnings).to.deep.equal([]);
    });

    it(`is shown once, if the content is ${origin}`, async () => {
      let host!: HTMLElement;
      const { warnings } = await problemsDuring(async () => {
        host = await fixtureOf(harbour, card(article));
      });
      expect(read(host).text.split('Third.')).to.have.length(2);
      expect(warnings.filter((warning) => inside.test(warning))).to.have.length(1);
    });
  }

  it('is hidden again when it has become a fallback', async () => {
    let host!: HTMLElement;
    await problemsDuring(async () => {
      host = await fixtureWith(harbour, card(article));
    });
    const element = host.querySelector<LitElement & HTMLElement>('claim-card')!;
    element.innerHTML = '<p>First.</p>';
    element.requestUpdate();
    await settled(host);
    expect(read(host).text).not.to.contain('First.');
  });
});
