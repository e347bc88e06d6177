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
 * or language tag; entries of a list inside a record. A record with a longer value is left out. The top-level lists are
 * limited only by the size of the document.
 */
export const limits = { text: 10_000, name: 500, address: 2083, id: 200, list: 1000 } as const;

const id = v.pipe(
  v.string(),
  v.maxLength(limits.id),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits in groups joined by single hyphens'),
  v.description('Unique in the dataset; lower-case letters, digits and single hyphens.'),
);

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(limits.text));

const name = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(limits.name));

/** A list inside a record. */
const list = <TSchema extends v.GenericSchema>(schema: TSchema) => v.pipe(v.array(schema), v.maxLength(limits.list));

const language = v.pipe(
  v.string(),
  v.maxLength(limits.id),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag'),
  v.description('BCP 47 language tag.'),
);

const webAddress = v.pipe(
  v.string(),
  v.maxLength(limits.address),
  v.regex(/^https?:\/\/[^\s/]/, 'must be an absolute http or https address'),
  v.description('Absolute address; only the schemes http and https are accepted.'),
);

const note = v.pipe(text, v.description('An editor’s remark that the reader sees.'));

const codePoint = v.pipe(v.number(), v.integer(), v.minValue(0));

const edtfDate = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';
const edtfMoment =
  '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';

/**
 * EDTF level 0 (ISO 8601-2:2019, annex A): a year, a month, a day, an interval between two of these, or a date and time
 * with its UTC offset. The offset is required because the day of a time without one is unknown in other time zones.
 */
const edtfPattern = new RegExp(`^(?:${edtfDate}(?:/${edtfDate})?|${edtfMoment})$`);

export const DateSchema = v.pipe(
  v.strictObject({
    stated: v.pipe(text, v.description('The date in the article’s words, such as “Tuesday” or “in September”.')),
    edtf: v.pipe(
      v.string(),
      v.regex(
        edtfPattern,
        'must be a year, month, day, interval of them, or time with its offset from UTC, in EDTF level 0',
      ),
      v.description('The meaning of these words in EDTF level 0: a day, month, year, moment or interval.'),
    ),
    basis: v.pipe(
      v.picklist(['stated', 'inferred']),
      v.description('Whether the article states the calendar date or an editor inferred it.'),
    ),
    note: v.optional(v.pipe(text, v.description('How the editor inferred the date.'))),
  }),
  v.description('The date of a statement.'),
);

export const AnchorSchema = v.pipe(
  v.strictObject({
    exact: v.pipe(text, v.description('The anchored words, character by character (TextQuoteSelector).')),
    prefix: v.pipe(
      v.string(),
      v.maxLength(limits.text),
      v.description('The few characters before them (TextQuoteSelector).'),
    ),
    suffix: v.pipe(
      v.string(),
      v.maxLength(limits.text),
      v.description('The few characters after them (TextQuoteSelector).'),
    ),
    start: v.pipe(codePoint, v.description('First character, in Unicode code points from 0 (TextPositionSelector).')),
    end: v.pipe(codePoint, v.description('Position after the last character, in code points (TextPositionSelector).')),
  }),
  v.description(
    'Where the article says it: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation model.',
  ),
);

/** The schema.org types that a source may have. */
export const sourceTypes = [
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

export const SourceSchema = v.pipe(
  v.strictObject({
    id,
    type: v.pipe(v.picklist(sourceTypes), v.description('The schema.org type.')),
    name: v.pipe(name, v.description('The name as shown.')),
    alternateName: v.optional(v.pipe(list(name), v.description('Other names of the source.'))),
    jobTitle: v.optional(v.pipe(name, v.description('The role of a person, such as “national security spokesman”.'))),
    description: v.optional(v.pipe(text, v.description('The kind of an organization, such as “state news agency”.'))),
    affiliation: v.optional(v.pipe(id, v.description('The id of the source it belongs to or speaks for.'))),
    url: v.optional(webAddress),
  }),
  v.description('A person, government, agency or organization that claims, speaks or reports.'),
);

const sourceIds = v.pipe(list(id), v.minLength(1));

const calendarDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a day written YYYY-MM-DD'),
);

export const ReviewSchema = v.pipe(
  v.strictObject({
    author: v.pipe(id, v.description('The source id of the reviewer.')),
    verdict: v.pipe(text, v.description('The rating in the reviewer’s own words (schema.org `alternateName`).')),
    ratingValue: v.optional(v.pipe(v.number(), v.description('The rating as a number.'))),
    bestRating: v.optional(v.pipe(v.number(), v.description('The highest number the reviewer gives.'))),
    worstRating: v.optional(v.pipe(v.number(), v.description('The lowest number the reviewer gives.'))),
    url: v.pipe(webAddress, v.description('The address of the published review.')),
    datePublished: v.optional(v.pipe(calendarDay, v.description('The day the review was published.'))),
  }),
  v.description('A verdict on a claim by a named reviewer (schema.org `ClaimReview`). Never the library’s own.'),
);

