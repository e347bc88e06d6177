import ts from 'typescript';

const lineBreak = /\s*\n\s*/g;

/**
 * A stretch of a template without its line breaks: between tags and expressions they are no text, inside a tag they
 * part attributes.
 *
 * @param text - The stretch, up to an expression or to the end.
 * @param inTag - Whether it begins inside a tag.
 */
function onOneLine(text, inTag) {
  const isInTag = (position) => {
    const before = text.slice(0, position);
    const [open, close] = [before.lastIndexOf('<'), before.lastIndexOf('>')];
    return open === close ? inTag : open > close;
  };
  const joined = text.replace(lineBreak, (run, position) => {
    if (isInTag(position)) return text[position + run.length] === '>' ? '' : ' ';
    const [before, after] = [text[position - 1] ?? '', text[position + run.length] ?? ''];
    if (/[^>]/.test(before) || /[^<]/.test(after)) {
      throw new Error(`A line of a template breaks beside text, which could join two words: “${text.trim()}”`);
    }
    return '';
  });
  return { joined, inTag: isInTag(text.length) };
}

/**
 * A TypeScript transformer that takes the line breaks out of `html` templates, with the white space around them: fewer
 * bytes, and fewer nodes in each card. Pages rendered on a server hydrate only with the same templates, so this is
 * done to the modules that both use.
 */
export const templatesOnOneLine = (context) => (file) => {
  const { factory } = context;
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isTaggedTemplateExpression(visited) || visited.tag.getText?.(file) !== 'html') return visited;
    let inTag = false;
    const shorten = (text) => {
      const { joined, inTag: next } = onOneLine(text, inTag);
      inTag = next;
      return joined;
    };
    const { template } = visited;
    if (ts.isNoSubstitutionTemplateLiteral(template)) {
      const text = shorten(template.text);
      return factory.updateTaggedTemplateExpression(
        visited,
        visited.tag,
        visited.typeArguments,
        factory.createNoSubstitutionTemplateLiteral(text, text),
      );
    }
    const head = shorten(template.head.text);
    const spans = template.templateSpans.map((span) => {
      const text = shorten(span.literal.text);
      const literal = ts.isTemplateTail(span.literal)
        ? factory.createTemplateTail(text, text)
        : factory.createTemplateMiddle(text, text);
      return factory.updateTemplateSpan(span, span.expression, literal);
    });
    const expression = factory.updateTemplateExpression(template, factory.createTemplateHead(head, head), spans);
    return factory.updateTaggedTemplateExpression(visited, visited.tag, visited.typeArguments, expression);
  };
  return ts.visitNode(file, visit);
};
