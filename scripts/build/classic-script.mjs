/** The name of the `meta` element that names the folder of the package’s files. */
const metaName = 'claim-elements-base';

/**
 * The beginning of a classic script, inside its function. The names are such as no module has.
 *
 * - Servers import the script, too, and have no document.
 * - The address is read at once: `currentScript` is set only while the script is evaluated. A file that others made of
 *   several scripts has another address, and an inline script has none; the `meta` element replaces it.
 * - A CMS may let its authors write an image with the name `currentScript`, which a page then has in the place of the script
 *   (https://github.com/whatwg/html/issues/10687), and a `meta` element into the body.
 */
const intro = `
if (typeof document === 'undefined') return;
const { currentScript } = document;
const classicAddress = (currentScript instanceof HTMLScriptElement && currentScript.src) || document.baseURI;
const classicFolder = () => document.querySelector('head > meta[name="${metaName}"]')?.content;
const classicBase = () =>
  classicFolder() ? new URL(classicFolder().replace(/\\/?$/, '/'), document.baseURI).href : classicAddress;
const classicImport = (file) => {
  const { href } = new URL(file, classicBase());
  return import(href).catch((error) => {
    if (!classicFolder()) {
      const advice =
        'Name the folder of the package’s files in <meta name="${metaName}" content="…"> in the head if they are elsewhere.';
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
