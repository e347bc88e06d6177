import { expect, waitUntil } from '@open-wc/testing';
import { interfaceLanguage, languages, setStrings, type Strings } from 'claim-elements';
import 'claim-elements/define';

import { allLanguages } from '../../dist/view/other-languages.js';
import { harbour } from '../fixtures/harbour.mjs';
import { fixtures, fixtureWith, partsOf, partText, prerendered, problemsDuring, settled, textOf } from './support.js';

const card = '<claim-card claim="fund-emptied">Fallback</claim-card>';
const everyElement = `${card}<denial-pair allegation="fund-emptied"></denial-pair><source-quote quote="not-a-penny"></source-quote>`;

async function stringsOf(language: string): Promise<Strings> {
  if (language === 'en') {
    const { enDetails } = await import('../../dist/locales/en-details.js');
    const { enRecap } = await import('../../dist/locales/en-recap.js');
    return { ...(await import('../../dist/locales/en.js')).en, ...enDetails, ...enRecap };
  }
  const module = (await import(`/dist/locales/${language}.js`)) as { default: Strings };
  return module.default;
}

/** Returns the language of an element’s interface. */
function surfaceOf(element: Element): { lang: string; dir: string } {
  const { lang, dir } = element.shadowRoot!.querySelector<HTMLElement>('.surface')!;
  return { lang, dir };
}

