import { GeneralHtmlSupport, Plugin } from 'ckeditor5';

class ClaimElements extends Plugin {
  static requires = [GeneralHtmlSupport];

  init() {
    const schema = this.editor.plugins.get('DataSchema');
    for (const name of ['claim-card', 'claim-dataset', 'denial-pair', 'source-quote']) {
      schema.registerBlockElement({
        view: name,
        model: name,
        isObject: true,
        modelSchema: { inheritAllFrom: '$blockObject' },
      });
    }
  }
}

/** Options for the editor, beside your own; the plugin goes after yours. */
export const options = {
  extraPlugins: [ClaimElements],
  htmlSupport: {
    allow: [
      { name: 'claim-card', attributes: ['claim', 'variant', 'heading-level', 'json-ld'] },
      { name: 'claim-dataset', attributes: ['src'] },
      { name: 'denial-pair', attributes: ['allegation', 'denial', 'heading-level', 'json-ld'] },
      { name: 'source-quote', attributes: ['quote', 'json-ld'] },
    ],
  },
};
