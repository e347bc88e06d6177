/** The greatest nesting depth of a quotation’s markup ranges. The text of a deeper range is shown without its mark. */
export const deepestMarkup = 16;
