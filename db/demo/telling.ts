import { addDays } from '../../domain/programs/dates.ts';
import { ethics, meeting, other, peerSupport, type Course } from './courses.ts';
import { instantOn, type Days } from './days.ts';
import type { Logged, Outcome } from './story.ts';

/** Short words for telling somebody's hours one by one. */

const all: Course[] = [...ethics, ...peerSupport, ...other, meeting];
const plainCourse = { provider: 'Open Door Training', kind: 'course', format: 'in_person' };

/** A course of the list, or one by title, hours and topic. */
export function named(
  title: string,
  hours?: number,
  topic = 'peer_support',
  more: Partial<Course> = {},
): Course {
  const known = all.find((one) => one.title === title);
  const course = known ?? { ...plainCourse, title, hours: hours ?? 1, topics: [topic] };
  return { ...course, ...(hours !== undefined && { hours }), ...more };
}

export const accepted: Outcome = { state: 'accepted' };
export const waiting: Outcome = { state: 'waiting' };
export function logger(days: Days, story: { name: string }) {
  return (
    course: Course,
    daysAgo: number,
    outcome: Outcome,
    more: Partial<Logged> & { sentAgoHours?: number; paperHours?: number | null } = {},
  ): Logged => {
    const { sentAgoHours, paperHours, ...rest } = more;
    const doneOn = addDays(days.today, -daysAgo);
    const sentAt =
      sentAgoHours === undefined
        ? instantOn(addDays(doneOn, 1), 18, days)
        : days.now - sentAgoHours * 3_600_000;
    const hours = paperHours === undefined ? course.hours : paperHours;
    return {
      course,
      doneOn,
      sentAt,
      outcome,
      paper: { picture: false, hours, name: story.name, serial: `OD-${7000 + daysAgo}` },
      ...rest,
    };
  };
}
