import { msg } from '@lit/localize';

/**
 * The interface strings in English, each with a description for translators. The file is not part of the package: `npm
 * run locales` writes one module per language from these messages and their translations in `xliff/`.
 *
 * Names in braces are placeholders for values; `{count, plural, …}` has a text for each plural category of the language
 * (Unicode CLDR), as in ICU MessageFormat.
 */
export const messages = [
  msg('Allegation', {
    id: 'kind-allegation',
    desc: 'Above a claim: the kind of statement. The claim accuses a person or an organisation of wrongdoing and is not proven. Use the word that wire services use, which neither believes nor doubts the accusation.',
  }),
  msg('Denial', {
    id: 'kind-denial',
    desc: 'Above a claim: the claim says that an allegation is not true. Use a word that is exactly as strong as the one for the allegation.',
  }),
  msg('Statement', {
    id: 'kind-assertion',
    desc: 'Above a claim: the claimant states it as a fact. The word must not express doubt.',
  }),
  msg('Assessment', {
    id: 'kind-assessment',
    desc: 'Above a claim: the judgement of an expert or an institution about a situation.',
  }),
  msg('Prediction', {
    id: 'kind-prediction',
    desc: 'Above a claim: an expectation about the future.',
  }),
  msg('Proposal', {
    id: 'kind-proposal',
    desc: 'Above a claim: a suggestion of an action.',
  }),
  msg('Background', {
    id: 'kind-background',
    desc: 'Above a claim: a known fact that explains the other claims.',
  }),
  msg('Not independently verified', {
    id: 'verification-unverified',
    desc: 'Beside “Verification”: nobody but its author has checked the claim. The formula that wire services print.',
  }),
  msg('Disputed', {
    id: 'verification-disputed',
    desc: 'Beside “Verification”: informed parties contradict each other. Does not say who is right.',
  }),
  msg('Corroborated', {
    id: 'verification-corroborated',
    desc: 'Beside “Verification”: independent evidence supports the claim, without proving it.',
  }),
  msg('Confirmed', {
    id: 'verification-confirmed',
    desc: 'Beside “Verification”: the claim was checked and found to be true.',
  }),
  msg('Denies the statement of', {
    id: 'relation-denies',
    desc: 'The claim denies that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article. In the register of a news agency; not “refutes”, which would say that the denial is true.',
  }),
  msg('Denied by', {
    id: 'relation-denies-inverse',
    desc: 'The claim is denied by that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article.',
  }),
  msg('Responds to the statement of', {
    id: 'relation-responds-to',
    desc: 'The claim answers that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article.',
  }),
  msg('Response from', {
    id: 'relation-responds-to-inverse',
    desc: 'The claim is answered by that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article. Not “answered”, which says that a question is settled.',
  }),
  msg('Conflicts with the statement of', {
    id: 'relation-conflicts-with',
    desc: 'The claim cannot be true together with that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article. Takes no side.',
  }),
  msg('Conflicts with the statement of', {
    id: 'relation-conflicts-with-inverse',
    desc: 'The same label, read from the other claim: as a rule the same words.',
  }),
  msg('Cited in support of the statement of', {
    id: 'relation-supports',
    desc: 'The claim is an argument for that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article. Does not vouch for a claim, and is not read as support for a person.',
  }),
  msg('Cited in support by', {
    id: 'relation-supports-inverse',
    desc: 'The name that follows cites a claim in support of this one. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article. Does not vouch for the claim.',
  }),
  msg('Adds detail to the statement of', {
    id: 'relation-elaborates',
    desc: 'The claim tells more about that of the name that follows. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article.',
  }),
  msg('More detail from', {
    id: 'relation-elaborates-inverse',
    desc: 'The name that follows tells more about the claim. The label stands above a name, or before it with a colon; the name follows in the nominative, without an article.',
  }),
  msg('The article', {
    id: 'the-article',
    desc: 'In place of the claimant’s name: the news article itself makes the claim.',
  }),
  msg('Not named', {
    id: 'not-named',
    desc: 'In place of the claimant’s name: nobody says who makes the claim. Not the phrase for a source who asked not to be named.',
  }),
  msg('Said', {
    id: 'date',
    desc: 'Label before the date on which the statement was made. Not the date of what the statement is about.',
  }),
  msg('Reported through', {
    id: 'reported-by',
    desc: 'Label before the names of the outlets, or of the spokespeople, through which the statement became known. Must not read as the employer of who said it.',
  }),
  msg('Also said', {
    id: 'also-said',
    desc: 'Label before the name of who made the same claim later, with the date.',
  }),
  msg('Quoted words', {
    id: 'quoted-words',
    desc: 'Label before words in quotation marks: single words with which the claim was made.',
  }),
  msg('Verification', {
    id: 'verification',
    desc: 'Label: the result of checking the claim.',
  }),
  msg('Editor’s note', {
    id: 'note',
    desc: 'Label before a remark of the newsroom. It must say that the newsroom is the author.',
  }),
  msg('to', {
    id: 'range-to',
    desc: 'Only for screen readers, in place of a dash between two dates or two numbers of days: “8 to 9 March”, “2 to 8 days”. One word that fits both.',
  }),
  msg('(inferred from “{words}”)', {
    id: 'inferred-from',
    desc: 'After a date that the editor worked out from the words of the article, such as “Tuesday”. Use the parentheses and quotation marks of the language.',
  }),
  msg('Editor’s insertion:', {
    id: 'insertion',
    desc: 'Only for screen readers, before words in brackets inside a quotation that the speaker did not say.',
  }),
  msg('end of insertion', {
    id: 'insertion-end',
    desc: 'Only for screen readers, after words in brackets inside a quotation that the speaker did not say.',
  }),
  msg('Words left out:', {
    id: 'omission',
    desc: 'Only for screen readers, before the sign for words that were left out of a quotation, such as “[…]”.',
  }),
  msg('Quotation, {speaker}', {
    id: 'quotation-by',
    desc: 'Only for screen readers: the name of a figure with words of this speaker.',
  }),
  msg('Words in parentheses or brackets were inserted by an editor.', {
    id: 'insertion-note',
    desc: 'Below a quotation. The word for brackets must include round and square ones.',
  }),
  msg('Read the article: {name}', {
    id: 'read-article',
    desc: 'A link to the news article of that name.',
  }),
  msg('More on this claim', {
    id: 'more',
    desc: 'Opens further details of a claim.',
  }),
  msg('This statement is not available here.', {
    id: 'unavailable',
    desc: 'To the reader, in place of a claim or a quotation that the records do not have. Does not say why.',
  }),
  msg('{count, plural, one {Allegation and denial} other {Allegation and denials}}', {
    id: 'pair-label',
    desc: 'For screen readers: the name of the group of an allegation and its denials; count is the number of denials. One text per plural category of the language.',
  }),
  msg('Between the statements', {
    id: 'gap',
    desc: 'Label before a number of days: the time between the allegation and the denial.',
  }),
  msg('the same day', {
    id: 'same-day',
    desc: 'After “Between the statements”: both were said on one day.',
  }),
  msg('at most {gap}', {
    id: 'gap-at-most',
    desc: 'A number of days between two statements, such as “at most 3 days”: one of their dates is an interval, and the other may be on the same day. The number with its noun stays in the nominative.',
  }),
  msg('{gap} (from inferred dates)', {
    id: 'gap-inferred',
    desc: 'A number of days between two statements; an editor worked out at least one of their dates.',
  }),
  msg('Copy quotation', {
    id: 'copy',
    desc: 'A button. A short imperative or noun, as is usual on buttons in the language.',
  }),
  msg('Quotation copied', { id: 'copied', desc: 'Announced after the button was pressed.' }),
  msg('Copying failed. Select the words and copy them instead.', {
    id: 'copy-failed',
    desc: 'Announced if the browser refused to copy.',
  }),
];
