import {
  createElement,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type FunctionComponent,
  type ReactNode,
  type Ref,
} from 'react';

import type { AdoptableElement } from '../elements/adoptable-element.js';

/** The names of what an element accepts and fires. */
export interface ElementDescription {
  /** The attributes by the names of the properties that set them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The properties without an attribute. */
  readonly properties: readonly string[];
  /** The events by the names of their handlers. */
  readonly events: Readonly<Record<string, string>>;
}

export interface ElementProps extends Readonly<Record<string, unknown>> {
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * Makes a component of an element. A server writes its attributes. Its data and its handlers follow after hydration, which
 * takes neither over from a server (https://github.com/react/react/issues/35446). The element is defined after that, so
 * that none of its events comes before the handlers.
 */
export function elementComponent(
  tag: string,
  elementClass: typeof AdoptableElement,
  { attributes, properties, events }: ElementDescription,
): FunctionComponent<ElementProps> {
  const handlers = Object.entries(events);

  function Component({ ref, ...props }: ElementProps): ReactNode {
    const host = useRef<HTMLElement>(null);
    useImperativeHandle(ref, () => host.current!, []);

    const given: Record<string, unknown> = { ref: host };
    for (const [name, value] of Object.entries(props)) {
      if (!(name in events) && !properties.includes(name)) given[attributes[name] ?? name] = value;
    }

    for (const name of properties) {
      const value = props[name];
      useLayoutEffect(() => {
        Object.assign(host.current!, { [name]: value });
      }, [value]);
    }
    for (const [name, event] of handlers) {
      const handler = props[name] as EventListener | undefined;
      useLayoutEffect(() => {
        const element = host.current!;
        if (handler) element.addEventListener(event, handler);
        return () => handler && element.removeEventListener(event, handler);
      }, [handler]);
    }
    useLayoutEffect(() => {
      elementClass.define(tag);
    }, []);
    return createElement(tag, given);
  }
  Component.displayName = elementClass.name;
  return Component;
}
