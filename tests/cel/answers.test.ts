import { expect, test } from 'vitest';
import { asked, whyNot } from './asked.ts';

const object = {
  kind: 'Deployment',
  metadata: { name: 'web', labels: { team: 'shop', constructor: 'x' } },
  spec: {
    replicas: 2,
    ratio: 1.5,
    paused: null,
    containers: [
      { name: 'web', args: ['--port', '8080'], resources: { limits: { memory: '512Mi', cpu: '0.5' } } },
      { name: 'proxy', resources: {} },
    ],
  },
};

test.each([
  'object.spec.replicas >= 2',
  'object.spec.replicas == 2',
  'object.spec.replicas == 2.0',
  'object.spec.replicas != 3',
  'object.spec.replicas + 1 == 3 && object.spec.replicas * 2 - 1 == 3',
  'object.spec.replicas / 2 == 1 && object.spec.replicas % 2 == 0',
  'object.spec.ratio > 1 && object.spec.ratio * object.spec.replicas == 3.0',
  '-object.spec.replicas == -2',
  'object.metadata.name == "web" && namespaceName == "shop" && environment.name == "production"',
  'environment.region.startsWith("eu-") && environment.account == "111111111111"',
  'object["kind"] == "Deployment"',
  'object.metadata.labels["team"] in ["shop", "search"]',
  '"team" in object.metadata.labels && !("owner" in object.metadata.labels)',
  'object.metadata.labels.constructor == "x"',
  '!("toString" in object.metadata.labels) && !has(object.metadata.labels.toString)',
  'has(object.spec.replicas) && !has(object.spec.template)',
  'has(object.spec.paused) && object.spec.paused == null',
  '!has(object.spec.template) || object.spec.template.spec == null',
  'object.spec.template == null || object.spec.replicas == 2',
  'object.spec.containers.all(c, c.name != "")',
  'object.spec.containers.exists(c, c.args.exists(a, a == "--port"))',
  'object.spec.containers.exists_one(c, c.name == "web")',
  'object.spec.containers.filter(c, has(c.args)).size() == 1',
  'object.spec.containers.map(c, c.name) == ["web", "proxy"]',
  'object.spec.containers.map(c, has(c.args), c.args[1]) == ["8080"]',
  'object.spec.containers[1].name == "proxy"',
  'object.metadata.labels.all(key, key.size() > 3)',
  'cel.bind(n, size(object.spec.containers), n == 2 && n + 1 == 3)',
  'object.?spec.?template.orValue({}).size() == 0',
  'object.spec.?replicas.hasValue() && object.spec.?replicas.value() == 2',
  'object.spec.containers[?5].?name.orValue("none") == "none"',
  '[] + [1] == [1] && [1, 2] != [2, 1] && {"a": 1} == {"a": 1}',
  'type(object.spec.replicas) == int && type(object.spec.ratio) == double && type(object.kind) == string',
  'int("12") == 12 && double("1.5") == 1.5 && string(3) == "3" && bool("true")',
  'size("größe") == 5 && "ß".size() == 1 && "😀".size() == 1',
  '"a-b".split("-").join("+") == "a+b" && "a-b".replace("-", "") == "ab"',
  '" Ab ".trim().lowerAscii() == "ab" && "ab".upperAscii() == "AB"',
  '"abc".substring(1) == "bc" && "abc".substring(0, 1) == "a" && "abc".indexOf("c") == 2',
  '"web-1.2.3".matches("^web-(?:\\\\d+\\\\.){2}\\\\d+$") && "WEB".matches("(?i)web")',
  'quantity("512Mi").isLessThan(quantity("1Gi")) && quantity("1000m").compareTo(quantity("1")) == 0 && quantity("1k") == quantity("1000") && quantity("1k") != quantity("1")',
  'quantity(object.spec.containers[0].resources.limits.cpu).isGreaterThan(quantity("100m"))',
  'isQuantity("100m") && !isQuantity("much")',
  '"a" < "b" && false < true && 1 < 1.5',
  'object.spec.replicas > 1 ? true : object.nothing',
])('%s', (text) => {
  expect(asked(text, object)).toBe(true);
});

test.each([
  ['object.spec.template.spec == null', 'reads "template", which is not there'],
  ['has(object.spec.template.spec)', 'reads "template", which is not there'],
  ['object.spec["temp" + "late"] == null', 'reads a key that is not there'],
  ['object.spec.containers[2].name == ""', 'reads an item that the list does not have'],
  ['object.spec.containers[-1].name == ""', 'reads an item that the list does not have'],
  ['object.spec.replicas.min == 1', 'reads a field of int'],
  ['object.spec.replicas > "2"', 'asks for int > string'],
  ['object.spec.replicas', 'is int here, and not true or false'],
  ['object.spec.replicas && true', 'needs a value of type bool, and finds int'],
  ['object.spec.replicas.startsWith("2")', 'needs a value of type string, and finds int'],
  ['object.spec.replicas.all(x, true)', 'goes through the items of int'],
  ['object.spec.replicas / (object.spec.replicas - 2) == 1', 'divides by zero'],
  ['object.spec.replicas * 9223372036854775807 == 1', 'leaves the range of an int'],
  ['int(object.kind) == 1', 'makes int of string that is none'],
  ['quantity(object.kind).compareTo(quantity("1")) == 0', 'asks for the quantity of a text that is none'],
  ['object.kind.matches(object.kind + "(")', 'matches with what is no regular expression of RE2'],
  ['object.?spec.?template.value() == 1', 'asks for the value of what is not there'],
  ['object.spec.containers.all(c, c.args.size() > 0)', 'reads "args", which is not there'],
])('%s has no answer: %s', (text, why) => {
  expect(whyNot(text, object)).toBe(why);
});

test('no value of the object is in the words', () => {
  const secret = { spec: { token: 'hunter2', list: ['hunter2'], 'hunter2-key': 1 } };
  const texts = [
    'int(object.spec.token) == 1',
    'bool(object.spec.token)',
    'quantity(object.spec.token) == quantity("1")',
    'object.spec[object.spec.token] == 1',
    'object.spec.token > 1',
    'object.spec.token.substring(50) == ""',
    '"a".matches(object.spec.token + "(")',
  ];
  expect(texts.map((text) => whyNot(text, secret)).filter((what) => what.includes('hunter2'))).toStrictEqual(
    [],
  );
});
