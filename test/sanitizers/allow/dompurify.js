import DOMPurify from 'dompurify';

export const sanitize = (html) =>
  DOMPurify.sanitize(html, {
    CUSTOM_ELEMENT_HANDLING: {
      tagNameCheck: /^(claim-card|denial-pair|source-quote|claim-recap)$/,
      attributeNameCheck: /^(allegation|claim|denial|heading-level|json-ld|quote|time-zone|variant)$/,
    },
  });
