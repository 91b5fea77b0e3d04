import { presetEntry } from '../../domain/entry/presets/index.ts';
import { education, references } from '../../domain/entry/presets/parts.ts';
import type { ClaimedTraining } from '../../domain/entry/contract.ts';
import type { EntryRequirement, EntryRules } from '../../domain/entry/rules.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { Statement } from '../../worker/kernel/write.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import { entryRules } from '../schema/index.ts';
import { providers } from './courses.ts';
import type { Desk } from './desk.ts';
import { writeEntry, type EntryStory } from './write-entry.ts';

/**
 * The way to a first certification, as three people walk it: one has just begun, one waits for the board, and one was
 * asked for one more thing.
 */
export async function writeEntries(desk: Desk, ports: Pick<Ports, 'secret'>): Promise<Statement[]> {
  const rules = rulesOf(desk);
  writeRules(desk, rules);
  const sealed: Statement[] = [];
  for (const story of stories(desk)) sealed.push(...(await writeEntry(desk, ports, rules, story)));
  return sealed;
}

/** Pennsylvania's, and what this board asks for besides. */
function rulesOf({ board }: Desk): EntryRules {
  const { preset, credential } = board.programs.pennsylvania;
  const own = presetEntry(preset.id, credential)?.requirements ?? [];
  const more: EntryRequirement[] = [
    references(2),
    { code: 'background', kind: 'background', noOlderThan: { months: 12 } },
  ];
  return {
    requirements: [
      ...own.flatMap((one): EntryRequirement[] => {
        if (one.kind === 'age') return [one, education('document')];
        if (one.kind === 'lived_experience') return [{ ...one, statement: 'optional' }];
        return [one];
      }),
      ...more,
    ],
  };
}

function writeRules({ rows, board, days }: Desk, rules: EntryRules): void {
  const { administrator } = board.staff;
  const inForceFrom = `${days.today.slice(0, 4)}-01-01`;
  rows.add(entryRules, {
    id: newId('enr'),
    bodyId: board.id,
    programId: board.programs.pennsylvania.id,
    seq: 1,
    inForceFrom,
    rules: JSON.stringify(rules),
    publishedAt: Date.parse(`${addDays(inForceFrom, -40)}T16:00:00Z`),
    publishedBy: administrator.id,
    publishedByName: administrator.name,
  });
}

function stories({ days: { today } }: Desk): EntryStory[] {
  const training = (back: number): ClaimedTraining => ({
    title: 'Certified peer specialist training',
    provider: providers.open,
    completedOn: addDays(today, -back),
    minutes: 75 * 60,
    topics: [],
    format: 'in_person',
  });
  return [
    {
      name: 'Delia Fontaine',
      language: 'en',
      startedOn: addDays(today, -1),
      parts: [{ code: 'age', confirmed: true }],
      references: [],
    },
    {
      name: 'Theodore Marsh',
      language: 'en',
      startedOn: addDays(today, -16),
      sentOn: addDays(today, -2),
      parts: [
        { code: 'age', confirmed: true },
        {
          code: 'education',
          confirmed: true,
          paper: { heading: 'Diploma', did: 'completed', title: 'High school' },
        },
        { code: 'training', trainings: [training(60)] },
        {
          code: 'work_or_study',
          paper: { heading: 'Confirmation of work', did: 'worked with us as', title: 'Outreach worker' },
        },
        { code: 'lived_experience', confirmed: true },
        { code: 'residence', confirmed: true },
      ],
      signsEthics: true,
      references: [
        {
          name: 'Noor Alvarado',
          relation: 'professional',
          answer: {
            known: 'Since last year, from the outreach team.',
            letter:
              'People wait for Theodore. He listens first, keeps to what he promised, and knows when to ask somebody else.',
          },
        },
        { name: 'Pastor Elias Wren', relation: 'personal' },
      ],
      statement:
        'For a long time I thought nobody could stand beside me. Then somebody did. I want to be that person for others.',
    },
    {
      name: 'Soledad Quintana',
      language: 'es',
      startedOn: addDays(today, -30),
      sentOn: addDays(today, -12),
      returned: {
        on: addDays(today, -4),
        code: 'education',
        reason: 'La foto del diploma está muy oscura y no se lee. Agregue otra, por favor.',
      },
      parts: [
        { code: 'age', confirmed: true },
        {
          code: 'education',
          confirmed: true,
          paper: { heading: 'Diploma', did: 'completed', title: 'High school', picture: true },
        },
        { code: 'training', trainings: [training(90)] },
        {
          code: 'work_or_study',
          route: 'college_credits',
          comment: 'Cursé 27 créditos en el colegio comunitario.',
          paper: { heading: 'Transcript of credits', did: 'earned', title: '27 college credits' },
        },
        { code: 'lived_experience', confirmed: true },
        { code: 'residence', confirmed: true },
      ],
      signsEthics: true,
      references: [
        { name: 'Beatriz Lowell', relation: 'supervisor' },
        {
          name: 'Marta Ferrand',
          relation: 'personal',
          answer: { known: 'Desde hace seis años.', letter: 'Soledad escucha y cumple lo que dice.' },
        },
      ],
    },
  ];
}
