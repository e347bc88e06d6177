import * as v from 'valibot';

/**
 * The single definition of the data model. The TypeScript types (`types.ts`), the runtime validation (`validate.ts`)
 * and the published JSON Schema (`data.schema.json`) are all derived from the schemas in this file.
 *
 * Field names follow schema.org (`Claim`, `Quotation`, `Person`, `Organization`, `NewsArticle`) and the W3C Web
 * Annotation Data Model (`TextQuoteSelector`, `TextPositionSelector`) if these define the term.
 */

/**
 * The greatest lengths, far above the needs of any article: UTF-16 code units of a text, a name, an address, and an id
 * or language tag; entries of a list inside a record; values and UTF-16 code units of a whole record, so that the work for one
 * has an end. A record with more is left out. The top-level lists are limited only by the size of the document.
 */
export const limits = {
  text: 10_000,
  name: 500,
  address: 2083,
  id: 200,
  list: 1000,
  values: 20_000,
  characters: 1_000_000,
} as const;

/** Describes a field; editors show the description. */
const field = <TSchema extends v.GenericSchema>(schema: TSchema, description: string) =>
  v.pipe(schema, v.description<v.InferOutput<TSchema>, string>(description));

const optional = <TSchema extends v.GenericSchema>(schema: TSchema, description: string) =>
  v.optional(field(schema, description));

const record = <TEntries extends v.ObjectEntries>(description: string, entries: TEntries) =>
  field(v.strictObject(entries), description);

const id = v.pipe(
  v.string(),
  v.maxLength(limits.id),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits in groups joined by single hyphens'),
  v.description('Unique in the dataset; lower-case letters, digits and single hyphens.'),
);

const notEmpty = 'must not be empty';
const text = v.pipe(v.string(), v.nonEmpty(notEmpty), v.maxLength(limits.text));

const name = v.pipe(v.string(), v.nonEmpty(notEmpty), v.maxLength(limits.name));

/** A list inside a record. */
const list = <TSchema extends v.GenericSchema>(schema: TSchema) => v.pipe(v.array(schema), v.maxLength(limits.list));

export const languagePattern = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

const language = v.pipe(
  v.string(),
  v.maxLength(limits.id),
  v.regex(languagePattern, 'must be a BCP 47 language tag'),
  v.description('BCP 47 language tag.'),
);

const webAddress = v.pipe(
  v.string(),
  v.maxLength(limits.address),
  v.regex(/^https?:\/\/[^\s/]/, 'must be an absolute http or https address'),
  v.description('Absolute address; only the schemes http and https are accepted.'),
);

const note = field(text, 'An editor’s remark that the reader sees.');

const codePoint = v.pipe(v.number(), v.integer(), v.minValue(0));

const edtfDate = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';
const edtfMoment =
  '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';

/**
 * EDTF level 0 (ISO 8601-2:2019, annex A): a year, a month, a day, an interval between two of these, or a date and time
 * with its UTC offset. The offset is required because the day of a time without one is unknown in other time zones.
 */
export const edtfPattern = /* @__PURE__ */ new RegExp(`^(?:${edtfDate}(?:/${edtfDate})?|${edtfMoment})$`);

/** False for a day that its month does not have, such as 30 February: some browsers read one in March, others none. */
const isDay = (date: string): boolean => {
  const day = date.slice(0, 10);
  return day.length < 10 || new Date(day).getUTCDate() === Number(day.slice(8));
};

/** False for a day that the calendar does not have, and for an interval that ends before it begins. */
export function isPossible(edtf: string): boolean {
  const [from = '', to = from] = edtf.split('/');
  return isDay(from) && isDay(to) && from.slice(0, to.length) <= to;
}

const ofCalendar = v.check(isPossible, 'must be in the calendar, and not end before it begins');

export const DateSchema = record('The date of a statement.', {
  stated: field(text, 'The date in the article’s words, such as “Tuesday” or “in September”.'),
  edtf: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        edtfPattern,
        'must be a year, month, day, interval of them, or time with its offset from UTC, in EDTF level 0',
      ),
      ofCalendar,
      v.description(
        'The meaning of these words in EDTF level 0: a day, month, year, moment or interval; absent if they do not say.',
      ),
    ),
  ),
  basis: field(
    v.picklist(['stated', 'inferred']),
    'Whether the article states the calendar date or an editor inferred it.',
  ),
  note: optional(text, 'How the editor inferred the date; readers see it.'),
});

