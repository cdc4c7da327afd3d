import { listAt, textAt } from '../../values/field.ts';
import { goDuration } from '../objects/go-duration.ts';
import { hasFiveFields } from '../schema/schedule.ts';
import { appProject } from './applications.ts';
import { isGoZone } from './valid-time-zone.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

/** Argo CD v1alpha1/app_project_types.go:189-325, types.go:2736-2770; server/project/project.go:73 is its only caller. */
export const validProject: ObjectRule = {
  id: 'valid-project',
  level: 'contract',
  rows: ['C22'],
  why: 'Argo CD validates only projects that come by its own API: of one from Git a wrong role or window does something else, or nothing',
  help: 'write it as Argo CD reads it',
  on: [appProject],
  check: ({ value, name }, _, say) => {
    unique(listAt(value, 'spec', 'sourceRepos').map(String), ['spec', 'sourceRepos'], say);
    unique(
      listAt(value, 'spec', 'destinations').map((each) =>
        JSON.stringify(['server', 'name', 'namespace'].map((field) => textAt(each, field))),
      ),
      ['spec', 'destinations'],
      say,
    );
    for (const list of ['sourceNamespaces', 'roles'])
      unique(listAt(value, 'spec', list).map(nameOf), ['spec', list], say);
    for (const [index, account] of listAt(value, 'spec', 'destinationServiceAccounts').entries())
      checkAccount(account, ['spec', 'destinationServiceAccounts', index], say);
    for (const [index, role] of listAt(value, 'spec', 'roles').entries())
      checkRole(role, name, ['spec', 'roles', index], say);
    for (const [index, window] of listAt(value, 'spec', 'syncWindows').entries())
      checkWindow(window, ['spec', 'syncWindows', index], say);
  },
};

type Path = readonly (string | number)[];

function unique(names: readonly string[], path: Path, say: SayOfField): void {
  for (const [index, name] of names.entries()) {
    if (name === '!*') say([...path, index], '!* permits nothing');
    if (names.indexOf(name) < index) say([...path, index], 'stands there already');
  }
}

function nameOf(each: unknown): string {
  return typeof each === 'string' ? each : (textAt(each, 'name') ?? '');
}

/** A deny is for destinations alone, and the account is one, not a pattern. */
function checkAccount(account: unknown, path: Path, say: SayOfField): void {
  for (const part of ['server', 'namespace'])
    if (textAt(account, part)?.includes('!') === true)
      say([...path, part], 'has a !, which denies nothing here');
  const name = textAt(account, 'defaultServiceAccount');
  if (name !== undefined && (name.trim() === '' || /[!*[\]{}\\/]/.test(name)))
    say([...path, 'defaultServiceAccount'], `"${name}" is no name of a ServiceAccount`);
}

function checkRole(role: unknown, project: string, path: Path, say: SayOfField): void {
  const name = textAt(role, 'name') ?? '';
  if (!/^[a-zA-Z0-9](?:[-_a-zA-Z0-9]*[a-zA-Z0-9])?$/.test(name))
    say([...path, 'name'], `"${name}" is no name of a role`);
  for (const [index, policy] of listAt(role, 'policies').entries()) {
    const parts = String(policy)
      .split(',')
      .map((part) => part.trim());
    const [kind, subject, resource = '', , object = '', effect = ''] = parts;
    const isRight =
      parts.length === 6 &&
      kind === 'p' &&
      subject === `proj:${project}:${name}` &&
      resources.has(resource) &&
      object.startsWith(`${project}/`) &&
      (effect === 'allow' || effect === 'deny');
    if (!isRight)
      say(
        [...path, 'policies', index],
        `is not "p, proj:${project}:${name}, <resource>, <action>, ${project}/<object>, allow|deny"`,
      );
  }
}

const resources: ReadonlySet<string> = new Set([
  'applications',
  'applicationsets',
  'repositories',
  'exec',
  'logs',
  'clusters',
]);

function checkWindow(window: unknown, path: Path, say: SayOfField): void {
  const kind = textAt(window, 'kind');
  if (kind !== 'allow' && kind !== 'deny') say([...path, 'kind'], 'is neither allow nor deny');
  if (!isWindowSchedule(textAt(window, 'schedule') ?? ''))
    say([...path, 'schedule'], 'is no schedule of five fields');
  if (goDuration(textAt(window, 'duration') ?? '') === undefined)
    say([...path, 'duration'], 'is no duration of Go');
  if (['applications', 'namespaces', 'clusters'].every((name) => listAt(window, name).length === 0))
    say(path, 'names no application, namespace or cluster');
}

/** A time zone may stand before the fields (github.com/robfig/cron/v3 parser.go, Parse). */
function isWindowSchedule(schedule: string): boolean {
  const [, zone = '', rest = schedule] = /^(?:CRON_)?TZ=(\S*) (.*)$/s.exec(schedule) ?? [];
  return isGoZone(zone) && hasFiveFields(rest);
}
