import { sql } from 'drizzle-orm';
import { ethicsVersion, program, ruleVersion } from '../../db/schema/index.ts';
import type { ProgramInput } from '../../domain/bodies/contract.ts';
import { credentialTitle } from '../../domain/programs/explain.ts';
import { findPreset } from '../../domain/programs/presets/index.ts';
import type { Preset } from '../../domain/programs/rules.ts';
import { bodyWords as en } from '../../words/bodies-server/en.ts';
import { bodyWords as es } from '../../words/bodies-server/es.ts';
import { Failure, invalid, nothingHere } from '../kernel/failure.ts';
import { newId } from '../kernel/ids.ts';
import { dateIn } from '../kernel/today.ts';
import type { Statement, Verb } from '../kernel/write.ts';
import type { Database, Ports } from '../platform/ports.ts';

/** A body takes a preset: its rules are copied, so that the body's copy is its own from the first day. */
export function addProgram(bodyId: string): Verb<ProgramInput, { id: string }> {
  return async ({ database, ports, now }, input) => {
    const preset = presetOf(input);
    await refuseUnprintable(ports, input);
    const [[body], [same]] = await database.batch([
      database.all<{ timeZone: string }>(sql`select time_zone as "timeZone" from body where id = ${bodyId}`),
      database.all(
        sql`select 1 from program where body_id = ${bodyId} and preset = ${preset.id} and credential = ${input.credential}`,
      ),
    ]);
    if (!body) throw nothingHere();
    if (same) throw alreadyThere();
    const id = newId('prg');
    const row = {
      id,
      bodyId,
      preset: preset.id,
      credential: input.credential,
      title: input.title,
      titleEs: input.titleEs ?? credentialTitle(preset.id, input.credential, 'es') ?? input.title,
      ruleVersionBy: preset.ruleVersionBy,
      createdAt: now,
    };
    return {
      value: { id },
      status: 201,
      statements: programStatements(database, row, preset, {
        id: newId('eth'),
        title: en.ethics.title,
        inForceFrom: dateIn(body.timeZone, now),
      }),
      audit: [
        {
          bodyId,
          recordId: bodyId,
          action: 'programs.add',
          objectKind: 'program',
          objectId: id,
          detail: { preset: preset.id, credential: input.credential, title: row.title, titleEs: row.titleEs },
        },
      ],
      messages: [],
      onConflict: async () => alreadyThere(),
    };
  };
}

function presetOf({ preset, credential }: ProgramInput): Preset {
  const found = findPreset(preset);
  if (!found) throw invalid('preset', 'Choose one of the list at /api/presets.');
  if (!found.credentials.includes(credential))
    throw invalid('credential', `Choose one of: ${found.credentials.join(', ')}.`);
  return found;
}

/** Both titles are printed large on certificates: what cannot be drawn is refused before anything is issued. */
export async function refuseUnprintable(
  ports: Ports,
  { title, titleEs }: Pick<ProgramInput, 'title' | 'titleEs'>,
): Promise<void> {
  const { checkName } = await import('../../certificate/index.ts');
  const fonts = await ports.fonts();
  const texts = { title, ...(titleEs !== undefined && { titleEs }) };
  const details: { path: string; message: string }[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const check = await checkName(text, fonts);
    if (check.ok) continue;
    const message =
      check.missing.length > 0
        ? `These letters cannot be printed: ${check.missing.join(' ')}`
        : 'This is too long for a certificate. Shorten it.';
    details.push({ path, message });
  }
  if (details.length === 0) return;
  throw new Failure(
    422,
    'programs.unprintable',
    'A title cannot be printed on certificates. Write it in other words or letters.',
    { details },
  );
}

/** The rows of a program with its rules and the first version of its code of ethics; the demo makes them here too. */
export function programStatements(
  database: Database,
  row: typeof program.$inferInsert,
  preset: Pick<Preset, 'versions'>,
  ethics: { id: string; title: string; inForceFrom: string },
): Statement[] {
  const { bodyId, id: programId, createdAt } = row;
  return [
    database.insert(program).values(row),
    database.insert(ruleVersion).values(
      preset.versions.map((version) => ({
        id: newId('rul'),
        bodyId,
        programId,
        code: version.id,
        inForceFrom: version.inForceFrom,
        rules: JSON.stringify(version),
        publishedAt: createdAt,
      })),
    ),
    database.insert(ethicsVersion).values({
      ...ethics,
      bodyId,
      programId,
      textEn: en.ethics.text,
      textEs: es.ethics.text,
    }),
  ];
}

const alreadyThere = () =>
  new Failure(409, 'programs.exists', 'Your body has this credential already. Open it under Programs.');
