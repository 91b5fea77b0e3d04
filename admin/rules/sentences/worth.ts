import { recognitions } from '../../../domain/catalogue/codes.ts';
import {
  formats,
  kinds,
  proofKinds,
  shows,
  sponsors,
  topics,
  units,
} from '../../../domain/programs/codes.ts';
import { valueAt, withValue, type Doc } from '../document.ts';
import {
  amount,
  choice,
  many,
  type Choice,
  type Names,
  type Panel,
  type Sentence,
  switching,
} from '../sentence.ts';

/** What an activity is worth: units, what counts at all, repetitions, proofs. */
const at = 'rules.credit';

export function worthPanel(doc: Doc): Panel {
  return {
    name: 'worth',
    adds: [],
    sentences: [
      ...units
        .filter((unit) => unit !== 'hour')
        .map((unit): Sentence => ({
          id: `unit.${unit}`,
          say: `unit_${unit}`,
          paths: [`${at}.hoursPerUnit.${unit}`],
          slots: { n: amount(doc, 'number', `${at}.hoursPerUnit.${unit}`, 'absent') },
        })),
      {
        id: 'approval',
        say: 'approval',
        paths: [`${at}.approvalNeeded`],
        slots: { x: choice(doc, 'approval', `${at}.approvalNeeded`, { free: false, needed: true }) },
      },
      ...allOrSome(doc, 'acceptedFormats', 'formats', formats),
      ...allOrSome(doc, 'acceptedKinds', 'kinds', kinds),
      never(doc, 'refusedKinds', 'kinds', kinds),
      never(doc, 'refusedTopics', 'topics', topics),
      never(doc, 'refusedSponsors', 'sponsors', sponsors),
      {
        id: 'refusedRecognitions',
        say: 'refusedRecognitions',
        paths: [`${at}.refusedRecognitions`],
        slots: { values: many(doc, 'recognitions', `${at}.refusedRecognitions`, recognitions, 'absent') },
      },
      ...repetitions(doc),
      ...proofs(doc),
      {
        id: 'serves',
        say: 'serves',
        paths: [`${at}.servesOneCredential`],
        slots: { x: choice(doc, 'serves', `${at}.servesOneCredential`, { all: undefined, one: true }) },
      },
    ],
  };
}

type List = 'refusedKinds' | 'refusedTopics' | 'refusedSponsors';
const never = (doc: Doc, field: List, names: Names, options: readonly string[]): Sentence => ({
  id: field,
  say: field,
  paths: [`${at}.${field}`],
  slots: { values: many(doc, names, `${at}.${field}`, options) },
});

/** Everything unless a list is given: then the list stands in a sentence of its own. */
function allOrSome(
  doc: Doc,
  field: 'acceptedFormats' | 'acceptedKinds',
  names: Names,
  options: readonly string[],
): Sentence[] {
  const path = `${at}.${field}`;
  return withList(doc, field, path, {
    say: 'only',
    slots: { values: many(doc, names, path, options) },
  });
}

function withList(
  doc: Doc,
  id: 'acceptedFormats' | 'acceptedKinds' | 'repeatedKinds',
  path: string,
  list: Pick<Sentence, 'say' | 'slots'>,
): Sentence[] {
  const isAll = valueAt(doc, path) === null;
  const x: Choice = switching('allOrSome', ['all', 'some'], isAll ? 'all' : 'some', (to, value) =>
    withValue(to, path, value === 'all' ? null : []),
  );
  return [
    { id, say: id, paths: [path], slots: { x }, ...(id === 'repeatedKinds' && { isInner: true as const }) },
    ...(isAll ? [] : [{ id: `${id}.list`, paths: [path], isInner: true as const, ...list }]),
  ];
}

function repetitions(doc: Doc): Sentence[] {
  const path = `${at}.repetition`;
  const { repetition } = doc.rules.credit;
  const x: Choice = switching(
    'repetition',
    ['none', 'period', 'ever'],
    repetition?.within ?? 'none',
    (to, within) =>
      withValue(
        to,
        path,
        within === 'none' ? null : { within, kinds: to.rules.credit.repetition?.kinds ?? null },
      ),
  );
  return [
    { id: 'repetition', say: 'repetition', paths: [path], slots: { x } },
    ...(repetition
      ? withList(doc, 'repeatedKinds', `${path}.kinds`, {
          say: 'only',
          slots: { values: many(doc, 'kinds', `${path}.kinds`, kinds) },
        })
      : []),
  ];
}

function proofs(doc: Doc): Sentence[] {
  const path = `${at}.proof`;
  const x: Choice = switching(
    'proof',
    ['unknown', 'known'],
    doc.rules.credit.proof ? 'known' : 'unknown',
    (to, value) => withValue(to, path, value === 'known' ? { mustShow: [], notProof: [] } : null),
  );
  const list = (
    field: 'mustShow' | 'notProof' | 'signatureReplaces',
    names: Names,
    options: readonly string[],
  ) => ({
    id: `proof.${field}`,
    say: field,
    paths: [`${path}.${field}`],
    slots: {
      values: many(
        doc,
        names,
        `${path}.${field}`,
        options,
        field === 'signatureReplaces' ? 'absent' : undefined,
      ),
    },
    isInner: true as const,
  });
  return [
    { id: 'proof', say: 'proof', paths: [path], slots: { x } },
    ...(doc.rules.credit.proof
      ? [
          list('mustShow', 'shows', shows),
          list('notProof', 'proofKinds', proofKinds),
          list('signatureReplaces', 'shows', shows),
        ]
      : []),
  ];
}
