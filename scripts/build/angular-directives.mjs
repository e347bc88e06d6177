/** Writes the directives by which Angular knows the elements, from the manifest. */
import { fileURLToPath } from 'node:url';

import { camelCase, elements, fieldsOf } from './element-types.mjs';

/** The module of the directives, which has no source. */
export const angularDirectives = fileURLToPath(new URL('../../src/angular/index.ts', import.meta.url));

/** The inputs of an element: its attributes by their names, and the properties without an attribute. */
function inputsOf(element) {
  const { attributes = [] } = element;
  const properties = fieldsOf(element).filter(({ attribute }) => !attribute);
  return [
    ...attributes.map(({ name, fieldName }) => ({ alias: name, field: fieldName, isAttribute: true })),
    ...properties.map(({ name }) => ({ alias: name, field: name, isAttribute: false })),
  ];
}

const outputsOf = ({ events = [] }) => events.map(({ name }) => ({ alias: name, field: camelCase(name) }));

const property = ({ field, alias, isAttribute }) =>
  isAttribute
    ? `  set ${field}(value) {\n    setAttribute(this, '${alias}', value);\n  }`
    : `  set ${field}(value) {\n    this.element.${field} = value;\n  }`;

function directive(element) {
  const { name, tagName } = element;
  const inputs = inputsOf(element);
  const outputs = outputsOf(element);
  const inputNames = Object.fromEntries(inputs.map(({ field, alias }) => [field, [alias, alias]]));
  const outputNames = Object.fromEntries(outputs.map(({ field, alias }) => [field, alias]));
  return `
export class ${name} {
  element = inject(ElementRef).nativeElement;
  renderer = inject(Renderer2);
${outputs.map(({ field }) => `  ${field} = listenedToByElement;`).join('\n')}
${inputs.map(property).join('\n')}
  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: '12.0.0', version: '21.0.0', ngImport: i0, type: ${name}, deps: [], target: i0.ɵɵFactoryTarget.Directive,
  });
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: '14.0.0', version: '21.0.0', ngImport: i0, type: ${name}, isStandalone: true, selector: '${tagName}',
    inputs: ${JSON.stringify(inputNames)}, outputs: ${JSON.stringify(outputNames)},
  });
}
`;
}

/** Returns the directives in the form that the compiler of Angular gives to libraries. */
function code() {
  return `import * as i0 from '@angular/core';
import { ElementRef, inject, Renderer2 } from '@angular/core';

// Angular listens to the element, too, and would call a handler twice.
const listenedToByElement = { subscribe: () => ({ unsubscribe() {} }) };

// A server writes attributes only.
function setAttribute({ element, renderer }, name, value) {
  if (value === undefined || value === null || value === false) renderer.removeAttribute(element, name);
  else renderer.setAttribute(element, name, value === true ? '' : String(value));
}
${elements.map(directive).join('')}`;
}

/** A Rollup plugin that gives the directives a module. */
export const angularModule = {
  name: 'angular-module',
  resolveId: (source) => (source === angularDirectives ? angularDirectives : null),
  load: (id) => (id === angularDirectives ? code() : null),
};

function declaration(element) {
  const { name, tagName, description } = element;
  const inputs = inputsOf(element);
  const outputs = outputsOf(element);
  const typeOf = ({ alias, field, isAttribute }) =>
    isAttribute ? `Types['${tagName}']['attributes']['${alias}']` : `Types['${tagName}']['properties']['${field}']`;
  const inputMap = inputs.map(({ field, alias }) => `'${field}': { alias: '${alias}'; required: false }`);
  const outputMap = outputs.map(({ field, alias }) => `'${field}': '${alias}'`);
  return `
/** ${description.replaceAll('\n', ' ')} */
export declare class ${name} {
${inputs.map((input) => `  set ${input.field}(value: ${typeOf(input)});`).join('\n')}
${outputs.map(({ field, alias }) => `  readonly ${field}: i0.OutputRef<Types['${tagName}']['events']['${alias}']>;`).join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<${name}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    ${name}, '${tagName}', never, { ${inputMap.join('; ')} }, { ${outputMap.join('; ')} }, never, never, true, never
  >;
}
`;
}

/** Returns the types of the directives. */
export function angularDirectiveTypes() {
  return `import * as i0 from '@angular/core';

import type { ElementTypes as Types } from './elements.js';
${elements.map(declaration).join('')}`;
}
