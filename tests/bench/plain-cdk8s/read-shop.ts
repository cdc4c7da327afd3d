import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment } from '../../../environments/environment.ts';
import { Service } from '../../../environments/service.ts';
import { type Json, mergePatch, withOutputs } from './merge-patch.ts';

export interface NamedEnvironment extends Environment {
  readonly name: string;
}

/** A service as it runs in one environment. */
export interface Deployable {
  readonly name: string;
  readonly environment: NamedEnvironment;
  readonly service: Service;
}

const Input = z.record(z.string(), z.json());
const Outputs = z.record(z.string(), z.object({ value: z.json() }));

interface Shop {
  readonly environment: NamedEnvironment;
  readonly services: ReadonlyMap<string, Service>;
}

/** Reads every environment, and every overlay with its base; each base is read once. */
export function readShop(folder: string): readonly Shop[] {
  const bases = new Map(
    filesIn(join(folder, 'services')).map((file) => [file, readYaml(join(folder, 'services', file))]),
  );
  const names = readdirSync(folder).filter((name) => name !== 'services');
  return names.toSorted().map((name) => {
    const environment = { name, ...Environment.parse(readYaml(join(folder, name, 'environment.yaml'))) };
    const outputs = readOutputs(join(folder, name), environment);
    const services = filesIn(join(folder, name)).map((file): readonly [string, Service] => {
      const merged = mergePatch(bases.get(file) ?? {}, readYaml(join(folder, name, file)));
      return [file.slice(0, -'.yaml'.length), Service.parse(withOutputs(merged, outputs))];
    });
    return { environment, services: new Map(services) };
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'environment.yaml')
    .toSorted();
}

function readYaml(file: string): Readonly<Record<string, Json>> {
  return Input.parse(parse(readFileSync(file, 'utf8')));
}

function readOutputs(folder: string, { terraform }: Environment): ReadonlyMap<string, Json> {
  if (terraform === undefined) return new Map();
  const outputs = Outputs.parse(JSON.parse(readFileSync(join(folder, terraform), 'utf8')));
  return new Map(Object.entries(outputs).map(([name, { value }]) => [name, value]));
}