const context = v.pipe(v.string(), v.maxLength(limits.text));

export const AnchorSchema = record(
  'Where the article says it: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation model.',
  {
    exact: field(text, 'The anchored words, character by character (TextQuoteSelector).'),
    prefix: field(context, 'The few characters before them (TextQuoteSelector).'),
    suffix: field(context, 'The few characters after them (TextQuoteSelector).'),
    start: field(codePoint, 'First character, in Unicode code points from 0 (TextPositionSelector).'),
    end: field(codePoint, 'Position after the last character, in code points (TextPositionSelector).'),
  },
);

/** The schema.org types that a source may have; `Thing` if nobody says whether it is a person or an organization. */
export const sourceTypes = [
  'Thing',
  'Person',
  'Organization',
  'GovernmentOrganization',
  'NewsMediaOrganization',
  'ResearchOrganization',
  'Country',
] as const;

/** The kinds of statement that a claim may have. */
export const claimKinds = [
  'allegation',
  'denial',
  'assertion',
  'assessment',
  'prediction',
  'proposal',
  'background',
] as const;

export const SourceSchema = record('A person, government, agency or organization that claims, speaks or reports.', {
  id,
  type: field(v.picklist(sourceTypes), 'The schema.org type.'),
  name: field(name, 'The name as shown.'),
  alternateName: optional(list(name), 'Other names of the source.'),
  jobTitle: optional(name, 'The role of a person, such as “national security spokesman”.'),
  description: optional(
    text,
    'The kind of an organization, such as “state news agency”; of an anonymous source, why it is not named.',
  ),
  anonymous: optional(v.literal(true), 'True if the article does not name the source, such as “a senior official”.'),
  count: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'The number of people, for a source such as “two officials”.',
  ),
  affiliation: optional(id, 'The id of the source it belongs to or speaks for.'),
  url: v.optional(webAddress),
  sameAs: optional(list(webAddress), 'Addresses that identify the source, such as its page in an encyclopedia.'),
  image: optional(webAddress, 'The address of a portrait or a mark.'),
});

const ids = v.pipe(list(id), v.minLength(1, notEmpty));

const calendarDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a day written YYYY-MM-DD'),
  ofCalendar,
);

export const ReviewSchema = record(
  'A verdict on a claim by a named reviewer (schema.org `ClaimReview`). Never the library’s own.',
  {
    author: field(id, 'The source id of the reviewer.'),
    writers: optional(ids, 'The source ids of the people who wrote the review, if the reviewer is their publisher.'),
    name: optional(text, 'The title of the review.'),
    verdict: field(text, 'The rating in the reviewer’s own words (schema.org `alternateName`).'),
    ratingValue: optional(v.number(), 'The rating as a number.'),
    bestRating: optional(v.number(), 'The highest number the reviewer gives.'),
    worstRating: optional(v.number(), 'The lowest number the reviewer gives.'),
    explanation: optional(text, 'The reviewer’s own explanation of the rating (schema.org `ratingExplanation`).'),
    image: optional(webAddress, 'The address of the picture of the rating.'),
    url: optional(webAddress, 'The address of the published review.'),
    datePublished: optional(calendarDay, 'The day the review was published.'),
    inLanguage: v.optional(language),
  },
);

export const CorrectionSchema = record(
  'A change made to a claim or a quotation after it was published (schema.org `CorrectionComment`).',
  {
    type: field(v.picklist(['corrected', 'retracted']), 'The kind of change.'),
    by: optional(v.picklist(['claimant', 'newsroom']), 'Who retracted it; the newsroom if absent.'),
    date: field(calendarDay, 'The day of the correction.'),
    text: field(text, 'An explanation for the reader: the error, or the reason for the retraction.'),
  },
);

/** A published work in which a claim was made or a quotation stands. */
export const WorkSchema = record(
  'A published work, such as a speech, a post or another article (schema.org `CreativeWork`).',
  {
    name: optional(name, 'The title as shown; the address is shown without one.'),
    publisher: optional(name, 'The name of the publisher.'),
    datePublished: v.optional(DateSchema),
    url: v.optional(webAddress),
    archivedAt: optional(webAddress, 'The address of an archived copy (schema.org `archivedAt`).'),
  },
);

