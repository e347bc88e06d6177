import { options } from '../allow/tinymce.js';

function load(src) {
  const script = document.createElement('script');
  script.src = src;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${src} was not loaded`));
  });
}

export async function open(allowed) {
  await load('/node_modules/tinymce/tinymce.min.js');
  const target = document.createElement('textarea');
  document.body.append(target);
  const [editor] = await window.tinymce.init({ target, license_key: 'gpl', ...(allowed && options) });
  return (html) => {
    editor.setContent(html);
    return editor.getContent();
  };
}
