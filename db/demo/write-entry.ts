import type { ClaimedTraining } from '../../domain/entry/contract.ts';
import type { Relation, RouteCode } from '../../domain/entry/codes.ts';
import type { EntryFacts } from '../../domain/entry/facts.ts';
import { judgeEntry } from '../../domain/entry/judge.ts';
import type { EntryRules } from '../../domain/entry/rules.ts';
import { addDays } from '../../domain/programs/dates.ts';
import { newId } from '../../worker/kernel/ids.ts';
import type { Statement } from '../../worker/kernel/write.ts';
import type { AnswerContent } from '../../worker/entry/letters.ts';
import { expiryFrom, nextReminder } from '../../worker/entry/references.ts';
import { seal } from '../../worker/entry/seal.ts';
import { sortNameOf, wordsOf } from '../../worker/people/names.ts';
import type { Ports } from '../../worker/platform/ports.ts';
import {
  account,
  entryApplication,
  entryPart,
  entryReference,
  entryStatement,
  person,
  personWord,
  reviewItem,
} from '../schema/index.ts';
import { instantOn } from './days.ts';
import type { Desk } from './desk.ts';
import { emailOf } from './names.ts';

/** Somebody on the way to a first certification, as the story is told; here it becomes rows. */
export interface EntryStory {
  name: string;
  language: 'en' | 'es';
  startedOn: string;
  sentOn?: string;
  returned?: { on: string; code: string; reason: string };
  parts: PartStory[];
  signsEthics?: boolean;
  references: {
    name: string;
    relation: Relation;
    answer?: Pick<AnswerContent, 'known' | 'letter'>;
  }[];
  statement?: string;
}

interface PartStory {
  code: string;
  confirmed?: boolean;
  route?: RouteCode;
  comment?: string;
  /** Each with its certificate. */
  trainings?: ClaimedTraining[];
  paper?: { heading: string; did: string; title: string; picture?: boolean };
}

interface Written {
  id: string;
  personId: string;
  bodyId: string;
  startedAt: number;
}

/** Answers what seals letters and stories: it has to come after the rows. */
export async function writeEntry(
  desk: Desk,
  ports: Pick<Ports, 'secret'>,
  rules: EntryRules,
  story: EntryStory,
): Promise<Statement[]> {
  const written = writePerson(desk, story);
  writeApplication(desk, rules, story, written);
  for (const part of story.parts) writePart(desk, story, written, part);
  return [
    ...(await writeReferences(desk, ports, story, written)),
    ...(await writeOwnStory(desk, ports, story, written)),
  ];
}

function writePerson({ rows, board, days }: Desk, { name, language, startedOn }: EntryStory): Written {
  const bodyId = board.id;
  const personId = newId('per');
  const accountId = newId('acc');
  const createdAt = instantOn(startedOn, 14, days);
  const sortName = sortNameOf(name);
  rows.add(account, { id: accountId, email: emailOf(name, new Set()), language, createdAt });
  rows.add(person, { id: personId, bodyId, accountId, name, sortName, createdAt });
  for (const word of wordsOf(name)) rows.add(personWord, { bodyId, word, sortName, personId });
  return { id: newId('ent'), personId, bodyId, startedAt: createdAt };
}

function writeApplication(
  desk: Desk,
  rules: EntryRules,
  story: EntryStory,
  { id, personId, bodyId, startedAt }: Written,
): void {
  const { rows, board, days } = desk;
  const { id: programId, title, ethics } = board.programs.pennsylvania;
  const { reviewer } = board.staff;
  const { sentOn, returned, name } = story;
  const audit = (at: number, action: string, detail: Record<string, unknown>) =>
    desk.audit(at, id, action, 'entry', id, detail);
  const sentAt = sentOn === undefined ? null : instantOn(sentOn, 15, days);
  const decidedAt = returned ? instantOn(returned.on, 17, days) : null;
  const findings = judgeEntry(
    rules.requirements,
    factsOf(story, ethics.now),
    sentOn ?? days.today,
    days.today,
  );
  rows.add(entryApplication, {
    id,
    bodyId,
    personId,
    programId,
    kind: 'first',
    state: returned ? 'returned' : sentAt === null ? 'started' : 'sent',
    startedAt,
    ...(story.signsEthics && {
      ethicsVersionId: ethics.now,
      ethicsSignedAt: startedAt + 3_600_000,
    }),
    ...(sentAt !== null && { sentAt, sentOn, rulesCode: '1', findings: JSON.stringify(findings) }),
    ...(returned && {
      decidedAt,
      decidedBy: reviewer.id,
      deciderName: reviewer.name,
      reasonText: returned.reason,
    }),
    version: sentAt === null ? 2 : 9,
  });
  audit(startedAt, 'entry.start', { programId, kind: 'first', name });
  if (sentAt === null) return;
  rows.add(reviewItem, {
    id: newId('rev'),
    bodyId,
    kind: 'entry',
    subjectId: id,
    certificationId: null,
    personId,
    who: name,
    what: title,
    minutes: null,
    hasEvidence: true,
    state: returned ? 'with_person' : 'open',
    openedAt: sentAt,
  });
  audit(sentAt, 'entry.send', { sentOn, again: false, rules: '1' });
  if (returned && decidedAt !== null) audit(decidedAt, 'entry.return', { reason: returned.reason });
}

