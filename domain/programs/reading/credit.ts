import { formats as everyFormat, units } from '../contract.ts';
import type { CreditRule, ProofRule, RepetitionRule } from '../rules.ts';
import { readFields, type FieldReaders, type Reader } from './reader.ts';

type WithoutProof = Omit<CreditRule, 'proof'>;

const fields: FieldReaders<WithoutProof> = {
  hoursPerUnit: ({ hoursPerUnit }, { say, names }) => {
    const others = units.filter((unit) => unit !== 'hour');
    const unknown = others.filter((unit) => hoursPerUnit[unit] === undefined);
    return [
      ...others.flatMap((unit) => {
        const hours = hoursPerUnit[unit];
        return hours === undefined ? [] : [say.unit(names.units[unit], hours)];
      }),
      ...(unknown.length > 0 ? [say.unitsAsked(unknown.map((unit) => names.units[unit]))] : []),
    ];
  },
  approvalNeeded: ({ approvalNeeded }, { say }) => [approvalNeeded ? say.approval.needed : say.approval.not],
  refusedSponsors: ({ refusedSponsors: list }, { say }) =>
    list.length > 0 ? [say.refusedSponsors(list.map((one) => say.sponsors[one]))] : [],
  refusedRecognitions: ({ refusedRecognitions: list = [] }, { say, names }) =>
    list.length > 0 ? [say.refusedRecognitions(list.map((one) => names.recognitions[one]))] : [],
  acceptedFormats: ({ acceptedFormats: list }, { say, names }) => [
    list === null
      ? say.formats.every(everyFormat.map((one) => names.formats[one]))
      : say.formats.only(list.map((one) => names.formats[one])),
  ],
  acceptedKinds: ({ acceptedKinds: list }, { say, names }) => [
    list === null ? say.kinds.every : say.kinds.only(list.map((one) => names.kinds[one])),
  ],
  refusedKinds: ({ refusedKinds: list }, { say, names }) =>
    list.length > 0 ? [say.kinds.refused(list.map((one) => names.kinds[one]))] : [],
  refusedTopics: ({ refusedTopics: list }, { say, names }) =>
    list.length > 0 ? [say.refusedTopics(list.map((one) => names.topics[one]))] : [],
  repetition: ({ repetition }, reader) => [readRepetition(repetition, reader)],
  servesOneCredential: ({ servesOneCredential: one }, { say, credentials }) => {
    if (one) return [say.oneCredential.only];
    return credentials.length > 1 ? [say.oneCredential.every] : [];
  },
};

export const readCredit = (credit: CreditRule, reader: Reader): string[] => [
  reader.say.breaks,
  ...readFields(fields, credit, reader),
];

function readRepetition(rule: RepetitionRule | null, { say, names }: Reader): string {
  if (rule === null) return say.repetition.none;
  const { within, kinds } = rule;
  const among = kinds === null ? [] : [say.repetition.among(kinds.map((one) => names.kinds[one]))];
  return [say.repetition[within], ...among].join(' ');
}

const proofFields: FieldReaders<ProofRule> = {
  mustShow: ({ mustShow }, { say }) => [
    mustShow.length > 0 ? say.proof.mustShow(mustShow.map((one) => say.shows[one])) : say.proof.showsNothing,
  ],
  notProof: ({ notProof }, { say }) =>
    notProof.length > 0 ? [say.proof.notProof(notProof.map((one) => say.proofKinds[one]))] : [],
  signatureReplaces: ({ signatureReplaces: replaced = [] }, { say }) =>
    replaced.length > 0 ? [say.proof.signature(replaced.map((one) => say.shows[one]))] : [],
};

export const readProof = (proof: ProofRule | null, reader: Reader): string[] =>
  proof === null ? [reader.say.proof.none] : readFields(proofFields, proof, reader);
