import { makeCode } from '../../domain/certifications/code.ts';
import { createApp } from '../../worker/app.ts';
import { actionOf } from '../../worker/kernel/actor.ts';
import { allowedTo, type Action } from '../../worker/kernel/permissions.ts';

/** The routes as the app has them: what is added tomorrow is walked tomorrow. */
export interface Walked {
  /** `POST /api/bodies/:bodyId/people` */
  key: string;
  method: string;
  path: string;
  action: Action;
  allowed: readonly string[];
}

export function everyRoute(): Walked[] {
  const app = createApp(() => {
    throw new Error('only its routes are read');
  });
  return app.routes.flatMap(({ method, path, handler }) => {
    const action = actionOf(handler);
    return action ? [{ key: `${method} ${path}`, method, path, action, allowed: allowedTo(action) }] : [];
  });
}

export const isUnsafe = ({ method }: Walked) => !['GET', 'HEAD', 'OPTIONS'].includes(method);
export const isPublic = ({ allowed }: Walked) => allowed.includes('public');
export const isStaffRoute = ({ path }: Walked) => path.includes('/bodies/:bodyId');

/** Ids by what they name; a path tells by the word before the id which one it means. */
export type Things = Record<string, string>;

const meaning: Record<string, string> = {
  bodies: 'body',
  people: 'person',
  staff: 'staff',
  invitations: 'invitation',
  programs: 'program',
  certifications: 'certification',
  certificates: 'certificate',
  activities: 'activity',
  evidence: 'evidence',
  pictures: 'picture',
  applications: 'application',
  rosters: 'roster',
  attendances: 'attendance',
  exceptions: 'exception',
  plans: 'plan',
  draws: 'plan',
  cases: 'case',
  checks: 'case',
  lines: 'line',
  conduct: 'proposal',
  appeals: 'appeal',
  providers: 'provider',
  members: 'member',
  courses: 'course',
  'provider-applications': 'body',
  trainings: 'body',
  apply: 'program',
  entries: 'entry',
  parts: 'part',
  references: 'reference',
  examinations: 'examination',
  runs: 'run',
  work: 'work',
  supervisors: 'supervisor',
  'sign-requests': 'signRequest',
  verify: 'code',
  v: 'code',
  V: 'code',
  check: 'preset',
  'stop-mail': 'stopLink',
};

/** `/api/bodies/:bodyId/people` with ids in place. A path that names something new has to be taught here. */
export function fill(path: string, things: Things): string {
  const parts = path.split('/');
  return parts
    .map((part, i) => {
      if (!part.startsWith(':')) return part;
      const kind = meaning[parts[i - 1] ?? ''];
      const id = kind && things[kind];
      if (!id) throw new Error(`test/support/every.ts does not know what ${part} of ${path} is`);
      return id;
    })
    .join('/');
}

/** Of the same form as a real id, and nobody's. */
export const nobodys: Things = {
  // Well made, and given to nobody.
  code: makeCode(new Uint8Array(26).fill(7)),
  preset: 'us-zz',
  picture: '0'.repeat(64),
  part: 'nobodys_part',
  stopLink: `acc_0.0.${'A'.repeat(43)}`,
  ...Object.fromEntries(
    Object.entries({
      body: 'bod',
      person: 'per',
      staff: 'stf',
      invitation: 'inv',
      program: 'prg',
      certification: 'cer',
      certificate: 'crt',
      activity: 'act',
      evidence: 'evi',
      application: 'app',
      roster: 'ros',
      attendance: 'att',
      exception: 'exc',
      plan: 'aud',
      case: 'cas',
      line: 'lin',
      proposal: 'cdp',
      appeal: 'apl',
      provider: 'prv',
      member: 'pmb',
      course: 'crs',
      run: 'run',
      entry: 'ent',
      reference: 'ref',
      examination: 'exm',
      work: 'wrk',
      supervisor: 'sup',
      signRequest: 'sig',
    }).map(([kind, prefix]) => [kind, `${prefix}_0000000000000000000000`]),
  ),
};
