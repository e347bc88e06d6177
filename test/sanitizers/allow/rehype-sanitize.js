import { rehype } from 'rehype';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';

const schema = {
  ...defaultSchema,
  tagNames: [...defaultSchema.tagNames, 'claim-card', 'denial-pair', 'source-quote', 'claim-recap'],
  attributes: {
    ...defaultSchema.attributes,
    'claim-card': ['claim', 'variant', 'heading-level', 'json-ld', 'time-zone'],
    'denial-pair': ['allegation', 'denial', 'heading-level', 'json-ld', 'time-zone'],
    'source-quote': ['quote', 'json-ld', 'time-zone'],
    'claim-recap': ['heading-level', 'json-ld', 'time-zone'],
  },
};

const processor = rehype().data('settings', { fragment: true }).use(rehypeSanitize, schema);

export const sanitize = (html) => String(processor.processSync(html));
