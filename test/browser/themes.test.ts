import 'claim-elements/define';

import { expect, nextFrame } from '@open-wc/testing';
import tokens from 'claim-elements/tokens.json' with { type: 'json' };

import newspapers from '../../demo/newspapers.json' with { type: 'json' };
import { harbour } from '../fixtures/harbour.mjs';
import { contrast, contrastOf, textNodes } from './contrast.js';
import { emulating, itNeeds } from './engines.js';
import { fixtureWith, partsOf } from './support.js';

/** Text and background: of the themes, and of pages. */
const pairs = {
  'broadsheet, light': ['#1a1611', '#fdfaf3'],
  'broadsheet, dark': ['#f3ede3', '#1c1916'],
  'tabloid, light': ['#0d0f14', '#fff'],
  'tabloid, dark': ['#f7f8fb', '#11141b'],
  'wire, light': ['#16191d', '#f6f7f8'],
  'wire, dark': ['#eceff2', '#15181c'],
  'black on white': ['#000', '#fff'],
  'white on black': ['#fff', '#000'],
  'brown on salmon': ['#33302e', '#fff1e5'],
  'navy on sky': ['#001b44', '#cfe4ff'],
  'cream on navy': ['#fff6dc', '#0b1d3a'],
  'yellow on black': ['#ffe600', '#000'],
  'black on yellow': ['#000', '#ffe600'],
  'white on dark red': ['#fff', '#7a0012'],
  'exactly 7:1 on white': ['#595959', '#fff'],
  'exactly 7:1 on black': ['#959595', '#000'],
} as const;

/** Backgrounds on which no text reaches 7:1. */
const greys = ['#666', '#757575', '#777', '#808080', '#8a8a8a', '#e00', '#090', '#2f7fd6', '#c60', '#6b7a8f'];

const markup = `
  <claim-card claim="fund-emptied">
    <p slot="note">A note with <a href="#x">a link</a>.</p>
    <a slot="footer" href="#y">More</a>
  </claim-card>
  <denial-pair allegation="fund-emptied"><h3 slot="heading">Two accounts</h3></denial-pair>
  <source-quote quote="not-a-penny"></source-quote>`;

const schemes = { light: '#fff', dark: '#121212' };

/** Custom properties, or the two colours. */
type Setting = Readonly<Record<string, string>>;

const names: Record<string, string> = { text: '--claim-color', background: '--claim-background' };

const declarations = (setting: Setting) =>
  Object.entries(setting)
    .map(([name, value]) => `${names[name] ?? name}: ${value}`)
    .join('; ');

/** Returns the contrast of every text of elements with the given settings, by words, part and scheme. */
async function contrastsOf(...settings: readonly Setting[]): Promise<[label: string, contrast: number][]> {
  const boxes = Object.keys(schemes).flatMap((scheme) =>
    settings.map(
      (setting) =>
        `<div data-scheme="${scheme}" style="color-scheme: ${scheme}; ${declarations(setting)}">${markup}</div>`,
    ),
  );
  const host = await fixtureWith(harbour, boxes.join(''));
  return [...host.children].flatMap((box) => {
    const scheme = (box as HTMLElement).dataset.scheme as keyof typeof schemes;
    return [...box.children].flatMap((element) => {
      const surface = element.shadowRoot!.querySelector('.surface')!;
      const nodes = [...textNodes(surface), ...textNodes(element)];
      expect(nodes.length).to.be.greaterThan(5);
      return nodes.map((node): [string, number] => [
        `${scheme}, ${box.getAttribute('style')!}, ${node.getAttribute('part') ?? node.localName}: “${node.textContent}”`,
        contrastOf(node, surface, schemes[scheme]),
      ]);
    });
  });
}

const below = (contrasts: [string, number][], limit: number) => contrasts.filter(([, value]) => value < limit);

