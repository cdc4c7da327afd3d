import { mapAt, textAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { attachmentTypes, rolePolicyTypes } from './aws-types.ts';
import { nameInAws } from './name-in-aws.ts';
import { placeOf, typeBeside } from './object-index.ts';

const none: readonly KeptObject[] = [];

/** What objects of their own give to roles: RolePolicy and RolePolicyAttachment of Crossplane, which name the role in one of three ways. */
export class RoleAttachments {
  readonly #byName: ReadonlyMap<string, readonly KeptObject[]>;
  readonly #byReference: ReadonlyMap<string, readonly KeptObject[]>;
  readonly #byLabel: ReadonlyMap<string, readonly KeptObject[]>;

  constructor(objects: ObjectSet) {
    const all = [...rolePolicyTypes, ...attachmentTypes].flatMap((type) => objects.ofType(type));
    const rest = all.filter((each) => roleNameIn(each) === undefined);
    this.#byName = grouped(all, (each) => roleNameIn(each) ?? '');
    this.#byReference = grouped(rest, (each) => {
      const reference = mapAt(each.value, 'spec', 'forProvider', 'roleRef');
      const namespace = textAt(reference, 'namespace') ?? each.namespace;
      return placeOf(typeBeside('Role.iam', each), namespace, textAt(reference, 'name') ?? '');
    });
    const choosing = rest.filter(({ value }) => mapAt(value, 'spec', 'forProvider', 'roleRef') === undefined);
    this.#byLabel = grouped(choosing, (each) => {
      const [first] = Object.entries(labelsWanted(each));
      return labelKey(typeBeside('Role.iam', each), first);
    });
  }

  /** `undefined` when one chooses its role by labels, and may mean this one. */
  to(role: KeptObject): readonly KeptObject[] | undefined {
    const labels = mapAt(role.value, 'metadata', 'labels') ?? {};
    for (const label of [undefined, ...Object.entries(labels)])
      if (this.#byLabel.get(labelKey(role.type, label))?.some((each) => mayChoose(each, labels)) === true)
        return undefined;
    return [
      ...(this.#byName.get(nameInAws(role)) ?? none),
      ...(this.#byReference.get(placeOf(role.type, role.namespace, role.name)) ?? none),
    ];
  }
}

function roleNameIn({ value }: KeptObject): string | undefined {
  return textAt(value, 'spec', 'forProvider', 'role');
}

function labelsWanted({ value }: KeptObject): Readonly<Record<string, unknown>> {
  return mapAt(value, 'spec', 'forProvider', 'roleSelector', 'matchLabels') ?? {};
}

function labelKey(type: string, label: readonly [string, unknown] | undefined): string {
  return label === undefined ? type : `${type} ${label[0]}=${String(label[1])}`;
}

function mayChoose(attachment: KeptObject, labels: Readonly<Record<string, unknown>>): boolean {
  const wanted = labelsWanted(attachment);
  return Object.keys(wanted).every((name) => textAt(labels, name) === wanted[name]);
}
