import 'claim-elements/define';

import { expect } from '@open-wc/testing';
import { languages, type Dataset } from 'claim-elements';
import { default as data } from 'claim-elements/data.json' with { type: 'json' };

import { harbour } from '../fixtures/harbour.mjs';
import { contrastOf, textNodes } from './contrast.js';
import { fixtures, fixtureWith, partsOf, settled, textOf } from './support.js';

const { files } = (await (await fetch('/dist/integrity.json')).json()) as { files: Record<string, string> };
const themes = Object.keys(files).flatMap((name) => /^themes\/(.*)\.css$/.exec(name)?.[1] ?? []);

const text = 'No word of this is in the accounts of the town, nor in those of the harbour.';
const common = {
  text,
  verification: { status: 'unverified' as const },
  note: 'An editor’s note.',
  corrections: [{ type: 'corrected' as const, date: '2025-03-12', text: 'A date was corrected.' }],
};
const on = (edtf: string) => ({
  appearances: [
    { claimant: ['union'], reportedBy: ['gazette'], date: { stated: edtf, edtf, basis: 'stated' as const } },
  ],
});

/** An allegation and its denial that differ only in kind and day. */
const twins: Dataset = {
  ...harbour,
  claims: [
    { ...common, id: 'alleged', kind: 'allegation', ...on('2025-03-03') },
    { ...common, id: 'denied', kind: 'denial', ...on('2025-03-04') },
  ],
  quotations: ['alleged', 'denied'].map((id) => ({ id: `quote-${id}`, text, speaker: 'union', claims: [id] })),
  relations: [{ type: 'denies', from: 'denied', to: 'alleged' }],
};

/** The style properties that give a text more or less weight. */
const weights = [
  ...['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'fontStretch', 'fontVariant', 'fontSizeAdjust'],
  ...['letterSpacing', 'lineHeight', 'wordSpacing', 'textTransform', 'textDecoration', 'textShadow', 'textAlign'],
  ...[
    'color',
    'backgroundColor',
    'backgroundImage',
    'opacity',
    'filter',
    'boxShadow',
    'outlineStyle',
    'zoom',
    'content',
  ],
] as const;

function styleOf(node: Element): string {
  const style = getComputedStyle(node) as unknown as Record<string, string>;
  return weights.map((name) => `${name}: ${style[name]!}`).join('; ');
}

/** Returns the structure of a statement without its words: elements, roles and levels, in their order. */
function skeleton(root: Element): string {
  return root.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/>[^<]*</g, '><')
    .replace(/ (?:datetime|href|id|name)="[^"]*"/g, '');
}

