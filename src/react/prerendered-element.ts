import { createElement, useLayoutEffect, useRef, type ReactNode } from 'react';

interface PrerenderedElementProps {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The content of the element, with its shadow root as a template. */
  readonly html: string;
}

/** An element with the content that a server rendered, which a parser has read or, after a navigation, React inserts. */
export function PrerenderedElement({ tag, attributes, html }: PrerenderedElementProps): ReactNode {
  const host = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = host.current!;
    const template = element.querySelector<HTMLTemplateElement>(':scope > template[shadowrootserializable]');
    if (!template) return;
    // No element is defined for the tag, which would have taken the template.
    element.attachShadow({ mode: 'open', serializable: true }).append(template.content);
    template.remove();
  }, [html]);

  // Chromium complains of a shadow root in HTML that a script inserts, which React does in the browser only
  // (https://github.com/whatwg/html/issues/8627).
  const __html = 'document' in globalThis ? html.replace(' shadowrootmode="open"', '') : html;
  return createElement(tag, {
    ...attributes,
    key: html,
    ref: host,
    dangerouslySetInnerHTML: { __html },
    // The parser has made a shadow root of the template, which React then misses in the content.
    suppressHydrationWarning: true,
  });
}