export const CorrectionSchema = v.pipe(
  v.strictObject({
    type: v.pipe(v.picklist(['corrected', 'retracted']), v.description('The kind of change.')),
    date: v.pipe(calendarDay, v.description('The day of the correction.')),
    text: v.pipe(text, v.description('An explanation for the reader: the error, or the reason for the retraction.')),
  }),
  v.description('A change made to a claim after it was published (schema.org `CorrectionComment`).'),
);

export const ClaimSchema = v.pipe(
  v.strictObject({
    id,
    text: v.pipe(text, v.description('The content of the claim, in the dataset’s own plain words.')),
    kind: v.pipe(v.picklist(claimKinds), v.description('The kind of statement.')),
    claimant: v.pipe(
      sourceIds,
      v.description('The claimants: source ids, or `article` if the article says it in its own voice.'),
    ),
    reportedBy: v.optional(
      v.pipe(sourceIds, v.description('The sources that passed the claim on: source ids, the first one first.')),
    ),
    date: v.optional(DateSchema),
    verification: v.pipe(
      v.picklist(['unverified', 'disputed', 'corroborated', 'confirmed', 'retracted']),
      v.description('The editor’s judgement; never derived from who denies the claim.'),
    ),
    reviews: v.optional(v.pipe(list(ReviewSchema), v.description('Verdicts by named reviewers.'))),
    corrections: v.optional(
      v.pipe(list(CorrectionSchema), v.description('The corrections of the claim, in any order.')),
    ),
    anchor: v.optional(AnchorSchema),
    note: v.optional(note),
  }),
  v.description('One claim.'),
);

export const QuotationMarkupSchema = v.pipe(
  v.strictObject({
    type: v.pipe(
      v.picklist(['insertion', 'quotation']),
      v.description('`insertion`: an editor’s words, not the speaker’s. `quotation`: words the speaker quotes.'),
    ),
    start: v.pipe(codePoint, v.description('First character in `text`, its bracket or quotation mark included.')),
    end: v.pipe(codePoint, v.description('Position after the last character in `text`, its mark included.')),
  }),
  v.description('A stretch of a quotation’s text, in code points, that is not simply the speaker’s own words.'),
);

export const QuotationSchema = v.pipe(
  v.strictObject({
    id,
    text: v.pipe(text, v.description('The exact words, without the quotation marks around them.')),
    speaker: v.pipe(id, v.description('The source id of the speaker or writer.')),
    claims: v.pipe(
      list(id),
      v.minLength(1),
      v.description('The claims the words belong to; date and outlet are those of the first.'),
    ),
    inLanguage: v.optional(language),
    markup: v.optional(
      v.pipe(list(QuotationMarkupSchema), v.description('The stretches that are not simply the speaker’s words.')),
    ),
    anchor: v.optional(AnchorSchema),
    note: v.optional(note),
  }),
  v.description('Words as spoken or written.'),
);

export const RelationSchema = v.pipe(
  v.strictObject({
    type: v.pipe(
      v.picklist(['denies', 'supports', 'elaborates', 'conflicts-with', 'responds-to']),
      v.description('The relation of the first claim to the second.'),
    ),
    from: v.pipe(id, v.description('The id of the claim that denies, supports, …')),
    to: v.pipe(id, v.description('The id of the claim that is denied, supported, …')),
    note: v.optional(note),
  }),
  v.description('A relation between two claims.'),
);

export const ArticleSchema = v.pipe(
  v.strictObject({
    name: v.pipe(text, v.description('The title of the article, as shown.')),
    inLanguage: language,
    url: v.optional(webAddress),
    publisher: v.optional(v.pipe(name, v.description('The name of the publication.'))),
    datePublished: v.optional(DateSchema),
    textDigest: v.optional(
      v.pipe(
        v.strictObject({
          algorithm: v.pipe(v.literal('SHA-256'), v.description('The hash algorithm; only SHA-256 is accepted.')),
          value: v.pipe(
            v.string(),
            v.description('The digest in hexadecimal digits.'),
            v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
          ),
        }),
        v.description('Digest of the UTF-8 text that the anchors were made against.'),
      ),
    ),
    notes: v.optional(v.pipe(list(note), v.description('Errors and open questions of the article.'))),
  }),
  v.description('The article whose claims these are.'),
);

export const DatasetSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(
      v.pipe(v.string(), v.maxLength(limits.address), v.description('The address of this JSON Schema, for editors.')),
    ),
    version: v.pipe(v.literal(1), v.description('The version of this data model.')),
    article: ArticleSchema,
    sources: v.pipe(v.array(SourceSchema), v.description('The people and organizations that claim, speak or report.')),
    claims: v.pipe(v.array(ClaimSchema), v.description('The claims.')),
    quotations: v.pipe(v.array(QuotationSchema), v.description('Words as spoken or written.')),
    relations: v.pipe(v.array(RelationSchema), v.description('The relations between the claims.')),
  }),
  v.title('claim-elements dataset'),
  v.description('The claims, quotations and sources of one article, and the relations between the claims.'),
);