function load(name: string): Promise<HTMLLinkElement> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/dist/themes/${name}.css` });
  return new Promise((resolve, reject) => {
    link.onload = () => resolve(link);
    link.onerror = reject;
    document.head.append(link);
  });
}

/** Rounds to a hundredth of a pixel: further digits depend on the position. */
function sizeOf(node: Element): string {
  const { width, height } = node.getBoundingClientRect();
  return `${width.toFixed(2)} × ${height.toFixed(2)}`;
}

describe('equal weight', () => {
  const links: HTMLLinkElement[] = [];
  before(async () => {
    document.documentElement.dataset.claimTheme = 'none';
    for (const theme of themes) links.push(await load(theme));
  });
  after(() => {
    delete document.documentElement.dataset.claimTheme;
    for (const link of links) link.remove();
  });

  it('is measured in every theme of the package', () => {
    expect(themes).to.deep.equal(['broadsheet', 'tabloid', 'wire']);
  });

  const looks = ['none', ...themes].flatMap((theme) =>
    ['light', 'dark'].flatMap((scheme) => [320, 700, 1280].map((width) => ({ theme, scheme, width, lang: 'en' }))),
  );
  const spoken = languages.flatMap((lang) =>
    [320, 1280].map((width) => ({ theme: 'none', scheme: 'light', width, lang })),
  );

  for (const { theme, scheme, width, lang } of [...looks, ...spoken]) {
    it(`of the same words, in ${lang}, ${width} pixels wide, ${scheme}, theme ${theme}`, async () => {
      const host = await fixtureWith(
        twins,
        `<div data-claim-theme="${theme}" lang="${lang}" style="width: ${width}px; color-scheme: ${scheme}">
          <denial-pair allegation="alleged"></denial-pair>
          <claim-card claim="alleged"></claim-card>
        </div>`,
      );
      const [alleged, denied] = partsOf(host.querySelector('denial-pair')!, 'statement') as [HTMLElement, HTMLElement];
      expect(skeleton(denied)).to.equal(skeleton(alleged));
      for (const side of [alleged, denied]) side.querySelector('details')!.open = true;
      const [ones, others] = [textNodes(alleged), textNodes(denied)];
      expect(ones.length).to.be.greaterThan(8).and.to.equal(others.length);
      ones.forEach((one, order) => {
        const other = others[order]!;
        expect(styleOf(other), textOf(one)).to.equal(styleOf(one));
        expect(contrastOf(other), textOf(one)).to.be.closeTo(contrastOf(one), 0.1);
        expect(contrastOf(one), `the contrast of “${textOf(one)}”`).to.be.at.least(7);
        if (one.getAttribute('part') === 'kind') return;
        if (textOf(one) === textOf(other)) expect(sizeOf(other), textOf(one)).to.equal(sizeOf(one));
      });
      const [column, otherColumn] = [alleged, denied].map((node) => node.firstElementChild!.getBoundingClientRect());
      expect(otherColumn!.width).to.equal(column!.width);
      // The same words take the same area, independently of line breaks; the labels above them are different words.
      const area = (node: Element) => node.lastElementChild!.getBoundingClientRect().height * column!.width;
      expect(area(denied)).to.be.closeTo(area(alleged), 0.01 * column!.width);
      // The statements stand in reading order: side by side or one below the other.
      const [first, second] = [alleged, denied].map((node) => node.getBoundingClientRect());
      const beside = first!.top === second!.top;
      expect(beside || second!.top > first!.top).to.equal(true);
    });
  }

  for (const [how, fixtureOf] of Object.entries(fixtures)) {
    it(`is measured in every pair of the bundled dataset, ${how}`, async () => {
      const bundled = data as unknown as Dataset;
      const allegations = new Set(bundled.relations.filter(({ type }) => type === 'denies').map(({ to }) => to));
      expect(allegations.size).to.be.greaterThan(3);
      const pairs = [...allegations].map((id) => `<denial-pair allegation="${id}"></denial-pair>`).join('');
      const host = await fixtureOf(bundled, `<div style="width: 60rem">${pairs}</div>`);
      for (const pair of host.querySelectorAll('denial-pair')) {
        for (const part of ['kind', 'heading', 'claimant', 'role', 'date', 'verification']) {
          // Dates stand in the further details, too.
          const own = partsOf(pair, part).filter((node) => !node.closest('details'));
          const styles = new Set(own.map(styleOf));
          expect(styles.size, `${pair.allegation!}: ${part}`).to.be.at.most(1);
        }
        const widths = partsOf(pair, 'statement').map((statement) => statement.getBoundingClientRect().width);
        expect(Math.max(...widths) - Math.min(...widths), pair.allegation!).to.be.below(0.02);
      }
    });
  }

  for (const { name, days, order } of [
    { name: 'the allegation came first', days: ['2025-03-03', '2025-03-04'], order: ['Allegation', 'Denial'] },
    { name: 'the denial came first', days: ['2025-03-04', '2025-03-03'], order: ['Denial', 'Allegation'] },
    { name: 'both came on one day', days: ['2025-03-03', '2025-03-03'], order: ['Allegation', 'Denial'] },
  ]) {
    it(`has the order of dates, independently of the order in the dataset: ${name}`, async () => {
      const claims = twins.claims.map((claim, index) => ({ ...claim, ...on(days[index]!) }));
      for (const listed of [claims, [...claims].reverse()]) {
        const host = await fixtureWith(
          { ...twins, claims: listed },
          '<denial-pair allegation="alleged"></denial-pair>',
        );
        expect(partsOf(host.firstElementChild!, 'kind').map(textOf)).to.deep.equal(order);
      }
    });
  }

  it('holds between the card of an allegation and that of a denial', async () => {
    // Without relations, the claims differ only in kind.
    const host = await fixtureWith(
      { ...twins, relations: [] },
      '<claim-card claim="alleged"></claim-card><claim-card claim="denied"></claim-card>',
    );
    await settled(host);
    const [one, other] = [...host.children].map((card) => card.shadowRoot!.querySelector('article')!);
    expect(skeleton(other!)).to.equal(skeleton(one!));
    expect(textNodes(other!).map(styleOf)).to.deep.equal(textNodes(one!).map(styleOf));
    expect(sizeOf(other!)).to.equal(sizeOf(one!));
  });
});
