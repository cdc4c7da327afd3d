import type { DocumentOptions, ParseOptions, ScalarTag, SchemaOptions, Tags } from 'yaml';

/** Binary data becomes the text that it stands for. */
const goBinary: ScalarTag = {
  identify: () => false,
  tag: 'tag:yaml.org,2002:binary',
  resolve: (text) => new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))),
};

const collections: ReadonlySet<string> = new Set(
  ['set', 'omap', 'pairs'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * What YAML 1.1 reads as times and Kubernetes' decoder as text (sigs.k8s.io/yaml goyaml.v2/resolve.go: no base 60, and timestamps only where asked for),
 * and collections that are maps and lists there.
 */
function isReadOtherwise(tag: Tags[number]): boolean {
  if (typeof tag === 'string') return false;
  if (collections.has(tag.tag)) return true;
  return (
    isOtherFloat(tag) ||
    tag.format === 'TIME' ||
    tag.tag === goBinary.tag ||
    tag.tag === 'tag:yaml.org,2002:timestamp'
  );
}

/** Numbers of other bases as Go writes them, which YAML 1.1 does not know (`strconv.ParseInt` with base 0). */
const goInteger: ScalarTag = {
  identify: () => false,
  default: true,
  tag: 'tag:yaml.org,2002:int',
  test: /^[-+]?0(?:[oO][0-7_]+|X[\da-fA-F_]+|B[01_]+)$/,
  resolve: (text) => {
    const digits = text.replaceAll('_', '').toLowerCase();
    return digits.startsWith('-') ? -Number(digits.slice(1)) : Number(digits.replace(/^\+/, ''));
  },
};

/** Floats as Go reads them (goyaml.v2/resolve.go, yamlStyleFloat): digits it must have, and one that is too large is text. */
const goFloat: ScalarTag = {
  identify: () => false,
  default: true,
  tag: 'tag:yaml.org,2002:float',
  test: /^[-+]?(?:\.\d+(?:_\d+)*(?:[eE][-+]?\d+)?|\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d[\d_]*)?)$/,
  resolve: (text) => {
    const number = Number(text.replaceAll('_', ''));
    return Number.isFinite(number) ? number : text;
  },
};

/** Of the floats of YAML 1.1 the infinite ones stay, and those that are none. */
function isOtherFloat(known: Exclude<Tags[number], string>): boolean {
  if (known.tag !== goFloat.tag || !('test' in known)) return false;
  return !(known.test?.test('.inf') ?? false) && !(known.test?.test('.nan') ?? false);
}

/**
 * How Kubernetes, and so Argo CD, reads YAML: by the rules of 1.1, the last of two equal keys wins. Positions are kept; warnings are nobody's
 * business.
 */
export const kubernetesYaml: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  uniqueKeys: false,
  logLevel: 'silent',
  customTags: (tags) => [goInteger, goBinary, ...tags.filter((tag) => !isReadOtherwise(tag)), goFloat],
};

/** Beyond it a text is an attack: a manifest repeats itself by an anchor a few times. */
export const mostAliases = 1000;