export const AppearanceSchema = record('One time that somebody made the claim.', {
  claimant: field(
    ids,
    'The claimants: source ids; `article` if the article says it in its own voice; `unknown` if nobody is named.',
  ),
  date: v.optional(DateSchema),
  reportedBy: optional(
    ids,
    'The sources that passed the claim on: source ids, the one with first-hand knowledge first.',
  ),
  wording: optional(
    text,
    'The claim as these claimants put it, if they put it differently; in the dataset’s own words.',
  ),
  isPartOf: v.optional(WorkSchema),
  anchors: optional(list(AnchorSchema), 'Where the article reports this appearance.'),
});

export const VerificationSchema = record(
  'Whether anybody checked the claim; absent if nobody says anything of that. Never derived from who denies the claim.',
  {
    status: field(v.picklist(['unverified', 'disputed', 'corroborated', 'confirmed']), 'The result.'),
    by: optional(ids, 'The sources that checked it; the newsroom if absent.'),
    date: v.optional(DateSchema),
    method: optional(text, 'How it was checked, in a sentence.'),
    evidence: optional(ids, 'The ids of the evidence that the check rests on.'),
  },
);

export const ClaimSchema = record('A claim, apart from who made it when.', {
  id,
  text: field(
    text,
    'The content of the claim in the dataset’s own plain words: nothing stronger and nothing weaker than the source.',
  ),
  kind: field(v.picklist(claimKinds), 'The kind of statement.'),
  inLanguage: optional(language, 'The language of the record’s words, if it is not the dataset’s.'),
  about: optional(ids, 'The source ids of the people and organizations that the claim is about.'),
  eventDate: optional(DateSchema, 'When the claimed event happened, according to the claim.'),
  formerIds: optional(ids, 'Ids that the claim had before; elements that name one of them show the claim.'),
  appearances: field(
    v.pipe(list(AppearanceSchema), v.minLength(1, notEmpty)),
    'Each time that the claim was made, the earliest first. The first is shown.',
  ),
  verification: v.optional(VerificationSchema),
  reviews: optional(list(ReviewSchema), 'Verdicts by named reviewers.'),
  corrections: optional(list(CorrectionSchema), 'The corrections of the claim, in any order.'),
  note: v.optional(note),
});

export const QuotationMarkupSchema = record(
  'A stretch of a quotation’s text, in code points, that is not simply the speaker’s own words.',
  {
    type: field(
      v.picklist(['insertion', 'quotation', 'omission']),
      '`insertion`: an editor’s words, not the speaker’s. `quotation`: words the speaker quotes. `omission`: the sign for words that were left out, such as “[…]”.',
    ),
    start: field(codePoint, 'First character in `text`, its bracket or quotation mark included.'),
    end: field(codePoint, 'Position after the last character in `text`, its mark included.'),
  },
);

const TranslationSchema = record('The words of a quotation in another language.', {
  text: field(text, 'The translated words, without the quotation marks around them.'),
  inLanguage: language,
  by: optional(id, 'The source id of the translator or interpreter.'),
});

export const QuotationSchema = record('Words as spoken or written.', {
  id,
  text: field(text, 'The exact words, without the quotation marks around them.'),
  speaker: field(id, 'The source id of the speaker or writer.'),
  claims: field(ids, 'The claims the words belong to.'),
  date: v.optional(DateSchema),
  reportedBy: optional(
    ids,
    'The sources that passed the words on: source ids, the one with first-hand knowledge first.',
  ),
  isPartOf: v.optional(WorkSchema),
  inLanguage: v.optional(language),
  markup: optional(list(QuotationMarkupSchema), 'The stretches that are not simply the speaker’s words.'),
  translation: v.optional(TranslationSchema),
  anchors: optional(
    list(AnchorSchema),
    'Where the words stand in the article, or the translation if the article has only that; several if it interrupts them.',
  ),
  corrections: optional(list(CorrectionSchema), 'The corrections of the quotation, in any order.'),
  note: v.optional(note),
});

export const RelationSchema = record('A relation between two claims.', {
  type: field(
    v.picklist(['denies', 'supports', 'elaborates', 'conflicts-with', 'responds-to']),
    'The relation of the first claim to the second.',
  ),
  from: field(id, 'The id of the claim that denies, supports, …'),
  to: field(id, 'The id of the claim that is denied, supported, …'),
  part: optional(text, 'The part of the second claim that is meant, if it is not the whole.'),
  note: v.optional(note),
});

