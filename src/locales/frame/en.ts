// Written by `npm run locales` from frame-messages.ts.

export const enFrame = {
  'not-shown': 'This claim cannot be shown',
  claims: 'Claims: {article}',
  'nothing-asked':
    'This frame was not told what to show. Add one of the parameters {parameters} to its address, for example “?claim=” and the id of a claim.',
  'several-asked':
    'This frame was told to show several things at once, by the parameters {parameters}. Leave all but one of them out of its address.',
  'empty-claim': 'The parameter {parameter} is empty. Set it to the id of a claim.',
  'empty-quote': 'The parameter {parameter} is empty. Set it to the id of a quotation.',
  'empty-dataset': 'The parameter {parameter} is empty. Set it to the address of a dataset, or leave it out.',
  'without-allegation':
    'The parameter denial stands alone. Add the parameter allegation, with the id of the claim that is denied.',
  'not-accepted': 'The parameter {parameter} does not accept “{value}”. Set it to {accepted}, or leave it out.',
  'not-an-address':
    'The parameter dataset does not accept “{value}”. Set it to an address that begins with https, or to one relative to this page.',
  'foreign-origin':
    'The parameter dataset names an address at “{origin}”, which this page does not read from. Put the dataset where this page is, or let the owner of this page list that origin in its element <meta name="claim-dataset-origins">.',
  'no-claims': 'The dataset has no claims to list. Set the parameter dataset to one that has.',
  'unknown-id': 'The parameter {parameter} names “{value}”, and the dataset has nothing with that id.',
  'unrelated-id': 'The parameter {parameter} names “{value}”, which does not deny the allegation.',
  'no-answer':
    'The parameter {parameter} names “{value}”, and the dataset has nothing that denies it. To show the claim alone, use the parameter claim.',
  nearest: 'Set it to an id that is there, such as {ids}.',
  'load-failed': 'The dataset could not be loaded. Load the page again later, or correct the parameter dataset.',
  'not-json': 'The dataset is not JSON. Correct the parameter dataset, or load the page again later.',
  'invalid-dataset': 'The dataset is not sound. Correct the parameter dataset, or load the page again later.',
};
