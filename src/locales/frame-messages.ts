import { msg } from '@lit/localize';

/**
 * The English messages of the iframe page about an address that it cannot show. Parameter names such as claim,
 * allegation, denial, quote, list, dataset, theme, variant and lang stay in English in every language. The file is not
 * part of the package: see `messages.ts`.
 */
export const messages = [
  msg('This claim cannot be shown', {
    id: 'not-shown',
    desc: 'The title of a page that shows only an error message.',
  }),
  msg('Claims: {article}', {
    id: 'claims',
    desc: 'The title of a page that lists the claims of the article of that name.',
  }),
  msg(
    'This frame was not told what to show. Add one of the parameters {parameters} to its address, for example “?claim=” and the id of a claim.',
    {
      id: 'nothing-asked',
      desc: 'To the editor who wrote the address. parameters is a list such as “claim, allegation, quote or list”.',
    },
  ),
  msg(
    'This frame was told to show several things at once, by the parameters {parameters}. Leave all but one of them out of its address.',
    { id: 'several-asked', desc: 'To the editor. parameters is a list such as “claim and quote”.' },
  ),
  msg('The parameter {parameter} is empty. Set it to the id of a claim.', {
    id: 'empty-claim',
    desc: 'To the editor.',
  }),
  msg('The parameter {parameter} is empty. Set it to the id of a quotation.', {
    id: 'empty-quote',
    desc: 'To the editor.',
  }),
  msg('The parameter {parameter} is empty. Set it to the address of a dataset, or leave it out.', {
    id: 'empty-dataset',
    desc: 'To the editor.',
  }),
  msg('The parameter denial stands alone. Add the parameter allegation, with the id of the claim that is denied.', {
    id: 'without-allegation',
    desc: 'To the editor. The two parameter names, denial and allegation, stay in English.',
  }),
  msg('The parameter {parameter} does not accept “{value}”. Set it to {accepted}, or leave it out.', {
    id: 'not-accepted',
    desc: 'To the editor. accepted is a list such as “light or dark”.',
  }),
  msg(
    'The parameter dataset does not accept “{value}”. Set it to an address that begins with https, or to one relative to this page.',
    { id: 'not-an-address', desc: 'To the editor.' },
  ),
  msg(
    'The parameter dataset names an address at “{origin}”, which this page does not read from. Put the dataset where this page is, or let the owner of this page list that origin in its element <meta name="claim-dataset-origins">.',
    { id: 'foreign-origin', desc: 'To the editor. origin is such as “https://example.org”.' },
  ),
  msg('The dataset has no claims to list. Set the parameter dataset to one that has.', {
    id: 'no-claims',
    desc: 'To the editor.',
  }),
  msg('The parameter {parameter} names “{value}”, and the dataset has nothing with that id.', {
    id: 'unknown-id',
    desc: 'To the editor.',
  }),
  msg('The parameter {parameter} names “{value}”, which does not deny the allegation.', {
    id: 'unrelated-id',
    desc: 'To the editor: value is the id of a claim.',
  }),
  msg(
    'The parameter {parameter} names “{value}”, and the dataset has nothing that denies it. To show the claim alone, use the parameter claim.',
    { id: 'no-answer', desc: 'To the editor: value is the id of a claim.' },
  ),
  msg('Set it to an id that is there, such as {ids}.', {
    id: 'nearest',
    desc: 'Follows a sentence that says which parameter names an unknown id. ids is a list such as “a-claim” or “another”.',
  }),
  msg('The dataset could not be loaded. Load the page again later, or correct the parameter dataset.', {
    id: 'load-failed',
    desc: 'To the reader and the editor.',
  }),
  msg('The dataset is not JSON. Correct the parameter dataset, or load the page again later.', {
    id: 'not-json',
    desc: 'To the editor.',
  }),
  msg('The dataset is not sound. Correct the parameter dataset, or load the page again later.', {
    id: 'invalid-dataset',
    desc: 'To the editor: the dataset has errors. An error message follows.',
  }),
];
