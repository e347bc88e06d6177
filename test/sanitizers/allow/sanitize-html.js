import sanitizeHtml from 'sanitize-html';

const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;

const options = {
  allowedTags: [...allowedTags, 'claim-card', 'denial-pair', 'source-quote', 'claim-recap'],
  allowedAttributes: {
    ...allowedAttributes,
    'claim-card': ['claim', 'variant', 'heading-level', 'json-ld', 'time-zone'],
    'denial-pair': ['allegation', 'denial', 'heading-level', 'json-ld', 'time-zone'],
    'source-quote': ['quote', 'json-ld', 'time-zone'],
    'claim-recap': ['heading-level', 'json-ld', 'time-zone'],
  },
};

export const sanitize = (html) => sanitizeHtml(html, options);
