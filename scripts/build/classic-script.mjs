/** The name of the `meta` element that names the folder of the package’s files. */
const metaName = 'claim-elements-base';

/**
 * The beginning of a classic script, inside its function. The names are such as no module has.
 *
 * - Servers import the script, too, and have no document.
 * - Lit writes the versions of its copies to `globalThis`. Here that is an object of the script’s own, which reads from the
 *   window; `litPropertyMetadata` is the one value that Lit reads as a variable.
 * - The address is read at once: `currentScript` is set only while the script is evaluated. A file that others made of
 *   several scripts has another address, and an inline script has none; the `meta` element replaces it.
 */
const intro = `
if (typeof document === 'undefined') return;
const globalThis = new Proxy({}, {
  get: (own, name) => own[name] ?? window[name],
  has: (own, name) => name in own || name in window,
});
const litPropertyMetadata = (globalThis.litPropertyMetadata = new WeakMap());
const classicAddress = document.currentScript?.src || document.baseURI;
const classicFolder = () => document.querySelector('meta[name="${metaName}"]')?.content;
const classicBase = () =>
  classicFolder() ? new URL(classicFolder().replace(/\\/?$/, '/'), document.baseURI).href : classicAddress;
const classicImport = (file) => {
  const { href } = new URL(file, classicBase());
  return import(href).catch((error) => {
    if (!classicFolder()) {
      const advice = 'Name the folder of the package’s files in <meta name="${metaName}" content="…"> if they are elsewhere.';
      console.warn('claim-elements: ' + href + ' cannot be loaded. ' + advice);
    }
    throw error;
  });
};
const classicMain = () => {`;

/**
 * The end. Like a module, the script waits until the page is parsed: an element that is parsed only in part has not all
 * its content. An error in a task of its own does not stop the scripts that follow in the same file.
 */
const outro = `};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', classicMain, { once: true });
else queueMicrotask(classicMain);`;

/** A Rollup plugin that makes a module a classic script, which leaves no name on the page and may be joined with others. */
export function classicScript() {
  return {
    name: 'classic-script',
    intro: () => intro,
    outro: () => outro,
    renderDynamicImport: () => ({ left: 'classicImport(', right: ')' }),
    resolveImportMeta: (property) => (property === 'url' ? 'classicBase()' : null),
  };
}
