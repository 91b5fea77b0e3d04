import { programWords } from '../programs/en.ts';

const { amount, list } = programWords;

export interface PartWords {
  /** "ethics": inside a sentence. */
  name: string;
  minutes: number;
}

/** More than so many and the sentence is a list. */
const mostParts = 3;

const course = (count: number, name: string) =>
  count === 1 ? `a course on ${name}` : `${count} courses on ${name}`;

/** "4 hours missing, 1 hour of it ethics": what a supervisor reads about somebody who lets them. Plain, and no blame. */
export const gapWords = {
  missing: (minutes: number, parts: PartWords[], courses: { name: string; count: number }[]) => {
    const also = list(courses.map(({ count, name }) => course(count, name)));
    if (minutes === 0) return `${also.charAt(0).toUpperCase()}${also.slice(1)} missing`;
    const of = (part: PartWords) =>
      part.minutes === minutes ? `, all of it ${part.name}` : `, ${amount(part.minutes)} of it ${part.name}`;
    const said = parts.length > mostParts ? ', for several topics' : parts.map(of).join('');
    return `${amount(minutes)} missing${said}${also === '' ? '' : `, and ${also}`}`;
  },
  some: 'Hours are still missing',
  nothing: 'Nothing is missing',
  ifWaitingCounts: ', if what is being checked counts',
  end: '.',
};
