import { msg } from '@lit/localize';

/** The English messages of the details that few records have; loaded with `templates/details.ts`. See `messages.ts`. */
export const messages = [
  msg('Response from', {
    id: 'detail-response-answered',
    desc: 'Label of a list: who answered when they were asked about the claim, with their answer. Not a word that says that the answer is good.',
  }),
  msg('Asked, declined to comment', {
    id: 'detail-response-declined',
    desc: 'Label before names: they were asked about the claim and would not comment. Without blame, and without inflection of the names.',
  }),
  msg('Asked, no reply', {
    id: 'detail-response-no-reply',
    desc: 'Label before names: they were asked about the claim and did not reply until the deadline.',
  }),
  msg('Could not be reached', {
    id: 'detail-response-not-reached',
    desc: 'Label before names: somebody tried to ask them about the claim and did not reach them.',
  }),
  msg('Allegation and response', {
    id: 'detail-pair-label',
    desc: 'For screen readers: the name of the group of an allegation and what came back when the other side was asked.',
  }),
  msg('{name}, citing: {source}', {
    id: 'detail-citing',
    desc: 'After “Reported through”: an outlet that relies on the report of another, which may itself cite a third one. Needs no inflection of the names.',
  }),
  msg('Concerns only: {part}', {
    id: 'detail-relation-part',
    desc: 'Below a claim that denies another one, or bears on it: the part of the other one that is meant.',
  }),
  msg('Asked', { id: 'detail-asked', desc: 'Label before the date on which somebody was asked about the claim.' }),
  msg('Asked by', { id: 'detail-asked-by', desc: 'Label before the name of the outlet that asked.' }),
  msg('Reply requested by', {
    id: 'detail-deadline',
    desc: 'Label before the date until which they could answer.',
  }),
  msg('Cited in support by', {
    id: 'detail-evidence-supports',
    desc: 'After a document, a picture or the like that somebody cites in support of the claim. Does not say that it proves the claim. Before the name of who cites it.',
  }),
  msg('Cited against by', {
    id: 'detail-evidence-undermines',
    desc: 'After a document, a picture or the like that somebody cites against the claim. As strong as the label for support. Before the name of who cites it.',
  }),
  msg('Cited for context by', {
    id: 'detail-evidence-context',
    desc: 'After a document, a picture or the like that explains the claim and speaks neither for nor against it. Before the name of who cites it.',
  }),
  msg('Evidence', {
    id: 'detail-evidence',
    desc: 'Label before a list of documents, pictures and the like. Does not say that they prove anything.',
  }),
  msg('the newsroom', {
    id: 'detail-newsroom',
    desc: 'In place of a name, after a label such as “Cited in support by”: the newsroom of the article.',
  }),
  msg('Document', { id: 'detail-document', desc: 'A kind of evidence, before its title.' }),
  msg('Picture', {
    id: 'detail-image',
    desc: 'A kind of evidence, before its title: a photograph, a drawing or a map.',
  }),
  msg('Video', { id: 'detail-video', desc: 'A kind of evidence, before its title.' }),
  msg('Recording', { id: 'detail-audio', desc: 'A kind of evidence, before its title: something to listen to.' }),
  msg('Data', { id: 'detail-data', desc: 'A kind of evidence, before its title: figures, measurements, a survey.' }),
  msg('Testimony', { id: 'detail-testimony', desc: 'A kind of evidence, before its title: the words of a witness.' }),
  msg('Web page', { id: 'detail-web-page', desc: 'A kind of evidence, before its title.' }),
  msg('Archived copy', { id: 'detail-archived', desc: 'A link to a copy of a page or a document in a web archive.' }),
  msg('Seen', { id: 'detail-accessed', desc: 'Label before the day on which the newsroom saw a page or a document.' }),
  msg('Date claimed', {
    id: 'detail-event-date',
    desc: 'Label before a date: when the claimed event happened, according to the claim. Must not say that it happened.',
  }),
  msg('In', {
    id: 'detail-work',
    desc: 'Label before the title of a speech, a judgment, a post or another work in which the claim stands.',
  }),
  msg('Translation', {
    id: 'detail-translation',
    desc: 'Label above the words of a quotation in another language.',
  }),
  msg('Original', {
    id: 'detail-original',
    desc: 'Label above the words of a quotation in the language in which they were spoken, beside their translation.',
  }),
  msg('Withdrawn by the newsroom on {date}', {
    id: 'detail-withdrawn',
    desc: 'Before a text that says why the newsroom took a claim or a quotation back on that day; also in place of one that was taken down.',
  }),
  msg('Corrected on {date}', {
    id: 'detail-corrected',
    desc: 'Before a text that says what an editor changed in the claim on that day.',
  }),
  msg('Withdrawn by the claimant on {date}', {
    id: 'detail-retracted',
    desc: 'Before a text that says why the person or organisation that made the claim took it back on that day.',
  }),
  msg('Fact check', {
    id: 'detail-review',
    desc: 'Label before the finding of a fact-checking organisation, in its own words.',
  }),
  msg('As of {date}', { id: 'detail-as-of', desc: 'The day of the last change to the claims of the page.' }),
];
