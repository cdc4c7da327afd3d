import type { DocumentOptions, ParseOptions, ScalarTag, SchemaOptions, Tags } from 'yaml';

/** Binary data becomes the text that it stands for. */
const goBinary: ScalarTag = {
  identify: () => false,
  tag: 'tag:yaml.org,2002:binary',
  resolve: (text) => new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))),
};

/** What YAML 1.1 reads as times and Kubernetes' decoder as text (sigs.k8s.io/yaml goyaml.v2/resolve.go: no base 60, and timestamps only where asked for). */
function isReadOtherwise(tag: Tags[number]): boolean {
  if (typeof tag === 'string') return false;
  return tag.format === 'TIME' || tag.tag === goBinary.tag || tag.tag === 'tag:yaml.org,2002:timestamp';
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

/** A dot without a digit is a number of YAML 1.1, and text for Go (goyaml.v2/resolve.go, yamlStyleFloat). */
const goDot: ScalarTag = {
  identify: () => false,
  default: true,
  tag: 'tag:yaml.org,2002:str',
  test: /^[-+]?\._*$/,
  resolve: (text) => text,
};

/**
 * How Kubernetes, and so Argo CD, reads YAML: by the rules of 1.1, the last of two equal keys wins. Positions are kept; warnings are nobody's
 * business.
 */
export const kubernetesYaml: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  uniqueKeys: false,
  logLevel: 'silent',
  customTags: (tags) => [goDot, goInteger, goBinary, ...tags.filter((tag) => !isReadOtherwise(tag))],
};

/** Beyond it a text is an attack: a manifest repeats itself by an anchor a few times. */
export const mostAliases = 1000;
