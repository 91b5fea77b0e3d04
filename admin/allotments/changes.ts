import { useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import type { AllotmentView, Move } from '../../domain/allotments/contract.ts';
import { announce } from '../shell/announce.ts';
import { failureText } from '../shell/words.ts';
import { hours } from '../ui/format.ts';
import { allotments, sendMoves } from './calls.ts';
import { t } from './words.ts';

export const toldId = 'told';

/** Choices are saved one after the other, each with the versions that the one before it left. The last one can be undone. */
export function createChanges() {
  const client = useQueryClient();
  const [undo, setUndo] = createSignal<Move[] | null>(null);
  const [told, setTold] = createSignal<string | null>(null);
  const [problem, setProblem] = createSignal<string | null>(null);
  const [saving, setSaving] = createSignal(false);
  /** Rises when a choice on the page is not what was saved: the list is drawn anew. */
  const [round, setRound] = createSignal(1);
  let last: Promise<void> = Promise.resolve();

  const send = async (moves: Move[], isUndo: boolean): Promise<void> => {
    setProblem(null);
    setSaving(true);
    try {
      const answer = await sendMoves(moves);
      setUndo(isUndo ? null : answer.undo.moves);
      await readAgain();
      setTold(isUndo ? t('undone') : t('moved', moves.length));
      announce(`${told()} ${leftNow(client.getQueryData(allotments().queryKey))}`);
      // The button of the proposal, or Undo, went away with what it did.
      if (document.activeElement === document.body) document.getElementById(toldId)?.focus();
    } catch (error) {
      setUndo(null);
      setTold(null);
      setProblem(failureText(error));
      await readAgain();
      setRound((count) => count + 1);
    }
    setSaving(false);
  };
  const readAgain = async () => {
    await client.invalidateQueries({ queryKey: ['allotments'] });
    void client.invalidateQueries({ queryKey: ['home'] });
    void client.invalidateQueries({ queryKey: ['activities'] });
  };
  const inTurn = (work: () => Promise<void>): void => void (last = last.then(work));

  return {
    undoable: () => undo() !== null,
    told,
    problem,
    saving,
    round,
    use: (moves: Move[]) => inTurn(() => send(moves, false)),
    /** The version is read when its turn has come. */
    choose: (activityId: string, certificationId: string) =>
      inTurn(async () => {
        const version = versionOf(client.getQueryData(allotments().queryKey), activityId);
        if (version !== null) await send([{ activityId, certificationId, version }], false);
      }),
    undo: () =>
      inTurn(async () => {
        const moves = undo();
        if (moves) await send(moves, true);
      }),
  };
}

const versionOf = (view: AllotmentView | undefined, id: string): number | null =>
  view?.groups.flatMap(({ activities }) => activities).find(({ activityId }) => activityId === id)?.version ??
  null;

const leftNow = (view: AllotmentView | undefined): string =>
  t(
    'now',
    (view?.groups ?? [])
      .flatMap(({ credentials }) => credentials)
      .map(({ title, leftMinutes }) =>
        leftMinutes === 0 ? t('doneOf', title) : t('leftOf', title, hours(leftMinutes)),
      )
      .join('; '),
  );
