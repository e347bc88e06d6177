import { readFile } from 'node:fs/promises';

import * as esbuild from 'esbuild';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';

/** The elements that show something, and the attribute by which a blockquote stands for one. */
const elements = { 'claim-card': 'data-claim', 'denial-pair': 'data-allegation', 'source-quote': 'data-quote' };

const embed = '.claim-embed.claim-embed';
const anyHost = `:is(${Object.keys(elements).join(', ')}, ${embed})`;

/** What a fallback has not: a script’s controls, slots, and a focus of its own. */
const absent = /copy-button|status|\.room|::slotted|:focus\b|\bbutton\b/;

/**
 * A selector of a shadow tree, turned into one for the readable text in the light tree, to be nested in a rule for the
 * element or the blockquote that stands for it: parts and classes become classes with a prefix. `undefined` where
 * there is nothing that it could select.
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
  // Types of elements are reset inside the generated text only; what an editor wrote looks as the page has it.
  const scope = /^[a-z]/.test(light) ? ':where(.claim-surface)' : '';
  return [host, scope, light].filter(Boolean).join(' ');
}

/** The rules of a shadow tree, for the light tree of a host. */
function lightRules(css, host) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.selector === ':host') return;
    const selectors = rule.selectors.map(lightSelector).filter(Boolean);
    if (selectors.length) rule.selectors = selectors;
    else rule.remove();
  });
  root.walkRules(':host', (rule) => {
    // Where the host stands among the page’s boxes is said once for all.
    rule.walkDecls(/^(?:display|margin-block)$/, (declaration) => declaration.remove());
    rule.selector = '&';
    if (!rule.nodes.length) rule.remove();
  });
  root.walkAtRules((rule) => {
    if (!rule.nodes?.length) rule.remove();
  });
  return `${host} { ${root} }`;
}

const minified = async (css) => (await esbuild.transform(css, { loader: 'css', minify: true })).code.trim();

/**
 * The styles of each element’s shadow tree, by tag, as prerendered pages have them inline.
 *
 * @param {URL} dist - The folder of the built modules.
 */
export async function shadowStyles(dist) {
  const { baseStyles } = await import(new URL('elements/shared/base.styles.js', dist));
  const styles = Object.keys(elements).map(async (tag) => {
    const { default: own } = await import(new URL(`elements/${tag}/${tag}.styles.js`, dist));
    return [tag, baseStyles.cssText + own.cssText];
  });
  return Object.fromEntries(await Promise.all(styles));
}

/**
 * The package’s style sheets, by file name: one for a page, which gives the readable text of embeds the geometry of
 * the elements, and one for the shadow trees of each element, for prerendered pages that link to it.
 *
 * @param {URL} dist - The folder of the built modules.
 */
export async function styleSheets(dist) {
  const { baseStyles } = await import(new URL('elements/shared/base.styles.js', dist));
  const sheets = {};
  let page = await readFile(new URL('../../src/embed/fallback.css', import.meta.url), 'utf8');
  page += lightRules(baseStyles.cssText, anyHost);
  for (const [tag, css] of Object.entries(await shadowStyles(dist))) {
    page += lightRules(css.slice(baseStyles.cssText.length), `:is(${tag}, ${embed}[${elements[tag]}])`);
    sheets[`styles/${tag}.css`] = await minified(css);
  }
  return { 'claim-elements.css': await minified(page), ...sheets };
}
