import type { ActivityInput, ActivityPreview } from '../../domain/activities/contract.ts';
import { previewNotes, previewSentence, type Previewed } from '../../domain/activities/preview-notes.ts';
import { markOf, resultOf, type StoredActivity } from '../../domain/activities/row.ts';
import { creditFacts, personFacts } from '../../domain/certifications/facts.ts';
import { totalOf } from '../../domain/certifications/lines.ts';
import { leastLeftIn } from '../../domain/programs/allot.ts';
import { familiesOf, holderOf } from '../certifications/families.ts';
import type { CertificationFile } from '../certifications/store.ts';
import type { Work } from '../kernel/write.ts';
import { answersFor, withOne, type Setting } from './context.ts';
import { checkedClaim, claimActivity, findSetting, tiedTo } from './log.ts';

/**
 * "Will this count?": what saving would do, in the person's words. Stores nothing. A day to come is asked about as if it were that day,
 * so that a training can be tried before signing up for it. `replaces`: the activity that is being edited.
 */
export async function previewActivity(
  work: Work,
  certificationId: string,
  input: ActivityInput,
  replaces: string | null,
): Promise<ActivityPreview> {
  const { setting: now, sisters, course } = await findSetting(work, certificationId, [], input);
  const setting: Setting = { ...now, today: input.doneOn > now.today ? input.doneOn : now.today };
  const claim = checkedClaim(input, setting.today);
  const others = setting.logged.filter(({ id }) => id !== replaces);
  const one = { ...claimActivity('act_preview', claim, setting, work.now), ...tiedTo(course) };
  const before = answersFor(setting, others);
  const answers = answersFor(setting, withOne(others, one));
  const result = resultOf(answers.second, one.id);
  if (!result) throw new Error('the rules judge every activity');
  const total = totalOf(answers.first, answers.second, setting.today);
  const asked: Previewed = {
    result,
    before: before.second,
    after: answers.second,
    isPlanned: claim.doneOn > now.today,
    periods: setting.file.periods,
    program: setting.file.program.rules,
    about: personFacts(setting.file, setting.period),
    language: work.language,
  };
  return {
    countedMinutes: result.countedMinutes,
    claimedMinutes: one.claimedMinutes,
    totalMinutes: total && total.acceptedMinutes + total.waitingMinutes,
    requiredMinutes: total && total.requiredMinutes,
    mark: markOf(result.countedMinutes, one.claimedMinutes),
    sentence: previewSentence(asked),
    notes: previewNotes(asked),
    leastIn: leastIn(one, others, [setting.file, ...sisters], work.now),
    like: likeOf(one, others),
  };
}

/** The other credentials of a family are asked about when an hour serves one only; the one asked about wins a tie. */
function leastIn(
  one: StoredActivity,
  others: readonly StoredActivity[],
  files: readonly CertificationFile[],
  now: number,
): string | null {
  const [family] = familiesOf(files, now);
  if (!family) return null;
  const placed = others
    .filter(({ state }) => state === 'accepted' || state === 'waiting')
    .map((each) => ({ activity: creditFacts(each), at: each.allottedTo ?? each.certificationId }));
  const today = family[0]?.today ?? '';
  // A training that is planned is tried as of its day.
  const asOf = one.doneOn > today ? one.doneOn : today;
  return leastLeftIn(family.map(holderOf), placed, creditFacts(one), asOf);
}

/** Same title, case and spaces aside, on the same day. What was taken back is not in the way. */
function likeOf(one: StoredActivity, others: readonly StoredActivity[]): ActivityPreview['like'] {
  const plain = (title: string) => title.replace(/\s+/gu, '').toLowerCase();
  const like = others.find(
    ({ state, doneOn, title }) =>
      state !== 'withdrawn' && doneOn === one.doneOn && plain(title) === plain(one.title),
  );
  return like ? { id: like.id, title: like.title, doneOn: like.doneOn } : null;
}
