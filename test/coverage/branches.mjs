import ts from 'typescript';

const logical = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

const isLogical = (node) => ts.isBinaryExpression(node) && logical.has(node.operatorToken.kind);

/** Returns the alternative parts of a node; an `if` without `else` has `undefined` as its second part. */
function partsOf(node) {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isIfStatement(node)) return [node.thenStatement, node.elseStatement];
  if (isLogical(node)) return isLogical(node.left) ? [node.right] : [node.left, node.right];
  if (ts.isCaseBlock(node)) return node.clauses;
  return [];
}

/**
 * Returns the branches of a module, as Istanbul defines them: both alternatives of an `if` and of a conditional
 * expression, each case of a `switch`, each operand of `&&`, `||` and `??`. Default parameters are excluded, because V8
 * does not count them.
 *
 * @param module - An object with `path`, `code`, and the execution count of each character in `counts`.
 * @returns {{ start: number, end: number, taken: boolean, otherwise: boolean }[]} `otherwise` marks the missing `else`
 *   of an `if`, with the range of its condition.
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
