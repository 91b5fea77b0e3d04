/** Outcomes of routine checks by reason: the page's table, and the head and cells of its file. */
export const reportWords = {
  columns: { cycle: 'Draw', outcome: 'Outcome', reason: 'Reason', checks: 'Checks' },
  outcomes: {
    all_good: 'All good',
    some_do_not_count: 'Some hours do not count',
    not_answered: 'Not answered',
  },
  reasons: {
    all_shown: 'Every entry shown at once',
    shown_after_question: 'Shown after a question',
    hours_differ: 'The papers show other hours',
    proof_missing: 'A paper is missing',
    proof_unreadable: 'A paper cannot be read',
    not_accepted: 'A kind that does not count',
    repeated: 'Hours were there twice',
    no_answer: 'No answer',
    not_reached: 'The person could not be reached',
  },
};
