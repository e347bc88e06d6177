import { languages } from 'claim-elements';
import schema from 'claim-elements/data.schema.json' with { type: 'json' };
import { html, nothing } from 'lit';

import { sound } from '../test/fixtures/fund.mjs';
import { corrected, harbour } from '../test/fixtures/harbour.mjs';
import { disputes } from '../test/fixtures/disputes.mjs';
import { quay } from '../test/fixtures/quay.mjs';
import { dataset as lighthouse } from '../test/rendering/japanese.mjs';
import bridge from './klappbruecke.json' with { type: 'json' };

/**
 * A state of an element.
 *
 * @typedef {object} State
 * @property {string} id The address of the state on the page; links and tests keep it.
 * @property {string} title
 * @property {string} [label] One sentence for the developer.
 * @property {unknown} content The elements, as a Lit template.
 * @property {object | null} [dataset] The dataset of the elements; `null` if the content brings its own, or has none.
 * @property {string} [lang] The language of the page around the elements.
 * @property {'rtl'} [dir]
 * @property {string} [theme]
 * @property {string} [style] The styles of the page around the elements.
 * @property {boolean} [isWide] Whether the state takes the full width of the page.
 */

/** An address that never answers, because `states-page.js` intercepts the request. */
export const silentAddress = './silent.json';

/** The values that the schema lists: a new value gets its state automatically. */
const { kind: kinds, verification } = schema.properties.claims.items.properties;
const { status: statuses } = verification.properties;
const { type: relationTypes } = schema.properties.relations.items.properties;

const card = (claim, { variant, level, timeZone, slots } = {}) =>
  html`<claim-card
    claim=${claim}
    variant=${variant ?? nothing}
    heading-level=${level ?? nothing}
    time-zone=${timeZone ?? nothing}
    >${slots}</claim-card
  >`;
const pair = (allegation, { denial, level, slots } = {}) =>
  html`<denial-pair allegation=${allegation} denial=${denial ?? nothing} heading-level=${level ?? nothing}
    >${slots}</denial-pair
  >`;
const quote = (id, slots) => html`<source-quote quote=${id}>${slots}</source-quote>`;

/** The harbour dataset without its article. */
const collection = { ...harbour, article: undefined, inLanguage: 'en-GB' };

const recap = html`<claim-recap></claim-recap>`;

const face =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#777" d="M0 0h8v8H0z"/><circle cx="4" cy="3" r="1.6" fill="#bbb"/><path d="M1 8a3 3 0 0 1 6 0z" fill="#bbb"/></svg>';
const portrait = (slot) =>
  html`<img slot=${slot} alt="" src=${`data:image/svg+xml,${encodeURIComponent(face)}`} width="56" height="56" />`;

const fallback = html`<p>The dockers’ union alleges that the town spent the harbour fund. The town denies it.</p>`;

const three = html`${card('fund-untouched')} ${pair('fund-emptied')} ${quote('not-a-penny')}`;
const threeShort = html`${card('fund-emptied', { variant: 'compact' })}
${pair('fund-emptied', { denial: 'fund-untouched' })} ${quote('not-a-penny')}`;

const changedIn = (records, changes) => records.map((record) => ({ ...record, ...changes[record.id] }));
/** The harbour dataset with other values in some claims, by id. */
const withClaims = (changes) => ({ ...harbour, claims: changedIn(harbour.claims, changes) });
/** The harbour dataset with other values in the first appearance of some claims, by id. */
const withAppearances = (changes) =>
  withClaims(
    Object.fromEntries(
      harbour.claims.map(({ id, appearances: [first] }) => [id, { appearances: [{ ...first, ...changes[id] }] }]),
    ),
  );
/** The harbour dataset with other values in some quotations, by id. */
const withQuotations = (changes) => ({ ...harbour, quotations: changedIn(harbour.quotations, changes) });
/** The harbour dataset with other dates of its allegation and its two denials. */
const withDates = (allegation, first, second) =>
  withAppearances({ 'fund-emptied': dated(allegation), 'fund-untouched': dated(first), 'audit-clean': dated(second) });

const dated = (edtf, more) => ({ date: edtf && { stated: edtf, edtf, basis: 'stated', ...more } });
const [nested, insertion] = harbour.quotations[0].markup;

