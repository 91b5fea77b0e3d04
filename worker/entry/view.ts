import type { Language } from '../../domain/auth/contract.ts';
import type {
  EntryDossier,
  EntryPartView,
  EntryTask,
  EntryTraining,
  EntryView,
  OwnReference,
} from '../../domain/entry/contract.ts';
import type { EntryFinding } from '../../domain/entry/facts.ts';
import {
  sayFinding,
  sayNote,
  sayRequirement,
  sayRoutes,
  titleOfRequirement,
  wordsOf,
} from '../../domain/entry/say.ts';
import { judgeTraining } from '../../domain/entry/training.ts';
import type { EntryRequirement } from '../../domain/entry/rules.ts';
import { evidenceView } from '../evidence/store.ts';
import { claimsOf, findingsOf, trainingsOf, type EntryFile } from './file.ts';
import type { ReferenceRow } from './store.ts';

/** What both sides see: the task list with its findings, in the reader's language. */

type Common = Pick<
  EntryView & EntryDossier,
  Exclude<keyof EntryView & keyof EntryDossier, 'references' | 'statement' | 'notYet'>
>;

export const titleOf = (one: { title: string; titleEs: string }, language: Language): string =>
  language === 'es' ? one.titleEs : one.title;

export function commonView(file: EntryFile, language: Language, findings = findingsOf(file)): Common {
  const { row, ethics } = file;
  const decided = row.state === 'approved' || row.state === 'declined' || row.state === 'returned';
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    asOf: file.asOf,
    today: file.today,
    startedAt: row.startedAt,
    sentAt: row.sentAt,
    sentOn: row.sentOn,
    program: { id: row.programId, title: titleOf(row, language) },
    body: { id: row.bodyId, name: row.bodyName, helpContact: row.helpContact },
    stage: file.rules.stage && {
      title: file.stageProgram && titleOf(file.stageProgram, language),
      months: file.rules.stage.months ?? null,
    },
    tasks: file.rules.requirements.map((rule) => taskOf(file, rule, findings, language)),
    trainings: trainingViews(file, language),
    examinations: file.examinations.map(({ passed, ...one }) => ({ ...one, passed: passed === 1 })),
    signedMinutes: file.work.reduce((all, { minutes }) => all + minutes, 0),
    ethics: ethics && {
      id: ethics.id,
      title: ethics.title,
      inForceFrom: ethics.inForceFrom,
      text: language === 'es' ? ethics.textEs : ethics.textEn,
      signedAt: row.ethicsVersionId === ethics.id ? row.ethicsSignedAt : null,
    },
    decided: decided
      ? {
          at: row.decidedAt ?? 0,
          by: row.deciderName ?? '',
          reasonCode: row.reasonCode,
          reason: row.reasonText,
          certificationId: row.certificationId,
        }
      : null,
  };
}

function taskOf(
  file: EntryFile,
  rule: EntryRequirement,
  findings: readonly EntryFinding[],
  language: Language,
): EntryTask {
  const finding = findings.find(({ code }) => code === rule.code);
  const part = file.parts.get(rule.code);
  return {
    code: rule.code,
    kind: rule.kind,
    title: titleOfRequirement(rule, language),
    asks: sayRequirement(rule, language),
    note: rule.note ?? null,
    state: finding?.state ?? 'missing',
    sentences: finding ? sayFinding(finding, language) : [],
    routes: sayRoutes(rule, language),
    part: partView(file, rule),
    decision: part?.decision
      ? {
          decision: part.decision,
          reason: part.decisionReason,
          at: part.decidedAt ?? 0,
          by: part.deciderName ?? '',
          on: part.resultOn,
        }
      : null,
  };
}

export function partView({ parts, files }: EntryFile, rule: EntryRequirement): EntryPartView {
  const part = parts.get(rule.code);
  return {
    version: part?.version ?? 0,
    savedAt: part?.savedAt ?? null,
    confirmed: part?.confirmed === 1,
    bornOn: part?.bornOn ?? null,
    bornOnNeeded: rule.kind === 'age' && rule.atMost !== undefined,
    route: part?.route ?? null,
    comment: part?.comment ?? null,
    evidence: files.filter(({ code }) => code === rule.code).map(evidenceView),
    trainings: claimsOf(part),
  };
}

/** By the first requirement of a training; what the others say of it stands in their findings. */
function trainingViews(file: EntryFile, language: Language): EntryTraining[] {
  const rule = file.rules.requirements.find((one) => one.kind === 'training');
  if (!rule) return [];
  return trainingsOf(file).map((training) => {
    const { counts, notes } = judgeTraining(rule, training, file.asOf);
    const { title, provider, completedOn, minutes, topics, format, attested } = training;
    return {
      title,
      provider,
      completedOn,
      minutes,
      topics: [...topics],
      format,
      claimed: attested === null,
      counts,
      sentences: notes.map((note) => sayNote(note, language)),
    };
  });
}

export const referenceView = (row: ReferenceRow): OwnReference => ({
  id: row.id,
  code: row.code,
  name: row.name,
  email: row.email,
  relation: row.relation,
  state: row.state,
  askedAt: row.askedAt,
  expiresAt: row.expiresAt,
  answeredAt: row.answeredAt,
  version: row.version,
});

/** "Still to do: …", of what is in one of these states; null: nothing is. */
export function stillTo(
  { rules }: EntryFile,
  findings: readonly EntryFinding[],
  isLeft: (finding: EntryFinding) => boolean,
  language: Language,
): string | null {
  const left = new Set(findings.filter(isLeft).map(({ code }) => code));
  const titles = rules.requirements
    .filter(({ code }) => left.has(code))
    .map((rule) => titleOfRequirement(rule, language));
  return titles.length === 0 ? null : wordsOf(language).stillTo(titles);
}

/** What a program says of the person's own story. */
export const statementRule = ({ rules }: EntryFile) =>
  rules.requirements.find((one) => one.kind === 'lived_experience') ?? null;
