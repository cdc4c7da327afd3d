import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Place, Sources } from '../parse/sources.ts';
import { environmentFields, policyFields } from '../render/input-fields/environment-fields.ts';
import type { RenderedObject } from '../render/input-fields/rendered-object.ts';
import type { InputField } from '../render/input-fields/rows.ts';
import { serviceFields } from '../render/input-fields/service-fields.ts';
import type { FieldPath } from '../values/field-path.ts';

type Parse = () => ParsedService;

/** A service, and all that is needed to find its lines. */
interface Known {
  readonly service: ServiceModel;
  readonly sources: Sources;
}

/**
 * Where in the input stands what a field of a rendered object says. Nothing of a service is kept but how it is parsed: nearly always nobody asks, and
 * who asks, mostly asks for all that one service has.
 */
export class InputPlaces {
  readonly #environment: ParsedEnvironment;
  readonly #services = new Map<string, Parse>();
  #latest: { readonly parse: Parse; readonly known: Known | undefined } | undefined;

  constructor(environment: ParsedEnvironment) {
    this.#environment = environment;
  }

  /** `place` is its folder below `dist/`. */
  addService(place: string, parse: Parse): void {
    this.#services.set(this.#folderAt(place), parse);
  }

  /** `place` is the object's folder; `source` the file to name when nothing else is known. */
  of(object: RenderedObject, path: FieldPath, place: string, source: string): Place {
    const folder = this.#folderAt(place);
    const { environment } = this.#environment;
    const fields = environment === undefined ? [] : this.#fieldsOf(object, path, folder, environment);
    const [likeliest] = fields;
    if (likeliest === undefined) return top(source);
    for (const field of fields) {
      const nearest = this.#nearest(field);
      if (nearest.isWhole) return nearest.place ?? this.#topOf(field, source);
    }
    return this.#nearest(likeliest).place ?? this.#topOf(likeliest, source);
  }

  #folderAt(place: string): string {
    return place.slice(this.#environment.name.length + 1);
  }

  #fieldsOf(
    object: RenderedObject,
    path: FieldPath,
    folder: string,
    environment: EnvironmentModel,
  ): readonly InputField[] {
    const service = this.#service(folder);
    if (service !== undefined) return serviceFields(object, path, service.service, environment);
    const opened = folder === 'network' ? this.#openedBy(object.name) : undefined;
    return opened === undefined
      ? environmentFields(object, path, environment, folder)
      : policyFields(object, path, opened.service);
  }

  /** The service whose pods, or whose hooks' pods, a policy is for. */
  #openedBy(policy: string): Known | undefined {
    const own = this.#service(policy);
    if (own !== undefined) return own;
    const names = [...policy.matchAll(/-/g)].map(({ index }) => policy.slice(0, index));
    return names
      .map((name) => this.#service(name))
      .find((each) => each?.service.hooks.some(({ pods }) => pods.name === policy));
  }

  #nearest({ service, path }: InputField) {
    const sources = service === undefined ? this.#environment.sources : this.#service(service)?.sources;
    return sources?.nearest(path) ?? { isWhole: false };
  }

  #topOf({ service }: InputField, source: string): Place {
    if (service === undefined) return top(this.#environment.file.path);
    return top(this.#service(service)?.sources.file ?? source);
  }

  #service(name: string): Known | undefined {
    const parse = this.#services.get(name);
    if (parse === undefined) return undefined;
    if (this.#latest?.parse !== parse) {
      const { service, sources } = parse();
      this.#latest = { parse, known: service && { service, sources } };
    }
    return this.#latest.known;
  }
}

function top(file: string): Place {
  return { file, line: 1, column: 1 };
}
