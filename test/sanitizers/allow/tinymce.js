/** Options for `tinymce.init`, beside your own. */
export const options = {
  custom_elements: 'claim-card,denial-pair,source-quote,claim-recap',
  extended_valid_elements: [
    'claim-card[claim|variant|heading-level|json-ld|time-zone]',
    'denial-pair[allegation|denial|heading-level|json-ld|time-zone]',
    'source-quote[quote|json-ld|time-zone]',
    'claim-recap[heading-level|json-ld|time-zone]',
  ].join(','),
};
