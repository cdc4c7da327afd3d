import type { TextFile } from '../values/text-file.ts';
import { commentBefore, type Comment } from './comment.ts';
import { readModule, type Module } from './module.ts';
import { child, children, nameOf, type SyntaxNode } from './syntax.ts';

/** The comments of a schema, in its shape. */
export interface Documented {
  /** The name of the constant that it is. */
  readonly name?: string | undefined;
  readonly comment?: Comment | undefined;
  readonly fields?: Readonly<Record<string, Documented>> | undefined;
  /** What each value of a map or item of a list is. */
  readonly item?: Documented | undefined;
  readonly alternatives?: readonly Documented[] | undefined;
}

/**
 * Finds the comments of schemas in their sources: the comments are what maintainers read, and so the one place where the meaning of a field is
 * written. It follows the few forms in which the schemas are composed, and never runs them.
 */
export class CommentReader {
  readonly #modules = new Map<string, Module>();
  readonly #found = new Map<string, Documented>();
  readonly #sources: ReadonlyMap<string, string>;

  constructor(sources: readonly TextFile[]) {
    this.#sources = new Map(sources.map(({ path, text }) => [path, text]));
  }

  /** What a module says of something that it declares. */
  find(path: string, name: string): Documented {
    const key = `${path} ${name}`;
    const found = this.#found.get(key) ?? this.#search(path, name);
    this.#found.set(key, found);
    return found;
  }

  #search(path: string, name: string): Documented {
    const module = this.#module(path);
    const declared = module?.declared.get(name);
    if (module !== undefined && declared !== undefined) {
      const { expression, field, comment } = declared;
      const found = this.#read(module, expression);
      if (field !== undefined) return found.fields?.[field] ?? {};
      // What is written in small letters makes schemas, or is a part of one.
      return { ...commented(found, comment), ...(/^[A-Z]/.test(name) ? { name } : {}) };
    }
    const imported = module?.imported.get(name);
    return imported === undefined ? {} : this.find(imported.path, imported.name);
  }

  #module(path: string): Module | undefined {
    const text = this.#sources.get(path);
    if (!this.#modules.has(path) && text !== undefined) this.#modules.set(path, readModule(path, text));
    return this.#modules.get(path);
  }

  #read(module: Module, node: SyntaxNode | undefined): Documented {
    switch (node?.type) {
      case 'Identifier':
        return this.find(module.path, nameOf(node));
      case 'ObjectExpression':
        return { fields: this.#fields(module, node) };
      case 'ArrowFunctionExpression':
        return this.#read(module, child(node, 'body'));
      case 'ParenthesizedExpression':
        return this.#read(module, child(node, 'expression'));
      case 'MemberExpression': {
        const owner = this.#read(module, child(node, 'object'));
        const name = nameOf(child(node, 'property'));
        return name === 'shape' ? owner : (owner.fields?.[name] ?? {});
      }
      case 'CallExpression':
        return this.#called(module, node);
      default:
        return {};
    }
  }

  #fields(module: Module, node: SyntaxNode): Readonly<Record<string, Documented>> {
    return Object.fromEntries(
      children(node, 'properties').flatMap((property): readonly (readonly [string, Documented])[] => {
        if (property.type === 'SpreadElement')
          return Object.entries(this.#read(module, child(property, 'argument')).fields ?? {});
        const comment = commentBefore(module.text, property.start);
        return [
          [nameOf(child(property, 'key')), commented(this.#read(module, child(property, 'value')), comment)],
        ];
      }),
    );
  }

  /** `z.record(…)` and the like, a method of a schema, or a function of ours. */
  #called(module: Module, node: SyntaxNode): Documented {
    const callee = child(node, 'callee');
    const [first, second] = children(node, 'arguments');
    if (callee?.type !== 'MemberExpression') {
      const made = this.#read(module, callee);
      return made.fields === undefined ? this.#read(module, first) : made;
    }
    const owner = child(callee, 'object');
    if (nameOf(owner) !== 'z') return this.#read(module, owner);
    switch (nameOf(child(callee, 'property'))) {
      case 'strictObject':
      case 'object':
        return this.#read(module, first);
      case 'record':
        return { item: this.#read(module, second) };
      case 'array':
        return { item: this.#read(module, first) };
      case 'union':
        return { alternatives: this.#elements(module, first) };
      default:
        return {};
    }
  }

  #elements(module: Module, list: SyntaxNode | undefined): readonly Documented[] {
    return (list === undefined ? [] : children(list, 'elements')).map((element) =>
      commented(this.#read(module, element), commentBefore(module.text, element.start)),
    );
  }
}

function commented(found: Documented, comment: Comment | undefined): Documented {
  return comment === undefined ? found : { ...found, comment };
}
