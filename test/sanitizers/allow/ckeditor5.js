import { GeneralHtmlSupport, Plugin } from 'ckeditor5';

const attributes = {
  'claim-card': ['claim', 'variant', 'heading-level', 'json-ld', 'time-zone'],
  'claim-dataset': ['src'],
  'denial-pair': ['allegation', 'denial', 'heading-level', 'json-ld', 'time-zone'],
  'source-quote': ['quote', 'json-ld', 'time-zone'],
};

class ClaimElements extends Plugin {
  static requires = [GeneralHtmlSupport];

  init() {
    const schema = this.editor.plugins.get('DataSchema');
    for (const name of Object.keys(attributes)) {
      schema.registerBlockElement({ view: name, model: name, modelSchema: { inheritAllFrom: '$container' } });
    }
    this.editor.plugins
      .get('DataFilter')
      .loadAllowedConfig(Object.entries(attributes).map(([name, names]) => ({ name, attributes: names })));
  }
}

/** Options for the editor, beside your own. */
export const options = { extraPlugins: [ClaimElements] };
