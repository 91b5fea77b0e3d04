import { obligations, type Activity, type Kind } from '../contract.ts';
import type { Condition, Requirement } from '../rules.ts';

const isObligation: ReadonlySet<Kind> = new Set<Kind>(obligations);

/** Does the requirement ask for minutes of this activity? */
export function selects(requirement: Pick<Requirement, 'of'>, activity: Activity): boolean {
  for (const condition of requirement.of) if (holds(condition, activity)) return true;
  return false;
}

function holds(condition: Condition, activity: Activity): boolean {
  const kind = activity.kind ?? 'course';
  if (condition.kinds ? !condition.kinds.includes(kind) : isObligation.has(kind)) return false;
  if (condition.notKinds?.includes(kind)) return false;
  if (condition.anyTopic && !activity.topics.some((topic) => condition.anyTopic?.includes(topic)))
    return false;
  if (condition.noTopic && activity.topics.some((topic) => condition.noTopic?.includes(topic))) return false;
  if (condition.sponsors && !condition.sponsors.includes(activity.sponsor ?? 'approved_vendor')) return false;
  if (condition.formats && !condition.formats.includes(activity.format ?? 'in_person')) return false;
  return true;
}