const title = (words) => words[0].toUpperCase() + words.slice(1).replaceAll('-', ' ');
const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
const rightToLeft = ['Arab', 'Hebr'];

const headingLevels = [2, 3, 4, 5, 6];
const themes = ['broadsheet', 'tabloid', 'wire'];
const schemes = ['light', 'dark'];

/** @type {{ id: string, title: string, text: string, states: State[] }[]} */
export const groups = [
  {
    id: 'card',
    title: 'Claim card',
    text: 'The two variants, and the levels of the heading.',
    states: [
      { id: 'card-full', title: 'Full', content: card('fund-emptied') },
      {
        id: 'card-compact',
        title: 'Compact',
        label: 'For a sidebar: the claim and who contests it; all else is in the details.',
        content: card('fund-emptied', { variant: 'compact' }),
      },
      { id: 'card-quotation', title: 'With a quotation', content: card('fund-untouched') },
      {
        id: 'card-compact-quotation',
        title: 'Compact, of a claim with a quotation',
        content: card('fund-untouched', { variant: 'compact' }),
      },
      {
        id: 'card-headings',
        title: 'Heading levels',
        label: 'From 2 to 6; the look is the same.',
        content: headingLevels.map((level) => card('hall-over-budget', { level })),
      },
    ],
  },
  {
    id: 'kinds',
    title: 'Kinds of claim',
    text: 'The same claim as each kind that the schema has.',
    states: kinds.enum.map((kind) => ({
      id: `kind-${kind}`,
      title: title(kind),
      dataset: withClaims({ 'hall-over-budget': { kind } }),
      content: card('hall-over-budget'),
    })),
  },
  {
    id: 'verifications',
    title: 'Verification',
    text: 'The same claim with each status that the schema has.',
    states: [
      ...statuses.enum.map((status) => ({
        id: `verification-${status}`,
        title: title(status),
        dataset: withClaims({ 'hall-over-budget': { verification: { status } } }),
        content: card('hall-over-budget'),
      })),
      {
        id: 'verification-none',
        title: 'Nothing said of it',
        dataset: withClaims({ 'hall-over-budget': { verification: undefined } }),
        content: card('hall-over-budget'),
      },
      {
        id: 'verification-method',
        title: 'By whom, when and how',
        dataset: withClaims({
          'hall-over-budget': {
            verification: {
              status: 'corroborated',
              by: ['gazette'],
              ...dated('2025-03-12'),
              method: 'The paper compared the bills with the plan of 2019.',
            },
          },
        }),
        content: card('hall-over-budget'),
      },
    ],
  },
  {
    id: 'dates',
    title: 'Dates',
    text: 'A card leaves out a date that is not known; a pair says so.',
    states: [
      { id: 'date-none', title: 'No date', changes: {} },
      { id: 'date-day', title: 'A day', changes: dated('2025-03-03') },
      { id: 'date-month', title: 'A month', changes: dated('2025-03') },
      { id: 'date-year', title: 'A year', changes: dated('2025') },
      {
        id: 'date-inferred',
        title: 'An inferred date',
        changes: dated('2025-03-03', { stated: 'on Monday', basis: 'inferred' }),
      },
      { id: 'date-interval', title: 'An interval', changes: dated('2025-03-01/2025-03-08') },
      {
        id: 'date-interval-inferred',
        title: 'An inferred interval',
        changes: dated('2025-02/2025-03', { stated: 'last winter', basis: 'inferred' }),
      },
      { id: 'date-time', title: 'A time of day', changes: dated('2025-03-03T23:05:00Z') },
      {
        id: 'date-time-zone',
        title: 'A time of day in another time zone',
        label: 'The attribute time-zone is Asia/Seoul, where it is the next day.',
        changes: dated('2025-03-03T23:05:00Z'),
        timeZone: 'Asia/Seoul',
      },
    ].map(({ changes, timeZone, ...state }) => ({
      ...state,
      dataset: withAppearances({ 'hall-over-budget': changes }),
      content: card('hall-over-budget', { timeZone }),
    })),
  },
  {
    id: 'sources',
    title: 'Claimants and outlets',
    text: 'Who says it, in what role, and through whom it became known.',
    states: [
      { id: 'claimant-organization', title: 'An organization', content: card('hall-over-budget') },
      {
        id: 'claimant-person',
        title: 'A person with role and affiliation',
        dataset: withAppearances({ 'hall-over-budget': { claimant: ['mayor'] } }),
        content: card('hall-over-budget'),
      },
      {
        id: 'claimant-article',
        title: 'The article itself',
        content: card('fund-grew'),
      },
      { id: 'claimants-several', title: 'Several claimants', content: card('audit-clean') },
      {
        id: 'reported-by',
        title: 'Reported by an outlet',
        dataset: withAppearances({ 'hall-over-budget': { reportedBy: ['gazette'] } }),
        content: card('hall-over-budget'),
      },
      {
        id: 'reported-by-several',
        title: 'Reported by several',
        dataset: withAppearances({ 'hall-over-budget': { reportedBy: ['union', 'town', 'gazette'] } }),
        content: card('hall-over-budget'),
      },
      {
        id: 'said-again',
        title: 'Said again, by others and in other words',
        dataset: withClaims({
          'hall-over-budget': {
            appearances: [
              { claimant: ['union'], ...dated('2025-03-03') },
              { claimant: ['union'], ...dated('2025-03-10') },
              { claimant: ['gazette'], wording: 'The bills exceed the plan by half.', ...dated('2025-03-12') },
            ],
          },
        }),
        content: card('hall-over-budget'),
      },
      {
        id: 'quotation-of-another',
        title: 'A quotation whose speaker is not the only claimant',
        content: card('audit-clean'),
      },
      {
        id: 'article-without-address',
        title: 'An article without an address',
        label: 'The card has no link to the article.',
        dataset: sound(),
        content: card('growing'),
      },
    ],
  },
  {
    id: 'relations',
    title: 'Notes and relations',
    text: 'Each relation that the schema has, as the cards of both claims show it.',
    states: [
      { id: 'note', title: 'A note', content: card('fund-untouched') },
      ...relationTypes.enum.map((type) => ({
        id: `relation-${type}`,
        title: title(type),
        dataset: { ...harbour, relations: [{ type, from: 'fund-grew', to: 'hall-over-budget' }] },
        content: [card('fund-grew'), card('hall-over-budget')],
      })),
      {
        id: 'relation-note',
        title: 'A note on a relation',
        content: card('fund-grew'),
      },
      {
        id: 'relation-part',
        title: 'A relation to a part of a claim',
        dataset: {
          ...harbour,
          relations: harbour.relations.map((relation) => ({ ...relation, part: 'that the money came from the fund' })),
        },
        content: [card('fund-untouched'), pair('fund-emptied')],
      },
      {
        id: 'relation-without-card',
        title: 'A relation to a claim without a card',
        label: 'The related claim is no link where the page has no card of it.',
        dataset: sound(),
        content: card('unspent'),
      },
    ],
  },
  {
    id: 'corrections',
    title: 'Corrections and reviews',
    text: 'Changes after publication, and verdicts of named reviewers in their own words.',
    states: [
      {
        id: 'corrected',
        title: 'Corrected and reviewed',
        dataset: corrected,
        content: card('fund-emptied'),
      },
      { id: 'retracted', title: 'Retracted', dataset: corrected, content: card('fund-untouched') },
      {
        id: 'corrected-compact',
        title: 'Corrected and reviewed, compact',
        dataset: corrected,
        content: card('fund-emptied', { variant: 'compact' }),
      },
      {
        id: 'reviewed-twice',
        title: 'Two reviews',
        dataset: withClaims({
          'hall-over-budget': {
            reviews: ['Half true', 'Out of date'].map((verdict, order) => ({
              author: ['gazette', 'town'][order],
              verdict,
              url: `https://news.example/${order}`,
            })),
          },
        }),
        content: card('hall-over-budget'),
      },
      {
        id: 'corrected-pair',
        title: 'In a pair',
        dataset: corrected,
        content: pair('fund-emptied'),
        isWide: true,
      },
    ],
  },
  {
    id: 'pair',
    title: 'Denial pair',
    text: 'An allegation and its denials in the order of time. A pair stacks by its own width.',
    states: [
      { id: 'pair-one', title: 'One denial', content: pair('fund-emptied', { denial: 'fund-untouched' }) },
      { id: 'pair-several', title: 'Several denials, several gaps', content: pair('fund-emptied') },
      {
        id: 'pair-same-gap',
        title: 'Several denials, one gap',
        dataset: withDates('2025-03-03', '2025-03-05', '2025-03-05'),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-same-day',
        title: 'On the same day',
        dataset: withDates('2025-03-03', '2025-03-03', '2025-03-03'),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-interval',
        title: 'A gap between intervals',
        dataset: withDates('2025-03-01/2025-03-04', '2025-03-06', '2025-03'),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-denial-first',
        title: 'A denial before the allegation',
        dataset: withDates('2025-03-03', '2025-02-20', '2025-03-05'),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-denial-undated',
        title: 'A denial without a date',
        dataset: withDates('2025-03-03', undefined, '2025-03-05'),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-undated',
        title: 'No dates',
        dataset: withDates(),
        content: pair('fund-emptied'),
      },
      {
        id: 'pair-headings',
        title: 'Heading levels',
        label: 'From 2 to 6; the look is the same.',
        dataset: sound(),
        content: headingLevels.map((level) => pair('spent', { level })),
      },
    ].map((state) => ({ ...state, isWide: true })),
  },
  {
    id: 'quote',
    title: 'Source quote',
    text: 'Words as spoken, in the marks of their language.',
    states: [
      {
        id: 'quote-plain',
        title: 'Plain words',
        dataset: withQuotations({ 'not-a-penny': { text: 'Not a penny has left our fund.', markup: [] } }),
      },
      {
        id: 'quote-insertion',
        title: 'An insertion',
        dataset: withQuotations({ 'not-a-penny': { markup: [insertion] } }),
      },
      {
        id: 'quote-nested',
        title: 'A quotation inside',
        dataset: withQuotations({ 'not-a-penny': { markup: [nested] } }),
      },
      { id: 'quote-insertion-nested', title: 'An insertion and a quotation inside' },
      { id: 'quote-language', title: 'In another language', content: quote('kein-pfennig') },
      {
        id: 'quote-note',
        title: 'A note',
        dataset: withQuotations({ 'not-a-penny': { markup: [], note: 'Said outside the town hall.' } }),
      },
      {
        id: 'quote-outlet',
        title: 'An outlet and a date',
        dataset: withClaims({ 'fund-untouched': { reportedBy: ['gazette'], ...dated('2025-03-04') } }),
      },
      {
        id: 'quote-undated',
        title: 'No date',
        dataset: withDates(),
      },
      {
        id: 'quote-without-address',
        title: 'An article without an address',
        dataset: sound(),
      },
      {
        id: 'quote-long',
        title: 'Long words',
        lang: 'de',
        dataset: bridge,
        content: quote('zitat-ausschuss'),
      },
      {
        id: 'quote-in-pair',
        title: 'In a pair',
        content: pair('fund-emptied', { denial: 'audit-clean' }),
        isWide: true,
      },
    ].map((state) => ({ content: quote('not-a-penny'), ...state })),
  },
  {
    id: 'recap',
    title: 'Claim recap',
    text: 'The contested claims of a dataset, for the end of an article.',
    states: [
      { id: 'recap-plain', title: 'Denied', dataset: harbour },
      {
        id: 'recap-everything',
        title: 'Denials, conflicts, a correction, coverage and the day of the last change',
        dataset: disputes,
      },
      {
        id: 'recap-links',
        title: 'Links to the cards of the page',
        content: [card('fund-untouched', { variant: 'compact' }), card('fund-emptied', { variant: 'compact' }), recap],
      },
      { id: 'recap-collection', title: 'Claims that are not those of one article', dataset: collection },
      {
        id: 'recap-headings',
        title: 'Heading levels',
        label: 'From 2 to 6; the look is the same.',
        content: headingLevels.map((level) => html`<claim-recap heading-level=${level}></claim-recap>`),
      },
      {
        id: 'recap-empty',
        title: 'No contested claim',
        label: 'The recap shows nothing, not even its fallback.',
        dataset: { ...harbour, relations: [] },
        content: html`<claim-recap>${fallback}</claim-recap>`,
      },
      { id: 'recap-arabic', title: 'In Arabic', lang: 'ar', dir: 'rtl', dataset: disputes },
      {
        id: 'recap-fallback',
        title: 'Fallback',
        dataset: null,
        content: html`<claim-recap>${fallback}</claim-recap>`,
      },
    ].map((state) => ({ content: recap, isWide: true, ...state })),
  },
  {
    id: 'details',
    title: 'Answers, evidence and changes',
    text: 'Who was asked, what is cited, when it happened, and what the newsroom changed.',
    states: [
      { id: 'asked-declined', title: 'A partial denial, and somebody who declined', content: card('quay-sold') },
      { id: 'asked-answered', title: 'An answer, and somebody who did not reply', content: card('bribe') },
      {
        id: 'asked-compact',
        title: 'The same, compact',
        content: [card('quay-sold', { variant: 'compact' }), card('bribe', { variant: 'compact' })],
      },
      { id: 'asked-pair', title: 'In a pair', content: pair('quay-sold'), isWide: true },
      { id: 'asked-only', title: 'A pair without a denial', content: pair('bribe'), isWide: true },
      { id: 'taken-back', title: 'Taken back by the claimant', content: card('quay-closed') },
      { id: 'withdrawn', title: 'Withdrawn by the newsroom', content: card('gone') },
      { id: 'former-id', title: 'Under a former id', content: card('quay-gone', { variant: 'compact' }) },
      { id: 'translated', title: 'A quotation beside its translation', content: quote('marktwert'), isWide: true },
      { id: 'fragment', title: 'Single words, in their sentence', content: quote('a-third') },
      { id: 'omission', title: 'Words left out', content: quote('nobody-asked') },
    ].map((state) => ({ dataset: quay, ...state })),
  },
  {
    id: 'slots',
    title: 'Slots',
    text: 'The page replaces or adds some content.',
    states: [
      {
        id: 'slot-heading',
        title: 'Heading of a card',
        slots: html`<span slot="heading">A fund for harbours, spent on a hall</span>`,
      },
      {
        id: 'slot-attribution',
        title: 'Attribution of a card',
        slots: html`<span slot="attribution">The dockers of Skerry</span>`,
      },
      { id: 'slot-media', title: 'Portrait on a card', slots: portrait('media') },
      {
        id: 'slot-media-pair',
        title: 'Portraits in a pair',
        content: pair('fund-emptied', {
          denial: 'fund-untouched',
          slots: [portrait('media-fund-emptied'), portrait('media-fund-untouched')],
        }),
        isWide: true,
      },
      { id: 'slot-note', title: 'Note of a card', slots: html`<p slot="note">Shortened by our editors.</p>` },
      { id: 'slot-footer', title: 'Footer of a card', slots: html`<a slot="footer" href="#slots">Our report</a>` },
      {
        id: 'slots-card',
        title: 'All of a card',
        slots: html`<span slot="heading">A fund for harbours, spent on a hall</span>
          <span slot="attribution">The dockers of Skerry</span>
          <p slot="note">Shortened by our editors.</p>
          <a slot="footer" href="#slots">Our report</a>`,
      },
      {
        id: 'slots-quote',
        title: 'All of a quotation',
        content: quote(
          'kein-pfennig',
          html`<span slot="attribution">The mayor of Skerry</span>
            <p slot="note">In English: not a penny is missing.</p>
            <a slot="footer" href="#slots">Our report</a>`,
        ),
      },
      {
        id: 'slots-pair',
        title: 'All of a pair',
        content: pair('fund-emptied', {
          level: 5,
          slots: html`<h4 slot="heading">The quarrel about the fund</h4>
            <p slot="note">Shortened by our editors.</p>
            <a slot="footer" href="#slots">Our report</a>`,
        }),
        isWide: true,
      },
    ].map(({ slots, ...state }) => ({ content: card('fund-emptied', { slots }), ...state })),
  },
  {
    id: 'fallbacks',
    title: 'Fallback',
    text: 'An element that cannot show its claim shows the text inside it. The console says why.',
    states: [
      {
        id: 'fallback-no-dataset',
        title: 'No dataset',
        label: 'This page imports the elements without the bundled dataset.',
        dataset: null,
        content: card('fund-emptied', { slots: fallback }),
      },
      {
        id: 'fallback-loading',
        title: 'A dataset that loads for ever',
        dataset: null,
        content: html`<claim-dataset src=${silentAddress}>${card('fund-emptied', { slots: fallback })}</claim-dataset>`,
      },
      {
        id: 'fallback-failed',
        title: 'A dataset that cannot be loaded',
        dataset: null,
        content: html`<claim-dataset src="./missing.json">${card('fund-emptied', { slots: fallback })}</claim-dataset>`,
      },
      {
        id: 'fallback-empty-provider',
        title: 'A provider without a source',
        dataset: null,
        content: html`<claim-dataset>${card('fund-emptied', { slots: fallback })}</claim-dataset>`,
      },
      {
        id: 'fallback-unknown-claim',
        title: 'A claim that the dataset does not have',
        content: card('fund-empty', { slots: fallback }),
      },
      {
        id: 'fallback-unknown-quote',
        title: 'A quotation that the dataset does not have',
        content: quote('not-a-pound', html`<blockquote>“Not a pound has left our fund.”</blockquote>`),
      },
      { id: 'fallback-no-attribute', title: 'No attribute', content: html`<claim-card>${fallback}</claim-card>` },
      {
        id: 'fallback-no-denial',
        title: 'An allegation that nothing denies',
        content: pair('hall-over-budget', { slots: fallback }),
      },
      {
        id: 'fallback-unrelated-denial',
        title: 'A denial of another claim',
        content: pair('fund-emptied', { denial: 'fund-grew', slots: fallback }),
      },
      {
        id: 'fallback-invalid-record',
        title: 'A claim that the schema rejects',
        dataset: withClaims({ 'hall-over-budget': { kind: 'rumour' } }),
        content: card('hall-over-budget', { slots: fallback }),
      },
      {
        id: 'invalid-attribute',
        title: 'Values that attributes do not accept',
        label: 'The claim still shows, with the default variant and heading level.',
        content: card('hall-over-budget', { variant: 'tiny', level: 9 }),
      },
    ],
  },
  {
    id: 'languages',
    title: 'Languages',
    text: 'The interface in each language that the library has, around words of the dataset in English.',
    states: languages.map((lang) => ({
      id: `language-${lang}`,
      title: languageNames.of(lang),
      lang,
      ...(rightToLeft.includes(new Intl.Locale(lang).maximize().script) && { dir: 'rtl' }),
      content: [
        card('fund-untouched'),
        pair('fund-emptied', { denial: 'fund-untouched' }),
        quote('not-a-penny'),
        recap,
      ],
    })),
  },
  {
    id: 'datasets',
    title: 'Datasets in other languages',
    text: 'Interface and dataset in one language, and a page that runs from right to left.',
    states: [
      {
        id: 'dataset-german',
        title: 'German',
        lang: 'de',
        dataset: bridge,
        content: [card('gutachten-verschwiegen'), pair('gutachten-verschwiegen'), quote('zitat-ausschuss')],
        isWide: true,
      },
      {
        id: 'dataset-japanese',
        title: 'Japanese',
        lang: 'ja',
        dataset: lighthouse,
        content: [card('hiyou'), pair('hiyou'), quote('kotoba')],
        isWide: true,
      },
      {
        id: 'right-to-left',
        title: 'English in a right-to-left page',
        dir: 'rtl',
        content: three,
        isWide: true,
      },
    ],
  },
  {
    id: 'themes',
    title: 'Themes and colour schemes',
    text: 'The default look and the three themes, each in light and dark.',
    states: [undefined, ...themes].flatMap((theme) =>
      schemes.map((scheme) => ({
        id: `theme-${theme ?? 'default'}-${scheme}`,
        title: `${title(theme ?? 'default')}, ${scheme}`,
        theme,
        style: `color-scheme: ${scheme}`,
        content: threeShort,
      })),
    ),
  },
  {
    id: 'sizes',
    title: 'Sizes',
    text: 'The width of the place and the size of the type.',
    states: [
      { id: 'narrow', title: 'Narrow', label: '320 pixels.', style: 'inline-size: 320px', content: three },
      {
        id: 'large-type',
        title: 'Large type',
        label: 'Twice the size.',
        style: 'font-size: 200%',
        content: threeShort,
      },
      { id: 'wide', title: 'Wide', label: 'As wide as the page.', content: three, isWide: true },
    ],
  },
];
