const isLit = (id) => /[\\/]node_modules[\\/](?:lit|lit-html|lit-element|@lit[\\/][\w-]+)[\\/]/.test(id);

/** The expressions by which Lit reads names from the window, each with its replacement. */
const replacements = [
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  [/\b\w+\.(?:ShadyCSS|\w+(?:Polyfill|Hydrate)Support)\b/g, '(void 0)'],
  [/\b\w+\.litPropertyMetadata\?\?=new WeakMap\b/g, '0'],
  [/\blitPropertyMetadata\.get\(\w+\)/g, 'void 0'],
  [/(\w+)\?\1\.createPolicy\((.*?)\):void 0/g, '$1?.createPolicy?.($2)'],
];

/**
 * A Rollup plugin by which Lit writes nothing to the window, and reads nothing but Trusted Types from it. An element of the page with
 * the id `litHtmlVersions`, for example, would stop the script: window.litHtmlVersions is that element, and sanitizers let it
 * through (https://github.com/cure53/DOMPurify/pull/710).
 */
export function litWithoutGlobals() {
  return {
    name: 'lit-without-globals',
    transform(code, id) {
      if (!isLit(id)) return null;
      const changed = replacements.reduce((text, [pattern, by]) => text.replace(pattern, by), code);
      return { code: changed, map: null };
    },
  };
}
