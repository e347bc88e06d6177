import ts from 'typescript';

const logical = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

const isLogical = (node) => ts.isBinaryExpression(node) && logical.has(node.operatorToken.kind);

/** The parts of a node of which one or the other is executed; of an `if` without `else`, the rest is `otherwise`. */
function partsOf(node) {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isIfStatement(node)) return [node.thenStatement, node.elseStatement];
  if (isLogical(node)) return isLogical(node.left) ? [node.right] : [node.left, node.right];
  if (ts.isCaseBlock(node)) return node.clauses;
  return [];
}

/**
 * The branches of a module, as Istanbul has them: both ways of an `if` and of a conditional expression, each case of a
 * `switch`, each operand of `&&`, `||` and `??`. Defaults of parameters are left out: V8 does not count them.
 *
 * @param module - With its `code` and how often each character was reached, in `counts`.
 * @returns {{ start: number, end: number, taken: boolean, otherwise: boolean }[]} Those of an `if` that has no `else`
 *   with `otherwise`, and the place of the `if`.
 */
export function branchesIn({ path, code, counts }) {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const branches = [];
  const visit = (node) => {
    for (const part of partsOf(node)) {
      const start = (part ?? node).getStart(file);
      const taken = part ? counts[start] : counts[start] - counts[node.thenStatement.getStart(file)];
      const end = (part ?? node.expression).end;
      branches.push({ start, end, taken: taken > 0, otherwise: !part });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return branches;
}