describe('languages', () => {
  for (const [how, fixtureOf] of Object.entries(fixtures)) {
    for (const language of languages) {
      it(`${how}: all elements are in ${language} on a page in that language`, async () => {
        const strings = await stringsOf(language);
        const host = await fixtureOf(harbour, `<div lang="${language}">${everyElement}</div>`);
        const [claim, pair, quote] = host.querySelectorAll('claim-card, denial-pair, source-quote');
        expect(partText(claim!, 'kind')).to.equal(strings['kind-allegation']);
        expect(partText(claim!, 'verification')).to.equal(strings['verification-disputed']);
        expect(textOf(claim!.shadowRoot)).to.contain(strings['relation-denies-inverse']);
        expect(partText(pair!, 'gap-label')).to.contain(strings.gap);
        expect(partText(quote!, 'copy-button')).to.equal(strings.copy);
        for (const element of [claim!, pair!, quote!]) {
          expect(surfaceOf(element)).to.deep.equal({ lang: language, dir: allLanguages.directionOf(language) });
        }
      });
    }
  }

  for (const { page, language } of [
    { page: 'de-AT', language: 'de' },
    { page: 'DE', language: 'de' },
    { page: 'zh', language: 'zh-Hans' },
    { page: 'zh-CN', language: 'zh-Hans' },
    { page: 'zh-SG', language: 'zh-Hans' },
    { page: 'pt', language: 'pt' },
    { page: 'pt-BR', language: 'pt' },
    { page: 'pt-PT', language: 'pt-PT' },
    { page: 'pt-AO', language: 'pt-PT' },
    { page: 'pt_MZ', language: 'pt-PT' },
    { page: 'in_ID', language: 'id' },
    { page: 'iw', language: 'he' },
    { page: 'ar-EG-u-nu-latn', language: 'ar' },
    { page: 'tlh', language: 'en' },
    { page: 'tlh-Latn-US', language: 'en' },
    { page: 'constructor', language: 'en' },
    { page: '-', language: 'en' },
    { page: 'en_US', language: 'en' },
    { page: 'de_DE', language: 'de' },
    { page: 'zh_CN', language: 'zh-Hans' },
    { page: 'zh-TW', language: 'zh-Hant' },
    { page: 'zh-HK', language: 'zh-Hant' },
    { page: 'fa-u-ca-persian', language: 'fa' },
    { page: 'iw_IL', language: 'he' },
    { page: 'tlh_US', language: 'en' },
    { page: '💥', language: 'en' },
  ]) {
    it(`on a page in “${page}” is ${language}`, async () => {
      expect(interfaceLanguage(page)).to.equal(language);
      const host = await fixtureWith(harbour, `<div lang="${page}">${card}</div>`);
      expect(surfaceOf(host.querySelector('claim-card')!).lang).to.equal(language);
    });
  }

  it('is that of the dataset if the page names none', async () => {
    const german = { ...harbour, article: { ...harbour.article, inLanguage: 'de' } };
    const host = await fixtureWith(german, card);
    expect(surfaceOf(host.firstElementChild!).lang).to.equal('de');
    host.lang = '';
    await settled(host);
    expect(surfaceOf(host.firstElementChild!).lang).to.equal('de');
  });

  it('is that of the nearest ancestor with a language, and follows its changes', async () => {
    const host = await fixtureWith(
      harbour,
      `<div lang="ko"><div lang="fr">${card}</div></div><claim-card lang="ja" claim="fund-emptied"></claim-card>`,
    );
    const [inFrench, inJapanese] = host.querySelectorAll('claim-card');
    const spoken = () => [inFrench!, inJapanese!].map((element) => surfaceOf(element).lang);
    expect(spoken()).to.deep.equal(['fr', 'ja']);
    inFrench!.parentElement!.lang = 'de';
    await waitUntil(() => spoken()[0] === 'de', 'German');
    inFrench!.parentElement!.removeAttribute('lang');
    await waitUntil(() => spoken()[0] === 'ko', 'Korean, of the next one around it');
    inJapanese!.removeAttribute('lang');
    await waitUntil(() => spoken()[1] === 'en', 'English, of the dataset');
    host.querySelector('[lang]')!.append(inJapanese!);
    await waitUntil(() => spoken()[1] === 'ko', 'Korean, after a move');
  });

  it('is found outside a shadow root, and follows changes there', async () => {
    const host = await fixtureWith(harbour, '<div lang="ru"><p></p></div>');
    const root = host.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<claim-card claim="fund-emptied"></claim-card>';
    await settled(root);
    const spoken = () => surfaceOf(root.firstElementChild!).lang;
    expect(spoken()).to.equal('ru');
    host.querySelector('div')!.lang = 'uk';
    await waitUntil(() => spoken() === 'uk', 'Ukrainian');
  });

  it('shows the fallback while its strings are being loaded', async () => {
    const host = await fixtureWith(harbour, '');
    host.innerHTML = `<div lang="es">${card}</div>`;
    const element = host.querySelector('claim-card')!;
    await new Promise((resolve) => setTimeout(resolve));
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])');
    // Another test may already have loaded the strings.
    if (slot) expect(textOf(slot.assignedNodes()[0])).to.equal('Fallback');
    await settled(host);
    expect(surfaceOf(element).lang).to.equal('es');
  });

  it('marks and isolates the dataset’s own words', async () => {
    const host = await fixtureWith(harbour, `<div lang="ar" dir="rtl">${everyElement}</div>`);
    for (const element of host.querySelectorAll('claim-card, denial-pair, source-quote')) {
      const words = ['heading', 'article'].flatMap((part) => partsOf(element, part));
      expect(words.length).to.be.greaterThan(0);
      for (const node of words) {
        const { lang, dir } = node.closest<HTMLElement>('[lang]')!;
        expect(`${lang} ${dir}`, textOf(node)).to.equal('en-GB ltr');
        expect(getComputedStyle(node).direction).to.equal('ltr');
        const marked = node.closest('[dir]')!;
        expect(getComputedStyle(marked).unicodeBidi, textOf(node)).to.equal('isolate');
      }
    }
  });

  it('has the capitals of its language', async () => {
    const host = await fixtureWith(harbour, `<div lang="tr">${card}</div>`);
    // The dotted capital of Turkish.
    expect(partsOf(host.querySelector('claim-card')!, 'kind')[0]!.innerText).to.equal('İDDİA');
  });

  it('keeps the direction of the page in slotted content', async () => {
    const host = await fixtureWith(
      harbour,
      '<div lang="tlh" dir="rtl"><claim-card claim="fund-emptied"><p slot="note">…</p></claim-card></div>',
    );
    const element = host.querySelector('claim-card')!;
    expect(surfaceOf(element)).to.deep.equal({ lang: 'en', dir: 'ltr' });
    expect(getComputedStyle(element.querySelector('p')!).direction).to.equal('rtl');
  });

  it('replaces content that a server rendered in another language', async () => {
    const html = await prerendered(`<div lang="en">${card}</div>`, { dataset: harbour, jsonLd: false });
    const host = await fixtureWith(harbour, '');
    host.setHTMLUnsafe(html.replace('lang="en"', 'lang="de"'));
    const element = host.querySelector('claim-card')!;
    await settled(host);
    expect(surfaceOf(element).lang).to.equal('de');
    expect(element.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    expect(getComputedStyle(element.shadowRoot!.querySelector('article')!).borderTopWidth).to.equal('3px');
  });
});

