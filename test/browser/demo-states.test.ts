import { expect } from '@open-wc/testing';
import { languages } from 'claim-elements';
import schema from 'claim-elements/data.schema.json' with { type: 'json' };

import { describePage, load, tags } from './demo-support.js';
import { textOf } from './support.js';

describePage(
  'states.html',
  [
    ...['claim-recap', 'claim-recap'],
    ...Array<string>(5).fill('claim-card'),
    ...['source-quote', 'claim-card', 'denial-pair', 'denial-pair', 'claim-card'],
  ],
  () => {
    const { kind, verification } = schema.properties.claims.items.properties;
    const { type } = schema.properties.relations.items.properties;
    for (const { name, values, selector } of [
      { name: 'kind', values: kind.enum, selector: '[part="kind"]' },
      { name: 'verification', values: verification.properties.status.enum, selector: '[part="verification"]' },
      { name: 'relation', values: type.enum, selector: '[part="answer"] [part="kind"], details [part="fact-label"]' },
    ]) {
      it(`has a state of its own for each ${name} of the schema`, async () => {
        const { document } = await load('states.html');
        const labels = values.map((value) => {
          const element = document.querySelector(`#${name}-${value} claim-card`);
          return textOf(element?.shadowRoot?.querySelector(selector));
        });
        expect(labels).to.not.include('');
        expect(new Set(labels)).to.have.length(values.length);
      });
    }

    it('shows each heading level', async () => {
      const { document } = await load('states.html');
      for (const id of ['card-headings', 'pair-headings', 'recap-headings']) {
        const levels = [...document.querySelectorAll(`#${id} :is(${tags.join()})`)].map(
          ({ shadowRoot }) => shadowRoot!.querySelector('[part="heading"]')!.localName,
        );
        expect(levels, id).to.deep.equal(['h2', 'h3', 'h4', 'h5', 'h6']);
      }
    });

    it('shows the interface in each language', async () => {
      const { document } = await load('states.html');
      for (const language of languages) {
        const surfaces = [...document.querySelectorAll(`#language-${language} :is(${tags.join()})`)].map(
          ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.surface')!.lang,
        );
        expect(surfaces).to.deep.equal([language, language, language, language]);
      }
    });

    it('gives each state an address of its own', async () => {
      const { document } = await load('states.html');
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.have.length(new Set(ids).size);
      for (const state of document.querySelectorAll('.state')) {
        expect(state.querySelector('h3 a')!.getAttribute('href')).to.equal(`#${state.id}`);
      }
    });
  },
);
