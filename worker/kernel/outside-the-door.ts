/**
 * What is written outside the one door (write.ts) and without an audit row, by table: nobody answers for any of it, and
 * losing it would lose nothing that was accepted. test/house/one-door.test.ts listens to the database and knows no
 * other.
 */
export const outsideTheDoor: Readonly<Record<string, string>> = {
  audit_clock: 'When the person of a routine check is written to next; the mail itself waits in the outbox.',
  draft: 'What a person is typing is kept on the way, some times a minute.',
  evidence: 'The sweep marks and forgets files that nobody attached to anything, or that were taken away.',
  evidence_arrival:
    'A file is announced before its bytes are stored, so that a kill leaves none that nobody knows of.',
  idempotency_key: 'A saved answer runs out after a day.',
  login_link: 'Asking for a link says nothing about anybody yet. Redeeming one has its row.',
  outbox_message: 'A mail is marked as sent, or as to be tried again.',
  rate_count: 'How often somebody asked in this hour.',
  rehearsal: 'How far everybody has been judged by a draft. Starting one has its row.',
  rehearsal_change: 'Whom a draft would affect: worked out, and thrown away with the draft.',
  reminder_clock: 'Whom to write to next is worked out from the record; the mail itself waits in the outbox.',
  roster: 'Who goes on with posting a list marks that they do. Each part that is posted has its rows.',
  session: 'Its last use, written every five minutes at most; a dead one is forgotten after a month.',
  staff_told: 'When somebody of a body last heard that something waits; the mail itself waits in the outbox.',
  standing_change: 'What a day changed by itself; whatever a person decided has its own row.',
  standing_clock: 'When to look at a record again.',
  write_guard: 'Never holds a row: it makes a batch of these fail whole.',
};
