import {
  Autoformat,
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  Image,
  Indent,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  Table,
  TextTransformation,
} from 'ckeditor5';

import { options } from '../allow/ckeditor5.js';

// CKEditor has no default plugins; these are the plugins of its former classic build.
const plugins = [
  Autoformat,
  BlockQuote,
  Bold,
  Essentials,
  Heading,
  Image,
  Indent,
  Italic,
  Link,
  List,
  MediaEmbed,
  Paragraph,
  Table,
  TextTransformation,
];

export async function open(allowed) {
  const target = document.createElement('div');
  document.body.append(target);
  const editor = await ClassicEditor.create(target, { licenseKey: 'GPL', plugins, ...(allowed && options) });
  return (html) => {
    editor.setData(html);
    return editor.getData();
  };
}