describe('colours', () => {
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: '/dist/claim-elements.css',
  });
  before(async () => {
    await new Promise((resolve) => {
      sheet.onload = resolve;
      document.head.append(sheet);
    });
  });
  after(() => sheet.remove());

  for (const [name, [text, background]] of Object.entries(pairs)) {
    it(`all text reaches 7:1 with ${name}: both colours, and each alone, in both schemes`, async () => {
      expect(contrast(text, background)).to.be.at.least(6.99);
      const contrasts = await contrastsOf({ text, background }, { text }, { background });
      expect(contrasts.length).to.be.greaterThan(100);
      expect(below(contrasts, 6.99)).to.deep.equal([]);
    });
  }

  it('a page without colours of its own gets 7:1, and so does one with a translucent background', async () => {
    const backgrounds = ['transparent', 'rgb(0 0 0 / 5%)', 'rgb(255 255 255 / 10%)', 'light-dark(#fdfaf3, #1c1916)'];
    const contrasts = await contrastsOf({}, ...backgrounds.map((background) => ({ background })));
    expect(below(contrasts, 6.99)).to.deep.equal([]);
  });

  it('a colour for the dark scheme holds there, and on a place that is forced to be dark', async () => {
    const colors = ['color', 'background', 'link-color', 'rule-color', 'accent-color', 'label-color', 'muted-color'];
    const style = colors.map((name) => `--claim-${name}: rgb(1, 1, 1); --claim-${name}-dark: rgb(2, 2, 2)`).join('; ');
    const card = '<claim-card claim="fund-emptied"></claim-card>';
    const host = await fixtureWith(
      harbour,
      `<div style="color-scheme: light; ${style}">${card}<div style="color-scheme: dark">${card}</div></div>`,
    );
    const shown = [...host.querySelectorAll('claim-card')].map((element) => {
      const surface = getComputedStyle(element.shadowRoot!.querySelector('.surface')!);
      const texts = [partsOf(element, 'link'), partsOf(element, 'kind'), partsOf(element, 'verification')];
      return [
        surface.color,
        surface.backgroundColor,
        surface.borderInlineEndColor,
        surface.borderBlockStartColor,
        ...texts.map(([node]) => getComputedStyle(node!).color),
      ];
    });
    expect(shown).to.deep.equal([colors.map(() => 'rgb(1, 1, 1)'), colors.map(() => 'rgb(2, 2, 2)')]);
  });

  it('a text for each scheme gets the background that it is read best on in each', async () => {
    const setting = { '--claim-color': '#111', '--claim-color-dark': '#eee' };
    expect(below(await contrastsOf(setting), 6.99)).to.deep.equal([]);
  });

  for (const background of greys) {
    it(`text on ${background} has the better of black and white`, async () => {
      const best = Math.max(contrast('#000', background), contrast('#fff', background));
      expect(best).to.be.below(7);
      expect(below(await contrastsOf({ background }), best - 0.05)).to.deep.equal([]);
    });
  }

  for (const [name, setting] of Object.entries(newspapers)) {
    it(`${name} of the playground takes at most ten lines, and all text reaches 7:1`, async () => {
      expect(Object.keys(setting).length).to.be.at.most(10);
      expect(below(await contrastsOf(setting), 6.99)).to.deep.equal([]);
    });
  }

  it('secondary text keeps a tint of the text, and is weaker than it', async () => {
    const host = await fixtureWith(harbour, '<claim-card claim="fund-emptied"></claim-card>');
    const [card] = host.children;
    const [label, kind] = ['label', 'kind'].map((part) => contrastOf(partsOf(card!, part)[0]!));
    expect(label).to.be.within(8, 10);
    expect(kind).to.be.above(label! + 4);
  });

  it('the defaults are those of the tokens', async () => {
    for (const [scheme, of] of [
      ['light', (token: Token) => token.$value.hex],
      ['dark', (token: Token) => token.$extensions['claim-elements'].dark.hex],
    ] as const) {
      const host = await fixtureWith(
        harbour,
        `<claim-card claim="fund-emptied" style="color-scheme: ${scheme}"></claim-card>`,
      );
      const card = host.querySelector('claim-card')!;
      const surface = getComputedStyle(card.shadowRoot!.querySelector('.surface')!);
      const label = getComputedStyle(partsOf(card, 'label')[0]!);
      const shown = [surface.color, surface.backgroundColor, label.color, surface.borderInlineEndColor];
      const { claim } = tokens as unknown as { claim: Record<string, Token> };
      ['color', 'background', 'muted-color', 'rule-color'].forEach((name, order) => {
        expect(contrast(shown[order]!, of(claim[name]!)), `${scheme}: ${name}`).to.be.below(1.02);
      });
    }
  });

  itNeeds('forced colours', 'are those of the reader in forced colours', async () => {
    const host = await fixtureWith(
      harbour,
      `<div style="--claim-background: #7a0012"><claim-card claim="fund-emptied"></claim-card></div>`,
    );
    const surface = host.querySelector('claim-card')!.shadowRoot!.querySelector('.surface')!;
    await emulating({ forcedColors: 'active' }, () => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'color: CanvasText; background: Canvas';
      const expected = getComputedStyle(probe);
      const { color, backgroundColor } = getComputedStyle(surface);
      expect([color, backgroundColor]).to.deep.equal([expected.color, expected.backgroundColor]);
      probe.remove();
    });
  });
});

