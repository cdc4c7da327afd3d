import { noSecretLiteral } from '../checks/no-secret-literal.ts';
import type { ParsedService } from '../parse/service.ts';
import { field } from '../values/field.ts';
import type { Problem } from '../values/problem.ts';

/**
 * A value that came from Terraform stands in no file of the service, where it would have been seen. Many services ask for the same one
 * under the same name: it is searched once.
 */
export class TerraformLiterals {
  readonly #harmless = new Set<string>();

  /** Which outputs in a service look like a secret. */
  in({ effective, references }: Pick<ParsedService, 'effective' | 'references'>): readonly Problem[] {
    const problems: Problem[] = [];
    for (const reference of references.keys()) {
      const path = reference.split('\0');
      const value = path.reduce<unknown>(field, effective);
      const id = `${reference}\0${String(value)}`;
      if (this.#harmless.has(id)) continue;
      const found = noSecretLiteral.check(value, path);
      if (found.length === 0) this.#harmless.add(id);
      problems.push(...found);
    }
    return problems;
  }
}
