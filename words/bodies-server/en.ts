/** Text that the server says about a body: what a preset asks for, the first code of ethics of a new program. */

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const bodyWords = {
  international: 'International',
  list: (items: string[]) => items.join('; '),
  hours: (minutes: number) => plural(minutes / 60, 'hour', 'hours'),
  times: (count: number) => plural(count, 'time', 'times'),
  asks: {
    everyMonths: (months: number) => `To renew every ${plural(months, 'month', 'months')}`,
    everyMonthsUntil: (months: number, day: string) =>
      `To renew every ${plural(months, 'month', 'months')}, with ${day} as the last day`,
    everyMonthsAtEnd: (months: number) =>
      `To renew every ${plural(months, 'month', 'months')}, at the end of the month`,
    everyMonthsAtStart: (months: number) =>
      `To renew every ${plural(months, 'month', 'months')}, on the first of the month`,
    everyMonthsGiven: (months: number) =>
      `To renew every ${plural(months, 'month', 'months')}, by the date that your board sets`,
    once: (months: number[]) => `For the first ${months.join(' or ')} months`,
    givenEnd: 'To renew by the date that your board sets',
    total: (hours: string) => `${hours} in all`,
    minimum: (hours: string, name: string) => `at least ${hours}: ${name}`,
    maximum: (hours: string, name: string) => `at most ${hours}: ${name}`,
    occurrences: (times: string, name: string) => `at least ${times}: ${name}`,
    when: {
      isSupervisor: (line: string) => `${line} (only for who supervises others)`,
      providesTelehealth: (line: string) => `${line} (only for who works by phone or video)`,
      activeMilitary: (line: string) => `${line} (only in active military service)`,
      grandfathered: (line: string) => `${line} (only for who was certified before the present rules)`,
    },
    recurring: (hours: string, name: string, months: number) =>
      `every ${plural(months, 'month', 'months')}, on a clock of its own, ${hours}: ${name}`,
    waived: {
      newly_certified: (months: number) =>
        `nothing, where the period ends within ${plural(months, 'month', 'months')} of certification`,
      first_renewal: 'nothing in the first period',
      active_military: 'nothing while in active military service',
    },
    nothing: 'no hours that any source states',
  },
  ethics: {
    title: 'First version',
    text: `This is what peer specialists of this program promise each other, and the people they walk beside.

1. The other person leads. I share, I listen, I ask. I do not decide for anyone, and I never push.
2. We are equals. I bring my own life to this work, not power over somebody else's.
3. I tell my story only when it helps the other person, and only as much as it helps.
4. What I hear stays with me. If someone may be in danger, I say openly what I must pass on, and to whom.
5. I am honest about what I know, what I can do and what my role is. I do not give diagnoses or advice on medicine.
6. I take no gifts of worth, I lend no money, and I start no romance with a person I support.
7. I welcome every culture, faith, body, family and way to recover. If I have hurt someone, I say so and make it right.
8. I look after my own wellness, and I ask for help early. Asking is part of the work.
9. I keep learning. The hours I report are hours I did.
10. When I see harm or unfairness, I speak up, and I stay beside the person while I do.

If I am not sure what is right, I talk with a peer or my supervisor before I act. Questions about this code are always welcome at my board.`,
  },
};

export type BodyWords = typeof bodyWords;
