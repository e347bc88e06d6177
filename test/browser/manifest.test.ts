import { expect } from '@open-wc/testing';

import { harbour } from '../fixtures/harbour.mjs';
import { quay } from '../fixtures/quay.mjs';
import { fixtureWith } from './support.js';

import 'claim-elements/define';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
}

/** A dataset with content for every part of every element. */
const everything = {
  ...harbour,
  article: { ...harbour.article, coverage: 0.5 },
  claims: harbour.claims.map((claim) => ({
    ...claim,
    appearances: [
      { ...claim.appearances[0]!, reportedBy: ['gazette'] },
      { claimant: ['gazette'], wording: 'Other words.' },
    ],
    verification: { status: 'disputed' as const, by: ['gazette'], method: 'The paper asked both.' },
    corrections: [{ type: 'corrected' as const, date: '2025-03-05', text: 'The year was wrong.' }],
    reviews: [{ author: 'gazette', verdict: 'Unproven', url: 'https://gazette.example/check' }],
    note: 'A note.',
  })),
  quotations: harbour.quotations.map((quotation) => ({ ...quotation, reportedBy: ['gazette'] })),
  relations: harbour.relations.map((relation) => ({ ...relation, part: 'A part.', note: 'A note.' })),
};

const markup = [
  ...harbour.claims.map(({ id }) => `<claim-card claim="${id}"></claim-card>`),
  '<denial-pair allegation="fund-emptied"></denial-pair>',
  ...harbour.quotations.map(({ id }) => `<source-quote quote="${id}"></source-quote>`),
  '<claim-recap></claim-recap><claim-recap><h4>The rest of an article</h4></claim-recap>',
  '<claim-card></claim-card><denial-pair></denial-pair><source-quote></source-quote>',
].join('');

const quayMarkup = [
  ...quay.claims.map(({ id }) => `<claim-card claim="${id}"></claim-card>`),
  '<claim-card claim="gone"></claim-card><denial-pair allegation="gone"></denial-pair><source-quote quote="gone"></source-quote>',
  '<denial-pair allegation="quay-sold"></denial-pair><denial-pair allegation="bribe"></denial-pair>',
  ...quay.quotations.map(({ id }) => `<source-quote quote="${id}"></source-quote>`),
  '<claim-recap></claim-recap>',
].join('');

describe('custom-elements.json', () => {
  let declarations: readonly Declaration[];
  before(async () => {
    const response = await fetch('/custom-elements.json');
    const { modules } = (await response.json()) as { modules: { declarations?: Declaration[] }[] };
    declarations = modules.flatMap((module) => module.declarations ?? []);
  });

  for (const tag of ['claim-card', 'claim-recap', 'denial-pair', 'source-quote']) {
    it(`names the parts and slots that ${tag} has, and no others`, async () => {
      const hosts = [await fixtureWith(everything, markup), await fixtureWith(quay, quayMarkup)];
      const roots = hosts.flatMap((host) => [...host.querySelectorAll(tag)].map(({ shadowRoot }) => shadowRoot!));
      const found = (attribute: string, selector: string) =>
        new Set(
          roots.flatMap((root) =>
            [...root.querySelectorAll(selector)].map((node) => node.getAttribute(attribute) ?? ''),
          ),
        );
      const declaration = declarations.find(({ tagName }) => tagName === tag)!;
      const names = (list: readonly { readonly name: string }[] = []) => new Set(list.map(({ name }) => name));
      expect([...found('part', '[part]')].sort()).to.deep.equal([...names(declaration.cssParts)].sort());
      const slots = [...found('name', 'slot')].map((name) => name.replace(/^media-.*/, 'media-CLAIMID'));
      expect([...new Set(slots)].sort()).to.deep.equal([...names(declaration.slots)].sort());
    });
  }
});
