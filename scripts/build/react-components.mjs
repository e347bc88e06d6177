/** Makes the React components of the elements, from the manifest. */
import { fileURLToPath } from 'node:url';

import { camelCase, elements, fieldsOf } from './element-types.mjs';

const sourceOf = (name) => fileURLToPath(new URL(`../../src/react/${name}.ts`, import.meta.url));

/** The module of the components, which has no source. */
export const reactComponents = sourceOf('index');

/** The modules that run in a browser, too. */
const ofClients = [reactComponents, sourceOf('prerendered-element')];

const handlerOf = (event) => camelCase(`on-${event}`);

function component(element) {
  const { name, tagName, attributes = [], events = [] } = element;
  const description = {
    attributes: Object.fromEntries(attributes.map(({ fieldName, name }) => [fieldName, name])),
    properties: fieldsOf(element)
      .filter(({ attribute }) => !attribute)
      .map(({ name }) => name),
    events: Object.fromEntries(events.map(({ name }) => [handlerOf(name), name])),
  };
  return `export const ${name} = /* @__PURE__ */ elementComponent('${tagName}', ${name}Element, ${JSON.stringify(description)});\n`;
}

function code() {
  const imports = elements.map(({ name, path }) => {
    const source = path.replace(/^dist\//, '../');
    return `import { ${name} as ${name}Element } from '${source}';\n`;
  });
  return [`import { elementComponent } from './component.js';\n`, ...imports, '\n', ...elements.map(component)].join(
    '',
  );
}

/** A Rollup plugin that gives the components a module, and marks what runs in a browser. */
export function reactModule() {
  return {
    name: 'react-module',
    resolveId: (source) => (source === reactComponents ? reactComponents : null),
    load: (id) => (id === reactComponents ? code() : null),
    // Rollup removes a directive from a source (https://github.com/rollup/rollup/issues/4699).
    banner: ({ facadeModuleId }) => (ofClients.includes(facadeModuleId) ? "'use client';" : ''),
  };
}

/** Returns the types of the components. */
export function reactComponentTypes() {
  const declarations = elements.map(
    ({ name, tagName, description }) => `
/** ${description.replaceAll('\n', ' ')} */
export declare const ${name}: FunctionComponent<${name}Props>;
export type ${name}Props = ElementComponentProps<'${tagName}'>;
`,
  );
  return `import type { FunctionComponent } from 'react';

import type { ElementComponentProps } from './react-props.js';
${declarations.join('')}`;
}
