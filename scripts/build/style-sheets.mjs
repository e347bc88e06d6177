import { readFile } from 'node:fs/promises';

import * as esbuild from 'esbuild';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';

/** The tags of elements that show records, and the attribute by which a blockquote stands for each. */
const elements = {
  'claim-card': 'data-claim',
  'denial-pair': 'data-allegation',
  'source-quote': 'data-quote',
  'claim-recap': 'data-recap',
};

const embed = '.claim-embed.claim-embed';
const anyHost = `:is(${Object.keys(elements).join(', ')}, ${embed})`;

/** A fallback has no controls of a script, no slots and no focus of its own. */
const absent = /copy-button|status|:empty|::slotted|:focus\b|\bbutton\b/;

/**
 * Turns a selector of a shadow tree into one for the readable text in the light tree: parts and classes become classes with
 * a prefix. The result is nested in a rule for the element, or for the blockquote that stands for it.
 *
 * @returns {string | undefined} `undefined` if the light tree has no such nodes.
 */
function lightSelector(selector) {
  if (absent.test(selector)) return undefined;
  let host = '';
  const light = selectorParser((root) => {
    root.walkPseudos((pseudo) => {
      if (pseudo.value !== ':host') return;
      host = `&${pseudo.nodes.join('')}`;
      pseudo.remove();
    });
    root.walkAttributes((attribute) => {
      if (attribute.attribute !== 'part') return;
      attribute.replaceWith(selectorParser.className({ value: `claim-${attribute.value}` }));
    });
    root.walkClasses((name) => {
      if (!name.value.startsWith('claim-')) name.value = `claim-${name.value}`;
    });
  })
    .processSync(selector)
    .trim();
  if (!light) return undefined;
  // Types of elements are reset inside the generated text only; the text of an editor keeps the styles of the page.
  const scope = /^(?::is\()?[a-z]/.test(light) ? ':where(.claim-surface)' : '';
  return [host, scope, light].filter(Boolean).join(' ');
}

/** Turns the rules of a shadow tree into rules for the light tree of a host. */
function lightRules(css, host) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.selector === ':host') {
      // The sheet for fallbacks sets the place of all hosts among the boxes of the page.
      rule.walkDecls(/^(?:display|margin-block)$/, (declaration) => declaration.remove());
      rule.selector = '&';
    } else rule.selectors = rule.selectors.map(lightSelector).filter(Boolean);
    if (!rule.selector || !rule.nodes.length) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (!rule.nodes?.length) rule.remove();
  });
  return `${host} { ${root} }`;
}

const minified = async (css) => `${(await esbuild.transform(css, { loader: 'css', minify: true })).code.trim()}\n`;

/** The tags that have styles in their shadow trees. */
export const tags = Object.keys(elements);

const sharedStyles = async (importModule) => (await importModule('elements/base.styles.js')).baseStyles.cssText;

const ownStyles = async (tag, importModule) => (await importModule(`elements/${tag}/${tag}.styles.js`)).default.cssText;

/**
 * The styles of an element’s shadow tree, as prerendered pages have them inline.
 *
 * @param {string} tag
 * @param importModule - Imports a module of the library by its name in `dist`.
 */
export async function shadowStyles(tag, importModule) {
  return (await sharedStyles(importModule)) + (await ownStyles(tag, importModule));
}

/** The same as a style sheet, for prerendered pages that link to it. */
export async function shadowSheet(tag, importModule) {
  return minified(await shadowStyles(tag, importModule));
}

/** The style sheet for a page: it gives the readable text of embeds the geometry of the elements. */
export async function pageSheet(importModule) {
  const fallback = await readFile(new URL('../../src/embed/fallback.css', import.meta.url), 'utf8');
  const own = await Promise.all(
    tags.map(async (tag) => lightRules(await ownStyles(tag, importModule), `:is(${tag}, ${embed}[${elements[tag]}])`)),
  );
  return minified([fallback, lightRules(await sharedStyles(importModule), anyHost), ...own].join(''));
}
