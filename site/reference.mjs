/** The reference of an element, as Markdown, from custom-elements.json. */
import { readFileSync } from 'node:fs';

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));

/** The declarations of the elements, by tag. */
export const declarations = Object.fromEntries(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => [declaration.tagName, declaration]),
);

/** Returns the values that an attribute accepts; none if it accepts any text. */
export const valuesOf = ({ parsedType, type }) =>
  [...(parsedType ?? type).text.matchAll(/'([^']*)'|\b(\d)\b/g)].map(([, text, number]) => text ?? number);

export const isBoolean = ({ type }) => type.text === 'boolean';

const code = (text) => (text ? `\`${text}\`` : '');
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

function accepts(attribute) {
  if (isBoolean(attribute)) return 'present or not';
  return valuesOf(attribute).map(code).join(', ') || 'text';
}

function defaultOf(attribute) {
  if (isBoolean(attribute)) return 'not';
  return attribute.default === 'null' ? 'none' : code(attribute.default.replaceAll("'", ''));
}

/** The tables of a reference: the member of the declaration, the heading, and the columns. */
const tables = [
  {
    member: 'attributes',
    heading: 'Attributes',
    columns: {
      attribute: ({ name }) => code(name),
      property: ({ fieldName }) => code(fieldName),
      accepts,
      default: defaultOf,
      meaning: ({ description }) => description,
    },
  },
  {
    member: 'methods',
    heading: 'Methods',
    columns: { method: ({ name }) => code(`${name}()`), meaning: ({ description }) => description },
  },
  {
    member: 'slots',
    heading: 'Slots',
    columns: { slot: ({ name }) => code(name) || 'without a name', meaning: ({ description }) => description },
  },
  {
    member: 'events',
    heading: 'Events',
    columns: {
      event: ({ name }) => code(name),
      class: ({ type }) => code(type.text),
      'fires when': ({ description }) => description,
    },
  },
  {
    member: 'cssProperties',
    heading: 'Custom properties',
    columns: {
      property: ({ name }) => code(name),
      default: (property) => code(property.default),
      meaning: ({ description }) => description,
    },
  },
  {
    member: 'cssParts',
    heading: 'Parts',
    columns: { part: ({ name }) => code(name), meaning: ({ description }) => description },
  },
];

function tableOf(rows, columns) {
  const lines = [
    Object.keys(columns),
    Object.keys(columns).map(() => '---'),
    ...rows.map((row) => Object.values(columns).map((valueOf) => cell(valueOf(row)))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function referenceOf(tag) {
  const declaration = declarations[tag];
  const methods = declaration.members.filter(({ kind, privacy }) => kind === 'method' && !privacy);
  const described = { ...declaration, methods };
  return tables
    .filter(({ member }) => described[member]?.length)
    .map(({ member, heading, columns }) => `## ${heading}\n\n${tableOf(described[member], columns)}\n`)
    .join('\n');
}
