/** How deep the stretches of a quotation’s markup may lie in each other; what lies deeper keeps its words and is not marked. */
export const deepestMarkup = 16;
