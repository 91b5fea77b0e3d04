import { rehearsalWords as en } from '../../words/programs/rehearsal/en.ts';
import { rehearsalWords as es } from '../../words/programs/rehearsal/es.ts';
import { requirementName, topicName, type Language } from './explain.ts';
import type { OutcomeChange } from './rehearse.ts';

/** One plain sentence a change. */
export function sayChange(change: OutcomeChange, language: Language, program: string): string {
  const say = language === 'es' ? es : en;
  switch (change.code) {
    case 'complete':
      return say.complete(change.after);
    case 'standing':
      return say.standing(say.standings[change.before], say.standings[change.after]);
    case 'counted': {
      const [before, after] = [change.before ?? 0, change.after ?? 0];
      return change.requirement === 'total'
        ? say.counted(before, after)
        : say.countedFor(requirementName(change.requirement, language, program), before, after);
    }
    case 'required':
    case 'most':
    case 'times':
      return say[change.code](
        requirementName(change.requirement, language, program),
        change.before,
        change.after,
      );
    case 'clock':
      return say.clock(topicName(change.topic, language), change.before, change.after);
    default:
      return say[change.code](change.before, change.after);
  }
}