describe('setStrings', () => {
  it('changes strings of a language, also in elements that are already shown', async () => {
    const host = await fixtureWith(harbour, `<div lang="en">${card}</div>`);
    const element = host.querySelector('claim-card')!;
    const { 'kind-allegation': before } = await stringsOf('en');
    setStrings('en', { 'kind-allegation': 'Accusation' });
    await settled(host);
    expect(partText(element, 'kind')).to.equal('Accusation');
    setStrings('en', { 'kind-allegation': before });
    await settled(host);
    expect(partText(element, 'kind')).to.equal(before);
  });

  it('changes strings of a language that is loaded later', async () => {
    setStrings('uk', { 'kind-allegation': 'Інше слово' });
    const host = await fixtureWith(harbour, `<div lang="uk">${everyElement}</div>`);
    const [claim, , quote] = host.querySelectorAll('claim-card, denial-pair, source-quote');
    expect(partText(claim!, 'kind')).to.equal('Інше слово');
    expect(partText(quote!, 'copy-button')).to.equal((await stringsOf('uk')).copy);
  });

  it('adds a language, with English in place of missing strings', async () => {
    const host = await fixtureWith(harbour, `<div lang="tlh-US">${card}</div>`);
    const element = host.querySelector('claim-card')!;
    expect(surfaceOf(element).lang).to.equal('en');
    setStrings('tlh', { 'kind-allegation': 'pumghach', 'pair-label': '{count, plural, other {pumghach}}' });
    await settled(host);
    expect(surfaceOf(element).lang).to.equal('tlh');
    expect(partText(element, 'kind')).to.equal('pumghach');
    expect(partText(element, 'verification')).to.equal('Disputed');
  });

  it('shows markup in strings as text', async () => {
    const markup = '<img src=x onerror=alert(1)>&amp;';
    const names = Object.keys(await stringsOf('en'));
    setStrings('eo', Object.fromEntries(names.map((name) => [name, markup])));
    const host = await fixtureWith(harbour, `<div lang="eo">${everyElement}</div>`);
    const [claim, pair, quote] = [...host.querySelectorAll('claim-card, denial-pair, source-quote')];
    for (const [element, name] of [
      [claim!, 'kind'],
      [claim!, 'verification'],
      [pair!, 'kind'],
      [quote!, 'copy-button'],
    ] as const)
      expect(partText(element, name)).to.equal(markup);
    expect(partText(claim!, 'fact-label')).to.equal(`${markup}:`);
    expect(partText(pair!, 'gap-label')).to.equal(`${markup}:`);
    for (const element of [claim!, pair!, quote!]) expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  for (const { language, strings, says } of [
    { language: 'not a tag', strings: {}, says: /“not a tag” is no BCP 47/ },
    { language: 'en', strings: { nonsense: 'x' } as Partial<Strings>, says: /no text is named nonsense/ },
  ]) {
    it(`refuses ${language} with ${JSON.stringify(strings)}`, () => {
      expect(() => setStrings(language, strings)).to.throw(RangeError, says);
    });
  }
});

describe('time-zone', () => {
  const claims = harbour.claims.map((claim) => ({
    ...claim,
    appearances: claim.appearances.map((appearance) => ({
      ...appearance,
      date: { stated: 'at night', edtf: '2025-03-04T23:30:00Z', basis: 'stated' as const },
    })),
  }));

  for (const { attribute, label } of [
    { attribute: '', label: /4 March 2025.*23:30 UTC/ },
    { attribute: 'time-zone="Asia/Tokyo"', label: /5 March 2025.*08:30 GMT\+9/ },
  ]) {
    it(`${attribute || 'without it'}: ${label}`, async () => {
      const host = await fixtureWith(
        { ...harbour, claims },
        `<claim-card ${attribute} claim="fund-emptied"></claim-card>`,
      );
      expect(partText(host.firstElementChild!, 'date')).to.match(label);
    });
  }

  it('reports an unknown name and shows times in UTC', async () => {
    const { events } = await problemsDuring(async () => {
      const host = await fixtureWith(
        { ...harbour, claims },
        '<claim-card time-zone="Mars/Olympus" claim="fund-emptied"></claim-card>',
      );
      expect(partText(host.firstElementChild!, 'date')).to.match(/23:30 UTC/);
    });
    expect(events.map(({ reason, attribute, value }) => [reason, attribute, value])).to.deep.equal([
      ['invalid-value', 'time-zone', 'Mars/Olympus'],
    ]);
  });
});