const filesOf = ({ paper, trainings = [] }: PartStory): number => (paper ? 1 : 0) + trainings.length;

function factsOf({ parts, references, statement, signsEthics }: EntryStory, ethics: string): EntryFacts {
  return {
    parts: Object.fromEntries(
      parts.map((part) => [
        part.code,
        {
          confirmed: part.confirmed ?? false,
          bornOn: null,
          route: part.route ?? null,
          files: filesOf(part),
          decision: null,
          resultOn: null,
        },
      ]),
    ),
    trainings: parts
      .flatMap(({ trainings = [] }) => trainings)
      .map((claim) => ({ ...claim, attested: null })),
    examinations: [],
    work: [],
    references: references.map(({ relation, answer }) => ({
      code: 'references',
      relation,
      state: answer ? 'received' : 'asked',
    })),
    ethics: { inForce: ethics, signed: signsEthics ? ethics : null },
    statementGiven: statement !== undefined,
    stage: null,
  };
}

function writePart(
  desk: Desk,
  story: EntryStory,
  { id, personId, bodyId, startedAt }: Written,
  part: PartStory,
) {
  const { rows, board, days } = desk;
  const { reviewer } = board.staff;
  const asked = story.returned?.code === part.code ? story.returned : null;
  const savedAt = startedAt + 1_800_000;
  rows.add(entryPart, {
    applicationId: id,
    code: part.code,
    bodyId,
    confirmed: part.confirmed ?? false,
    route: part.route ?? null,
    comment: part.comment ?? null,
    trainings: JSON.stringify(part.trainings ?? []),
    savedAt,
    ...(asked && {
      decision: 'asked',
      decisionReason: asked.reason,
      decidedAt: instantOn(asked.on, 16, days),
      decidedBy: reviewer.id,
      deciderName: reviewer.name,
    }),
  });
  const file = (facts: Omit<Desk['files'][number]['facts'], 'name' | 'serial'>, picture = false) =>
    void desk.files.push({
      evidenceId: newId('evi'),
      belongs: { entryApplicationId: id, entryCode: part.code },
      personId,
      uploadedAt: savedAt - 60_000,
      picture,
      facts: { ...facts, name: story.name, serial: `A-${1000 + desk.files.length}` },
    });
  for (const { title, provider, completedOn, minutes } of part.trainings ?? [])
    file({ title, provider, on: completedOn, hours: minutes / 60 });
  if (part.paper) {
    const { heading, did, title, picture } = part.paper;
    const on = addDays(story.startedOn, -400);
    file({ wording: { heading, did }, title, provider: 'Riverside', on, hours: null }, picture);
  }
}

async function writeReferences(
  desk: Desk,
  ports: Pick<Ports, 'secret'>,
  { references, language }: EntryStory,
  { id, personId, bodyId, startedAt }: Written,
): Promise<Statement[]> {
  const { rows, days } = desk;
  const statements: Statement[] = [];
  for (const { name, relation, answer } of references) {
    const referenceId = newId('ref');
    const askedAt = answer ? startedAt + 7_200_000 : days.now - 2 * 86_400_000;
    const answeredAt = answer ? askedAt + 3 * 86_400_000 : null;
    const row = {
      id: referenceId,
      bodyId,
      personId,
      applicationId: id,
      code: 'references',
      name,
      email: emailOf(name, new Set()),
      language,
      relation,
      askedAt,
      expiresAt: expiryFrom(askedAt),
    };
    if (!answer || answeredAt === null) {
      rows.add(entryReference, { ...row, state: 'asked', nextMailAt: nextReminder(askedAt, days.now) });
      continue;
    }
    const content: AnswerContent = { relation, recommends: true, ...answer };
    const {
      sealed,
      keyId,
      statements: keys,
    } = await seal(desk.database, ports, {
      personId,
      rowId: referenceId,
      text: JSON.stringify(content),
      now: answeredAt,
    });
    statements.push(...keys);
    rows.add(entryReference, { ...row, state: 'received', answeredAt, sealed, keyId, version: 2 });
  }
  return statements;
}

async function writeOwnStory(
  desk: Desk,
  ports: Pick<Ports, 'secret'>,
  { statement: text }: EntryStory,
  { id, personId, bodyId, startedAt }: Written,
): Promise<Statement[]> {
  if (text === undefined) return [];
  const givenAt = startedAt + 5_400_000;
  const { sealed, keyId, statements } = await seal(desk.database, ports, {
    personId,
    rowId: id,
    text,
    now: givenAt,
  });
  desk.rows.add(entryStatement, { applicationId: id, bodyId, personId, sealed, keyId, givenAt });
  return statements;
}
