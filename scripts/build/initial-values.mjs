import ts from 'typescript';

const { factory, SyntaxKind } = ts;
const literals = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.NullKeyword,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
]);

const isProperty = (node) =>
  ts.isDecorator(node) && ts.isCallExpression(node.expression) && node.expression.expression.text === 'property';

const extendsLit = ({ heritageClauses }) =>
  heritageClauses?.some(({ types: [{ expression }] }) => ['LitElement', 'ReactiveElement'].includes(expression.text));

/** `@property({ … }) name = literal` as `@property({ …, initial: literal }) name`; anything else as it is. */
function withInitial(member) {
  if (!ts.isPropertyDeclaration(member) || !literals.has(member.initializer?.kind)) return member;
  const decorator = member.modifiers?.find(isProperty);
  if (!decorator) return member;
  const call = decorator.expression;
  const initial = factory.createPropertyAssignment('initial', member.initializer);
  const options = factory.createObjectLiteralExpression([...(call.arguments[0]?.properties ?? []), initial]);
  const changed = factory.updateCallExpression(call, call.expression, call.typeArguments, [options]);
  const modifiers = member.modifiers.map((one) =>
    one === decorator ? factory.updateDecorator(decorator, changed) : one,
  );
  return factory.updatePropertyDeclaration(member, modifiers, member.name, undefined, member.type, undefined);
}

/**
 * ```js
 * static getPropertyDescriptor(name, key, options) {
 *   this.prototype[key] = options.initial;
 *   return super.getPropertyDescriptor(name, key, options);
 * }
 * ```
 *
 * `key` is where Lit keeps the value that is set (`ReactiveElement.getPropertyDescriptor`).
 */
function initialOnPrototype() {
  const names = ['name', 'key', 'options'].map((name) => factory.createIdentifier(name));
  const [, key, options] = names;
  const member = (object, name) => factory.createPropertyAccessExpression(object, name);
  const onPrototype = factory.createElementAccessExpression(member(factory.createThis(), 'prototype'), key);
  const inherited = member(factory.createSuper(), 'getPropertyDescriptor');
  return factory.createMethodDeclaration(
    [factory.createModifier(SyntaxKind.StaticKeyword)],
    undefined,
    'getPropertyDescriptor',
    undefined,
    undefined,
    names.map((name) => factory.createParameterDeclaration(undefined, undefined, name)),
    undefined,
    factory.createBlock([
      factory.createExpressionStatement(factory.createAssignment(onPrototype, member(options, 'initial'))),
      factory.createReturnStatement(factory.createCallExpression(inherited, undefined, names)),
    ]),
  );
}

/**
 * A TypeScript transformer that has prototypes keep the initial values of reactive properties, where those are literals.
 * Set by each constructor, as decorators alone would have it, they pass Lit’s setters one by one: a tenth of what it costs
 * to create an element, and memory in each.
 */
export const initialValues = (context) => (file) => {
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isClassDeclaration(visited)) return visited;
    const members = visited.members.map(withInitial);
    if (members.every((member, order) => member === visited.members[order])) return visited;
    const { modifiers, name, typeParameters, heritageClauses } = visited;
    // Its subclasses inherit it.
    if (extendsLit(visited)) members.push(initialOnPrototype());
    return factory.updateClassDeclaration(visited, modifiers, name, typeParameters, heritageClauses, members);
  };
  return ts.visitNode(file, visit);
};