interface Token {
  readonly $value: { readonly hex: string };
  readonly $extensions: { readonly 'claim-elements': { readonly dark: { readonly hex: string } } };
}

describe('sizes', () => {
  const sizeOf = (node: Element) => parseFloat(getComputedStyle(node).fontSize);

  it('all text follows --claim-font-size, in pairs and compact cards, too', async () => {
    const elements = `<claim-card claim="fund-emptied"></claim-card>
      <claim-card claim="fund-emptied" variant="compact"></claim-card>
      <denial-pair allegation="fund-emptied"><h3 slot="heading">Two accounts</h3></denial-pair>
      <source-quote quote="not-a-penny"></source-quote>`;
    // The text around is larger, so that it does not decide.
    const host = await fixtureWith(
      harbour,
      `<div style="font-size: 40px; --claim-heading-font-size: 1.5em">
        <div style="--claim-font-size: 16px">${elements}</div><div style="--claim-font-size: 24px">${elements}</div></div>`,
    );
    const [small, large] = [...host.firstElementChild!.children].map((box) =>
      [...box.children].flatMap((element) => [
        ...textNodes(element.shadowRoot!.querySelector('.surface')!),
        ...textNodes(element),
      ]),
    );
    expect(small!.length).to.be.greaterThan(40).and.to.equal(large!.length);
    small!.forEach((node, order) => {
      expect(sizeOf(large![order]!), node.textContent).to.be.closeTo(1.5 * sizeOf(node), 0.05);
    });
  });

  it('padding may have two values, or none, and the words of a quotation stay inside', async () => {
    const host = await fixtureWith(
      harbour,
      `<div style="--claim-padding-block: 4px 8px; --claim-padding-inline: 0 20px; --claim-frame-width: 0">
        <source-quote quote="not-a-penny"></source-quote><claim-card claim="fund-emptied"></claim-card></div>`,
    );
    for (const element of host.firstElementChild!.children) {
      const surface = element.shadowRoot!.querySelector('.surface')!;
      const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(surface);
      expect([paddingTop, paddingRight, paddingBottom, paddingLeft]).to.deep.equal(['4px', '20px', '8px', '0px']);
      const edge = surface.getBoundingClientRect().left;
      for (const node of textNodes(surface)) {
        if (node.matches('.visually-hidden, .separator, details *')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        expect(range.getBoundingClientRect().left, node.textContent).to.be.at.least(edge - 0.5);
      }
    }
  });

  it('a heading in a pair has the type of the statements’ words', async () => {
    const host = await fixtureWith(
      harbour,
      `<div style="--claim-heading-font-family: monospace; --claim-heading-font-weight: 300">
        <denial-pair allegation="fund-emptied"><h3 slot="heading">Two accounts</h3></denial-pair></div>`,
    );
    await nextFrame();
    const [own, words] = [host.querySelector('h3')!, partsOf(host.querySelector('denial-pair')!, 'heading')[0]!].map(
      (node) => {
        const { fontFamily, fontWeight, fontSize, lineHeight } = getComputedStyle(node);
        return { fontFamily, fontWeight, fontSize, lineHeight };
      },
    );
    expect(own).to.deep.equal(words);
  });
});
