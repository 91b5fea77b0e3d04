import type { LadderStage, Rules, StageEnd } from '../rules.ts';
import { stageOn } from '../stages/index.ts';
import { readFields, sayFee, saySpan, type FieldReaders, type Reader } from './reader.ts';

type WithLadder = Omit<Rules, 'requirements'>;

/** The road back: one line a stage, in order, and what follows the last. */
export function readLadder(rules: WithLadder, reader: Reader): string[] {
  const { ladder, afterDue } = rules;
  const { ladder: say } = reader.say;
  if (ladder.length === 0) return [say.none];
  const last = ladder.at(-1);
  return [
    afterDue === 'lapsed' ? say.fromDue : say.fromEnd,
    ...ladder.map((stage, index) => readStage(rules, stage, index + 1, reader)),
    ...(last && last.until.kind !== 'open' ? [say.afterLast] : []),
  ];
}

function readStage(rules: WithLadder, stage: LadderStage, number: number, reader: Reader): string {
  const { ladder: say, stages, standings } = reader.say;
  const fields: FieldReaders<LadderStage> = {
    code: ({ code, standing }) => [say.stage(number, stages[code], standings[standing])],
    // Said with the code: neither means the same in every state.
    standing: () => [],
    until: ({ until }) => readEnd(until, reader),
    active: ({ active }) => [active ? say.active : mayNot(rules, stage) ? say.stopped : say.silent],
    fee: ({ fee }) => [takes(rules, stage) ? say.renews : say.closed, say.fee(sayFee(fee, reader))],
    freshWithin: ({ freshWithin }) => (freshWithin ? [say.fresh(freshWithin.months)] : []),
    onceApproved: ({ onceApproved }) => (onceApproved ? [say.onceApproved(onceApproved.days)] : []),
  };
  return readFields(fields, stage, reader).join(' ');
}

/** Asked of the engine itself, so that the sentence cannot say other than what is answered. */
function inStage(rules: WithLadder, stage: LadderStage) {
  const alone: Rules = { ...rules, requirements: {}, ladder: [{ ...stage, until: { kind: 'open' } }] };
  return stageOn(alone, '', { endsOn: '2000-01-01', dueOn: '2000-01-01' }, '2000-01-02', () => {});
}
const mayNot = (rules: WithLadder, stage: LadderStage) => inStage(rules, stage).mayPractice === false;
const takes = (rules: WithLadder, stage: LadderStage) => inStage(rules, stage).acceptsApplication;

const ends: {
  [Kind in StageEnd['kind']]: (until: Extract<StageEnd, { kind: Kind }>, reader: Reader) => string[];
} = {
  open: (_until, { say }) => [say.ladder.open],
  after_end: ({ span, notBefore, short }, reader) => [
    reader.say.ladder.afterEnd(saySpan(span, reader)),
    ...(notBefore === undefined ? [] : [reader.say.ladder.notBefore(notBefore)]),
    ...(short ? [reader.say.ladder.short] : []),
  ],
  year_day: ({ yearDay }, { say }) => [say.ladder.yearDay(yearDay)],
  after_start: ({ span }, reader) => [reader.say.ladder.afterStart(saySpan(span, reader))],
};

const readEnd = (until: StageEnd, reader: Reader): string[] =>
  (ends[until.kind] as (until: StageEnd, reader: Reader) => string[])(until, reader);
