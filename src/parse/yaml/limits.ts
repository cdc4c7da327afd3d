/** In UTF-16 code units. A service file is a hundred lines; what is longer is an accident or an attack. */
export const maxLength = 1_048_576;

/** How many mappings and lists may hold one another; the top mapping is the first. */
export const maxDepth = 64;

/** `yaml` itself refuses the hundredth, its `maxAliasCount`. */
export const maxAliases = 99;
