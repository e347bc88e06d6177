import { expect } from '@open-wc/testing';
import { languages, type Dataset } from 'claim-elements';
import 'claim-elements/define';

import { allLanguages } from '../../dist/view/other-languages.js';
import { fixtureWith, partsOf } from './support.js';

/** Names and roles of several scripts, with initials, digits, signs at their ends, and capitals. */
const names = {
  latin: { name: 'J. R. Smith Jr.', jobTitle: 'CEO (acting)', affiliation: 'Channel 4' },
  arabic: { name: 'آدا بيرغ', jobTitle: 'مديرة', affiliation: 'قناة سكيري 24' },
  hebrew: { name: 'נועה כהן', jobTitle: 'דוברת', affiliation: 'חברת קשת 12' },
  korean: { name: '김민서', jobTitle: '시장', affiliation: '스케리시 3구' },
  mixed: { name: 'KBS 뉴스', jobTitle: 'مديرة CSIS', affiliation: '24 Horas' },
};

type Script = keyof typeof names;
const scripts = Object.keys(names) as Script[];

/** Who makes a claim: one to three of them. */
const claimants: readonly (readonly Script[])[] = [
  ...scripts.map((script) => [script]),
  ['latin', 'arabic'],
  ['hebrew', 'latin', 'korean'],
  ['arabic', 'mixed', 'latin'],
];

function datasetIn(language: string): Dataset {
  const date = { stated: '2025-03-03', edtf: '2025-03-03', basis: 'stated' as const };
  return {
    version: 1,
    article: { name: 'Names', inLanguage: language, url: 'https://news.example/names' },
    sources: scripts.flatMap((script) => {
      const { affiliation, ...person } = names[script];
      return [
        { id: script, type: 'Person' as const, ...person, affiliation: `${script}-body` },
        { id: `${script}-body`, type: 'Organization' as const, name: affiliation },
      ];
    }),
    claims: claimants.map((claimant, order) => ({
      id: `claim-${order}`,
      text: 'X',
      kind: 'assertion' as const,
      appearances: [{ claimant: [...claimant], date, reportedBy: ['latin-body', 'arabic-body'] }],
    })),
    quotations: [],
    relations: [],
  };
}

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;

/** The direction of a piece of text: that of its first letter, or that around it. */
function directionOf(text: string, around: string): string {
  const letter = /\p{Letter}/u.exec(text)?.[0];
  if (!letter) return around;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

const reversed = (text: string) => Array.from(text).reverse().join('');

/** Returns the characters of a piece from left to right: runs of the other direction, and numbers, keep their own order. */
function fromLeft(text: string, around: string): string {
  if (directionOf(text, around) === 'ltr') {
    return text.replace(/[\p{Script=Arabic}\p{Script=Hebrew}]+(?: [\p{Script=Arabic}\p{Script=Hebrew}]+)*/gu, reversed);
  }
  return reversed(text.replace(/[\p{Script=Latin}\d]+/gu, reversed));
}

/** Returns the characters that are meant, from left to right, of pieces in their order of reading. */
function meant(pieces: readonly string[], direction: string): string {
  const inOrder = direction === 'rtl' ? [...pieces].reverse() : pieces;
  return inOrder.map((piece) => fromLeft(piece, direction)).join('');
}

const texts = (node: Node): Text[] =>
  node instanceof Text ? [node] : [...node.childNodes].flatMap((child) => texts(child));

/** Returns the characters that are seen, from left to right. */
function seen(root: Element): string {
  const characters = texts(root).flatMap((text) =>
    Array.from(text.data).flatMap((character, order) => {
      const range = document.createRange();
      range.setStart(text, order);
      range.setEnd(text, order + 1);
      const [box] = range.getClientRects();
      return box && character.trim() ? [{ character, x: box.left + box.width / 2, y: box.top }] : [];
    }),
  );
  expect(Math.max(...characters.map(({ y }) => y)) - Math.min(...characters.map(({ y }) => y))).to.be.lessThan(20);
  return characters
    .sort((a, b) => a.x - b.x)
    .map(({ character }) => character)
    .join('');
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

describe('names of any script', () => {
  for (const language of ['ar', 'he', 'fa', 'de', 'en', 'ko', 'ja', 'zh-Hant']) {
    const { punctuation, list, directionOf: directionIn } = allLanguages;
    const { comma, colon, roleOpen, roleClose } = punctuation(language);
    const direction = directionIn(language);

    /** Returns the pieces of an attribution in their order of reading. */
    const attribution = (sources: readonly Script[]) => {
      const [first, ...others] = sources.map((script) => names[script]);
      if (others.length) {
        const parts = list(
          sources.map((script) => names[script].name),
          language,
        );
        return [...parts.map(({ value }) => value), colon];
      }
      const { name, jobTitle, affiliation } = first!;
      const role = roleClose ? [affiliation, ' ', jobTitle] : [jobTitle, comma, affiliation];
      return [name, roleOpen, ...role, roleClose, colon];
    };

    // Each language of a page has a phrase of its own, and of the rest only the direction matters.
    const pages = ['ar', 'en'].includes(language) ? languages : ['ar', 'en'];
    for (const page of pages) {
      it(`are seen in their order in a dataset in ${language} on a page in ${page}`, async () => {
        const cards = claimants.map((_, order) => `<claim-card claim="claim-${order}"></claim-card>`).join('');
        const host = await fixtureWith(
          datasetIn(language),
          `<div lang="${page}" style="inline-size: 1600px; font: 12px sans-serif">${cards}</div>`,
        );
        const lines = [...host.querySelectorAll('claim-card')];
        const leads = lines.map((card) => seen(card.shadowRoot!.querySelector('.lead')!));
        expect(leads).to.deep.equal(claimants.map((sources) => withoutSpaces(meant(attribution(sources), direction))));

        // The last fact is the outlet, which cites another: a phrase of the interface.
        const { default: strings } = (await import(
          page === 'en' ? '/dist/locales/en-details.js' : `/dist/locales/${page}.js`
        )) as { default?: Record<string, string> };
        const pattern = strings?.['detail-citing'] ?? '{name}, citing: {source}';
        const outlets: Record<string, string> = {
          '{name}': names.arabic.affiliation,
          '{source}': names.latin.affiliation,
        };
        const phrase = pattern.split(/(\{\w+\})/).map((piece) => outlets[piece] ?? piece);
        expect(seen(partsOf(lines[0]!, 'fact').at(-1)!)).to.equal(withoutSpaces(meant(phrase, directionIn(page))));
      });
    }
  }

  it('are not seen in their order without their isolation', async () => {
    const host = await fixtureWith(datasetIn('ar'), '<claim-card lang="ar" claim="claim-0"></claim-card>');
    const lead = host.firstElementChild!.shadowRoot!.querySelector<HTMLElement>('.lead')!;
    const inOrder = seen(lead);
    lead.querySelectorAll('bdi').forEach((name) => name.replaceWith(name.textContent));
    expect(seen(lead)).not.to.equal(inOrder);
  });
});
