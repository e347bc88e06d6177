const packages = '/node_modules/';

function load(src, type = '') {
  const script = Object.assign(document.createElement('script'), { src, type });
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} was not loaded`));
  });
}

async function jqueryPlugin(path) {
  await load(`${packages}jquery/dist/jquery.min.js`);
  await load(packages + path);
  return window.$;
}

/** The editors: each starts in an area of the page, and returns a function that returns what it saves. */
const editors = {
  async contenteditable(area) {
    area.contentEditable = 'true';
    return () => area.innerHTML;
  },
  async trumbowyg(area) {
    const $ = await jqueryPlugin('trumbowyg/dist/trumbowyg.min.js');
    $.trumbowyg.svgPath = false;
    $(area).trumbowyg();
    return () => $(area).trumbowyg('html');
  },
  async summernote(area) {
    const $ = await jqueryPlugin('summernote/dist/summernote-lite.min.js');
    $(area).summernote();
    return () => $(area).summernote('code');
  },
  async tinymce(area) {
    await load(`${packages}tinymce/tinymce.min.js`);
    const { options } = await import('../allow/tinymce.js');
    const [editor] = await window.tinymce.init({ target: area, inline: true, license_key: 'gpl', ...options });
    return () => editor.getContent();
  },
  async ckeditor5(area) {
    const { BlockQuote, Bold, Essentials, Heading, InlineEditor, Link, List, Paragraph } = await import('ckeditor5');
    const { extraPlugins } = (await import('../allow/ckeditor5.js')).options;
    const plugins = [BlockQuote, Bold, Essentials, Heading, Link, List, Paragraph];
    const htmlSupport = { allow: [{ name: /.*/, attributes: true, classes: true }] };
    const editor = await InlineEditor.create(area, { licenseKey: 'GPL', plugins, extraPlugins, htmlSupport });
    return () => editor.getData();
  },
};

async function startElements() {
  await load('/dist/claim-elements.min.js', 'module');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Opens an embed in an editor of a page with the elements; returns the markup in the page and what the editor saves. */
export async function open({ name, html, starts, attributes }) {
  const area = document.createElement('div');
  for (const [attribute, value] of Object.entries(attributes)) area.setAttribute(attribute, value);
  area.innerHTML = html;
  document.body.append(area);
  if (starts === 'late') await startElements();
  const shown = area.innerHTML;
  const save = await editors[name](area);
  if (starts === 'early') await startElements();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { shown, saved: save() };
}
