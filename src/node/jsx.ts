import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type ChildNode = DefaultTreeAdapterMap['childNode'];

/** The attributes whose names are others in React (https://react.dev/reference/react-dom/components/common). */
const names: Readonly<Record<string, string>> = {
  class: 'className',
  datetime: 'dateTime',
  frameborder: 'frameBorder',
};

/** Returns the declarations of a `style` attribute as an object literal. */
function styleObject(style: string): string {
  const declarations = style.split(';').filter(Boolean);
  const properties = declarations.map((declaration) => {
    const [name = '', ...value] = declaration.split(':');
    const property = name.trim().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [property, value.join(':').trim()] as const;
  });
  return JSON.stringify(Object.fromEntries(properties));
}

function jsx(node: ChildNode): string {
  // MDX reads a text outside of an expression as Markdown.
  if ('value' in node) return `{${JSON.stringify(node.value)}}`;
  if (!('tagName' in node)) return '';
  const attributes = node.attrs.map(({ name, value }) => {
    if (name === 'style') return ` style={${styleObject(value)}}`;
    // An attribute of JSX can have character references, but no escapes.
    const text = /["&\n]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`;
    return ` ${names[name] ?? name}=${text}`;
  });
  const tag = node.tagName + attributes.join('');
  return node.tagName === 'br' ? `<${tag} />` : `<${tag}>${node.childNodes.map(jsx).join('')}</${node.tagName}>`;
}

/**
 * Writes HTML as JSX for React and MDX, which know neither `class` nor `style` as a text
 * (https://mdxjs.com/docs/troubleshooting-mdx/).
 */
export function jsxOf(html: string): string {
  return parseFragment(html).childNodes.map(jsx).join('');
}
