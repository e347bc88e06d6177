import { GeneralHtmlSupport, Plugin } from 'ckeditor5';

const attributes = {
  'claim-card': ['claim', 'variant', 'heading-level', 'json-ld', 'time-zone'],
  'denial-pair': ['allegation', 'denial', 'heading-level', 'json-ld', 'time-zone'],
  'source-quote': ['quote', 'json-ld', 'time-zone'],
  'claim-recap': ['heading-level', 'json-ld', 'time-zone'],
};

class ClaimElements extends Plugin {
  static requires = [GeneralHtmlSupport];

  init() {
    const schema = this.editor.plugins.get('DataSchema');
    for (const name of Object.keys(attributes)) {
      schema.registerBlockElement({ view: name, model: name, modelSchema: { inheritAllFrom: '$container' } });
    }
    const elements = Object.entries(attributes).map(([name, names]) => ({ name, attributes: names }));
    // Paragraphs directly in an element would look like the rest of an article.
    const text = { name: 'div', classes: /^claim-/, attributes: ['lang', 'dir', 'role', 'aria-level'] };
    this.editor.plugins.get('DataFilter').loadAllowedConfig([...elements, text]);
  }
}

/** Options for the editor, beside your own. */
export const options = { extraPlugins: [ClaimElements] };
