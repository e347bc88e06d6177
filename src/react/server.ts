import { createElement, type ReactElement } from 'react';

import { attributeText } from '../node/escape.js';
import { prerender, type PrerenderOptions } from '../node/prerender.js';
import { printable } from '../node/terminal.js';
import { quietLit } from '../page/quiet-lit.js';
import { PrerenderedElement } from './prerendered-element.js';

// Next loads its server components and its client components, and Lit with each.
quietLit('dev-mode', 'multiple-versions');

type Value = string | number | boolean | null | undefined;

interface PrerenderedClaimProps extends Pick<PrerenderOptions, 'dataset' | 'nonce' | 'stylesheets'> {
  readonly element?: string | undefined;
  readonly content?: string | undefined;
  readonly [attribute: string]: unknown;
}

/** A name that would end the start tag is none (https://github.com/react/react/pull/13302). */
const isName = (name: string) => /^[^\s"'<>/=]+$/.test(name);

/** Writes attributes as React does. */
function attributesText(attributes: Readonly<Record<string, unknown>>): string {
  return Object.entries(attributes as Readonly<Record<string, Value>>)
    .filter(([name, value]) => isName(name) && value !== undefined && value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? '' : attributeText(String(value))}"`)
    .join('');
}

export async function PrerenderedClaim({
  element = 'claim-card',
  dataset,
  nonce,
  stylesheets,
  content = '',
  ...attributes
}: PrerenderedClaimProps): Promise<ReactElement> {
  const startTag = `<${element}${attributesText(attributes)}>`;
  const endTag = `</${element}>`;
  const options = { dataset, nonce, stylesheets, jsonLd: false };
  const { html, findings } = await prerender(startTag + content + endTag, options);
  for (const { message } of findings) console.warn(printable(message));
  const [, addedId = '', id = attributes['id']] = /^<[\w-]+( id="([^"]*)")/.exec(html) ?? [];
  const start = startTag.length + (attributes['id'] ? 0 : addedId.length);
  const inside = html.slice(start, -endTag.length);
  return createElement(PrerenderedElement, { tag: element, attributes: { ...attributes, id }, html: inside });
}
