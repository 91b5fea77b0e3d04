import type { ActivityMark } from '../../domain/activities/contract.ts';
import type { PublicAnswer } from '../../domain/certifications/contract.ts';
import { t } from '../shell/words.ts';
import { Status, type Shape, type Tone } from './marks.tsx';

/** The same word, shape and colour for the same fact on every screen. */
type Word =
  | 'counts'
  | 'countsInPart'
  | 'doesNotCount'
  | 'beingChecked'
  | 'yourTurn'
  | 'takenBack'
  | 'current'
  | 'notCurrent'
  | 'onHold'
  | 'withdrawn';
interface Look {
  shape: Shape;
  tone: Tone;
  word: Word;
}

const activities: Record<ActivityMark, Look> = {
  counts: { shape: 'done', tone: 'good', word: 'counts' },
  counts_in_part: { shape: 'half', tone: 'good', word: 'countsInPart' },
  does_not_count: { shape: 'no', tone: 'ended', word: 'doesNotCount' },
  being_checked: { shape: 'waiting', tone: 'wait', word: 'beingChecked' },
  your_turn: { shape: 'turn', tone: 'turn', word: 'yourTurn' },
  taken_back: { shape: 'empty', tone: 'ended', word: 'takenBack' },
};

const answers: Record<PublicAnswer, Look> = {
  current: { shape: 'done', tone: 'good', word: 'current' },
  not_current: { shape: 'no', tone: 'ended', word: 'notCurrent' },
  on_hold: { shape: 'hold', tone: 'hold', word: 'onHold' },
  withdrawn: { shape: 'withdrawn', tone: 'ended', word: 'withdrawn' },
};

const Looked = (props: { look: Look }) => (
  <Status shape={props.look.shape} tone={props.look.tone}>
    {t(`marks.${props.look.word}`)}
  </Status>
);

export const ActivityStatus = (props: { mark: ActivityMark }) => <Looked look={activities[props.mark]} />;
export const AnswerStatus = (props: { answer: PublicAnswer }) => <Looked look={answers[props.answer]} />;
export const shapeOf = (mark: ActivityMark): Look => activities[mark];
