/** What one unquoted or quoted word means. */
export type YamlScalar = string | number | boolean | null;

/** A mapping whose keys are all text. */
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** Everything a file can hold: JSON, plus the numbers that JSON lacks (`.inf`, `.nan`). */
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMap;
