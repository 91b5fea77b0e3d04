import { findPreset } from '../../domain/programs/presets/index.ts';
import type { Preset } from '../../domain/programs/rules.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { Statement } from '../../worker/kernel/write.ts';
import type { Database } from '../../worker/platform/ports.ts';
import { programStatements } from '../../worker/programs/add.ts';
import { account, body, ethicsVersion, staff, staffTold, type StaffRole } from '../schema/index.ts';
import { bodyWords as en } from '../../words/bodies-server/en.ts';
import { bodyWords as es } from '../../words/bodies-server/es.ts';
import type { Need } from './story.ts';

/** Three Rivers Peer Board: invented, and like no board that exists. */
export const board = {
  name: 'Three Rivers Peer Board',
  timeZone: 'America/New_York',
  helpContact: '555-0142, Monday to Friday, 9 to 5',
  numberPrefix: 'TR',
  signatories: [
    { name: 'Imani Walker', title: 'Chair of the board' },
    { name: 'Luis Ferreira', title: 'Registrar' },
  ],
};

export interface DemoProgram {
  id: string;
  preset: Preset;
  credential: string;
  title: string;
  titleEs: string;
  /** In force since January of this year, and what older renewals agreed to. */
  ethics: { now: string; before: string };
  need: Need;
}

export interface DemoStaff {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
}

export interface DemoBoard {
  id: string;
  programs: { pennsylvania: DemoProgram; texas: DemoProgram; provisional: DemoProgram };
  staff: { administrator: DemoStaff; reviewer: DemoStaff; second: DemoStaff; auditor: DemoStaff };
}

export function planBoard(): DemoBoard {
  const program = (
    id: string,
    credential: string,
    title: string,
    titleEs: string,
    need: Need,
  ): DemoProgram => {
    const preset = findPreset(id);
    if (!preset) throw new RangeError(`no preset ${id}`);
    return {
      id: newId('prg'),
      preset,
      credential,
      title,
      titleEs,
      ethics: { now: newId('eth'), before: newId('eth') },
      need,
    };
  };
  const person = (name: string, role: StaffRole): DemoStaff => ({
    id: newId('stf'),
    name,
    email: `${name.toLowerCase().replace(' ', '.').replace('á', 'a')}@example.org`,
    role,
  });
  return {
    id: newId('bod'),
    programs: {
      pennsylvania: program(
        'us-pa',
        'cps',
        'Certified Peer Specialist',
        'Especialista de Pares con Certificación',
        { total: 36, peer: 24, ethics: 3 },
      ),
      texas: program(
        'us-tx',
        'mhps',
        'Mental Health Peer Specialist',
        'Especialista de Pares en Salud Mental',
        { total: 20, peer: 8, ethics: 3 },
      ),
      provisional: program(
        'us-tx-provisional',
        'cps',
        'Provisional Peer Specialist',
        'Especialista de Pares Provisional',
        { total: 0, peer: 0, ethics: 0 },
      ),
    },
    staff: {
      administrator: person('Imani Walker', 'administrator'),
      reviewer: person('Dana Okafor', 'reviewer'),
      second: person('Tomás Rivera', 'reviewer'),
      auditor: person('Grace Lindqvist', 'auditor'),
    },
  };
}

/** Body, programs with their rules and codes of ethics, and staff. */
export function boardStatements(
  database: Database,
  plan: DemoBoard,
  today: string,
  { foundedAt, now }: { foundedAt: number; now: number },
): Statement[] {
  const { id: bodyId } = plan;
  const year = today.slice(0, 4);
  const programs = Object.values(plan.programs).flatMap(
    ({ id, preset, credential, title, titleEs, ethics }) => {
      const row = {
        id,
        bodyId,
        preset: preset.id,
        credential,
        title,
        titleEs,
        ruleVersionBy: preset.ruleVersionBy,
        createdAt: foundedAt,
      };
      const version = { id: ethics.now, title: `Version of January ${year}`, inForceFrom: `${year}-01-01` };
      const older = {
        id: ethics.before,
        bodyId,
        programId: id,
        title: 'Version of January 2018',
        inForceFrom: '2018-01-01',
      };
      return [
        ...programStatements(database, row, preset, version),
        database.insert(ethicsVersion).values({ ...older, textEn: en.ethics.text, textEs: es.ethics.text }),
      ];
    },
  );
  const people = Object.values(plan.staff).flatMap(({ id, name, email, role }) => {
    const accountId = newId('acc');
    return [
      database.insert(account).values({ id: accountId, email, createdAt: foundedAt }),
      database.insert(staff).values({ id, bodyId, accountId, name, role, createdAt: foundedAt }),
      // They know what the demo begins with; what is new is told.
      database.insert(staffTold).values({ staffId: id, toldAt: foundedAt, newestAt: now }),
    ];
  });
  return [
    database.insert(body).values({ id: bodyId, ...board, setUpAt: foundedAt, createdAt: foundedAt }),
    ...programs,
    ...people,
  ];
}