export const ResponseSchema = record('What came back when somebody was asked about a claim. A response is no denial.', {
  to: field(id, 'The id of the claim.'),
  from: field(ids, 'The source ids of those who were asked.'),
  status: field(
    v.picklist(['answered', 'declined', 'no-reply', 'not-reached']),
    '`answered`; `declined`: they would not comment; `no-reply`: they were asked and did not reply; `not-reached`: nobody reached them.',
  ),
  askedBy: optional(id, 'The source id of who asked; the newsroom if absent.'),
  asked: v.optional(DateSchema),
  deadline: optional(DateSchema, 'The time that they had for an answer.'),
  how: optional(text, 'How they were asked, such as “by e-mail”.'),
  claim: optional(id, 'The id of the claim that they answered with.'),
  note: v.optional(note),
});

/** The kinds of evidence. */
const evidenceKinds = ['document', 'image', 'video', 'audio', 'data', 'testimony', 'web-page'] as const;

export const EvidenceSchema = record('Something that bears on claims, such as a document or a picture.', {
  id,
  kind: field(v.picklist(evidenceKinds), 'The kind of evidence.'),
  name: field(text, 'The title or a short description, as shown.'),
  url: v.optional(webAddress),
  archivedAt: optional(webAddress, 'The address of an archived copy (schema.org `archivedAt`).'),
  accessed: optional(calendarDay, 'The day on which the newsroom saw it.'),
  publisher: optional(name, 'The name of the publisher.'),
  sha256: optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')),
    'The SHA-256 digest of the file, in hexadecimal digits.',
  ),
  bearsOn: field(
    v.pipe(
      list(
        record('A claim that the evidence bears on.', {
          claim: field(id, 'The id of the claim.'),
          as: field(v.picklist(['supports', 'undermines', 'context']), 'How the evidence bears on the claim.'),
          by: optional(id, 'The source id of who says so; the newsroom if absent.'),
        }),
      ),
      v.minLength(1, notEmpty),
    ),
    'The claims that the evidence bears on.',
  ),
  note: v.optional(note),
});

export const WithdrawnSchema = record('What takes the place of a claim or a quotation that was taken down.', {
  id,
  date: field(calendarDay, 'The day on which it was taken down.'),
  text: field(text, 'An explanation for the reader.'),
});

export const ArticleSchema = record('The article whose claims these are; absent for a collection of claims.', {
  name: field(text, 'The title of the article, as shown.'),
  inLanguage: v.optional(language),
  url: v.optional(webAddress),
  publisher: optional(name, 'The name of the publication.'),
  datePublished: v.optional(DateSchema),
  textDigest: optional(
    v.strictObject({
      algorithm: field(v.literal('SHA-256'), 'The hash algorithm; only SHA-256 is accepted.'),
      value: v.pipe(
        v.string(),
        v.description('The digest in hexadecimal digits.'),
        v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
      ),
    }),
    'Digest of the UTF-8 text that the anchors were made against.',
  ),
  coverage: optional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    'The share of the article’s text that the anchors of the records cover, from 0 to 1.',
  ),
  notes: optional(list(note), 'Errors and open questions of the article.'),
});

export const DatasetSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(v.string(), v.maxLength(limits.address), v.description('The address of this JSON Schema, for editors.')),
    ),
    version: field(v.literal(1), 'The version of this data model.'),
    article: v.optional(ArticleSchema),
    inLanguage: optional(
      language,
      'The language of the dataset’s words, if there is no article or it is not the article’s.',
    ),
    dateModified: optional(calendarDay, 'The day of the last change to the records.'),
    license: optional(webAddress, 'The address of the licence of the dataset.'),
    sources: field(v.array(SourceSchema), 'The people and organizations that claim, speak or report.'),
    claims: field(v.array(ClaimSchema), 'The claims.'),
    quotations: field(v.array(QuotationSchema), 'Words as spoken or written.'),
    relations: field(v.array(RelationSchema), 'The relations between the claims.'),
    responses: optional(v.array(ResponseSchema), 'What came back when somebody was asked about a claim.'),
    evidence: optional(v.array(EvidenceSchema), 'What bears on the claims.'),
    withdrawn: optional(v.array(WithdrawnSchema), 'What takes the place of records that were taken down.'),
  }),
  v.title('claim-elements dataset'),
  v.description('The claims, quotations and sources of one article, and the relations between the claims.'),
);
