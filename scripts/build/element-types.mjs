/** Writes the types of the elements that the types for each framework are made of, from the manifest. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));

/** The elements of the manifest, each with the module of its class. */
export const elements = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.filter(({ tagName }) => tagName).map((declaration) => ({ path, ...declaration })),
);

/** The modules of the events by the names of their classes. */
const eventModules = new Map(
  manifest.modules
    .filter(({ path }) => path.startsWith('dist/events/'))
    .flatMap(({ path, declarations }) => declarations.map(({ name }) => [name, path])),
);

/** Returns the name of a property for an attribute or an event. */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The public properties of an element. */
export const fieldsOf = ({ members = [] }) =>
  members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);

const fromTypes = (path) => path.replace(/^dist\//, '../');

function comment(description) {
  return description ? `/** ${description.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */` : '';
}

const lines = (list, line) => list.map((one) => `      ${comment(one.description)}\n      ${line(one)}`).join('\n');

function elementType(element) {
  const { name, tagName, description, attributes = [], events = [] } = element;
  return `
  ${comment(description)}
  '${tagName}': {
    element: ${name};
    attributes: {
${lines(attributes, (one) => `'${one.name}'?: AttributeValue<${name}['${one.fieldName}']>;`)}
    };
    properties: {
${lines(fieldsOf(element), (one) => `${one.name}?: ${name}['${one.name}'] | undefined;`)}
    };
    events: {
${lines(events, (one) => `'${one.name}': ${one.type.text};`)}
    };
  };`;
}

/** Returns the declarations of the attributes, properties and events of all elements. */
export function elementTypes() {
  const classes = elements.map(({ name, path }) => `import type { ${name} } from '${fromTypes(path)}';`);
  const used = new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)));
  const eventClasses = [...used].map((name) => `import type { ${name} } from '${fromTypes(eventModules.get(name))}';`);
  return `${[...classes, ...eventClasses].join('\n')}

/** A value of a property as an attribute, which markup writes as a text. */
export type AttributeValue<Value> =
  | Value
  | (Value extends number ? \`\${Value}\` : Value extends boolean ? '' | 'true' | 'false' : never)
  | null
  | undefined;

/** The attributes, properties and events of each element, by its tag. */
export interface ElementTypes {${elements.map(elementType).join('')}
}
`;
}
