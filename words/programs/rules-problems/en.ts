/** What cannot be true together in a program's rules: what is wrong, and the way out. For who writes the rules. */
export const rulesProblemWords = {
  ends_not_later: 'Each end must be later than the one before it. Put them in order.',
  given_end_has_no_anchor:
    'The board gives each person an end, so no other certification can move it. Take one of the two out.',
  full_length_needs_year_day:
    'A first period of full length needs one day of the year on which all periods end. Choose that, or another start.',
  window_shorter_than_due:
    'The form is due before renewal opens. Let renewal open earlier, or make the form due later.',
  window_longer_than_period: 'Renewal would open before the period begins. Use a shorter time.',
  due_longer_than_period: 'The form would be due before the period begins. Use a shorter time.',
  nothing_counts: 'With this, nothing would count. Accept at least one.',
  refused_and_accepted: 'This kind is accepted and never counted at once. Take it out of one list.',
  obligation_not_asked:
    'This kind counts only where a requirement asks for it. Add that requirement, or take it out.',
  obligation_refused_and_asked:
    'A requirement asks for this kind, and it is never counted. Take one of the two out.',
  repetition_of_nothing: 'Choose the kinds that may not be repeated, or let it hold for all.',
  no_proof_left: 'No kind of paper would be proof. Leave at least one.',
  credential_missing: 'Nothing is said about this credential. Add what it asks for, or an empty list.',
  fee_of_nobody: 'This fee is for a credential that these rules do not have. Take it out.',
  said_twice: 'This is said twice. Keep one.',
  requirement_twice: 'This requirement is there twice. Keep one.',
  total_not_first: 'All hours come first in the list. Move this to the top.',
  minimum_above_total: 'This asks for more than all hours together. Lower it, or raise all hours.',
  maximum_below_minimum: 'These hours are all under a limit that is lower. Raise the limit, or lower this.',
  cannot_be_met:
    'Nobody could meet this: all that it asks for is refused in these rules. Change one of the two.',
  stage_after_open: 'The step before this one has no last day, so this one never comes. Give it a last day.',
  stage_not_later: 'This step ends no later than the one before it. Give it a later day.',
  date_missing: 'Say from which day these rules hold.',
  date_past: 'Rules cannot begin in the past. Choose today or a later day.',
  date_not_later: 'Other rules begin on that day or later. Choose a later day.',
};
