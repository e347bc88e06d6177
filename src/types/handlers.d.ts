/** The handlers of events by their names, after a prefix such as `on`. */
export type Handlers<Events, Prefix extends string = 'on'> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

/** The same as properties in camel case, such as `onClaimError`. */
export type CamelCaseHandlers<Events> = {
  [Name in keyof Events & string as `on${PascalCase<Name>}`]?: ((event: Events[Name]) => void) | undefined;
};

/** The properties of an element that no attribute of the same name sets. */
export type OtherProperties<Type extends { attributes: object; properties: object }> = Omit<
  Type['properties'],
  keyof Type['attributes']
>;

/** Attributes by their names in camel case. */
export type CamelCaseAttributes<Attributes> = {
  [Name in keyof Attributes & string as Uncapitalize<PascalCase<Name>>]?: Attributes[Name];
};
