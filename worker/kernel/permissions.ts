import type { StaffRole } from '../../db/schema/index.ts';

/**
 * Role × action: the only source of who may do what. A route without an action does not start (app.ts).
 * `public`: anybody. `account`: signed in. `person`: a peer specialist, on own records (the store asks for the
 * owner). `provider`: whoever signs in for the training provider named in the path (`:providerId`). Staff roles hold for
 * the body named in the path.
 */
type Who = 'public' | 'account' | 'person' | 'provider' | StaffRole;

const staffReads: Who[] = ['administrator', 'reviewer', 'auditor'];
const staffDecides: Who[] = ['administrator', 'reviewer'];
const administers: Who[] = ['administrator'];
/** Not who accepted the hours: checking is another pair of eyes. */
const staffAudits: Who[] = ['administrator', 'auditor'];

export const permissions = {
  'health.read': ['public'],
  'auth.ask': ['public'],
  'auth.redeem': ['public'],
  'auth.sign_out': ['public'],
  'verify.read': ['public'],
  'evaluate.ask': ['public'],
  'presets.read': ['public'],
  'me.read': ['account'],
  'me.language': ['account'],
  'me.notices': ['account'],
  'mail.stop': ['public'],
  'invitations.accept': ['account'],
  'own.read': ['person'],
  'own.details': ['person'],
  'activities.preview': ['person'],
  'activities.log': ['person'],
  'activities.change': ['person'],
  'activities.withdraw': ['person'],
  'activities.draft': ['person'],
  'activities.allot': ['person'],
  'supervision.log': ['person'],
  'supervision.draft': ['person'],
  'supervision.send': ['person'],
  'supervision.name': ['person'],
  /** What a supervisor may see of oneself. */
  'supervision.share': ['person'],
  /** With the sealed link of a mail; the verb asks in which browser. */
  'supervision.open_link': ['public'],
  'supervision.mail_code': ['public'],
  'supervision.confirm': ['public'],
  'supervision.answer': ['public'],
  'supervision.take_back': ['public'],
  'supervision.new_link': ['public'],
  'supervision.not_theirs': ['public'],
  /** From a link to sign, to the stored address; then with the sealed link of that mail. */
  'team.ask': ['public'],
  'team.open_link': ['public'],
  'team.confirm': ['public'],
  'team.look': ['public'],
  'team.new_link': ['public'],
  'evidence.upload': ['person'],
  'evidence.remove': ['person'],
  /** A paper that reached the body itself, as a letter of a supervisor who has left. */
  'evidence.upload_for': staffDecides,
  'applications.prepare': ['person'],
  'applications.send': ['person'],
  /** Anybody who signs in may ask a body for a first certification; from then on they are a person of it. */
  'entry.look': ['account'],
  'entry.start': ['account'],
  'entry.own_read': ['person'],
  'entry.save': ['person'],
  'entry.draft': ['person'],
  'entry.reference': ['person'],
  'entry.send': ['person'],
  'entry.withdraw': ['person'],
  'entry.convert': ['person'],
  /** One's own story: written, read back, taken back. */
  'statements.own_read': ['person'],
  'statements.write': ['person'],
  /** With the sealed link of a mail. */
  'references.open_link': ['public'],
  'references.answer': ['public'],
  'references.take_back': ['public'],
  'references.new_link': ['public'],
  /** Owner or the body's staff: the verb asks which. */
  'evidence.read': ['account'],
  'certificates.read': ['account'],
  'bodies.read': staffReads,
  'bodies.set': administers,
  'staff.invite': administers,
  'staff.change': administers,
  'programs.read': staffReads,
  'programs.add': administers,
  'rules.read': staffReads,
  'rules.edit': administers,
  'rules.rehearse': administers,
  'rules.send': administers,
  'rules.publish': administers,
  /** Anybody who signs in may ask a body to approve them as a training provider. */
  'providers.apply': ['account'],
  'providers.draft': ['account'],
  'providers.own_read': ['provider'],
  'providers.own_change': ['provider'],
  'providers.own_members': ['provider'],
  'providers.own_courses': ['provider'],
  'providers.check_learner': ['provider'],
  'rosters.read': ['provider'],
  'rosters.check': ['provider'],
  'rosters.post': ['provider'],
  'attendances.correct': ['provider'],
  'rosters.staff_read': staffReads,
  'catalogue.public': ['public'],
  'catalogue.read': staffReads,
  'catalogue.suggest': ['person'],
  'providers.add': staffDecides,
  'providers.change': staffDecides,
  'providers.decide': staffDecides,
  'providers.members': staffDecides,
  'courses.enter': staffDecides,
  'courses.decide': staffDecides,
  'people.read': staffReads,
  'people.add': administers,
  'people.correct_name': staffDecides,
  'certifications.add': administers,
  'certificates.issue': staffDecides,
  'certificates.issue_many': staffDecides,
  'issuing.read': staffReads,
  /** One person's rules in one period. A later end is everyday work; what is asked for, and dates, are the board's word. */
  'exceptions.extend': staffDecides,
  'exceptions.waive': administers,
  'exceptions.set_hours': administers,
  'exceptions.set_dates': administers,
  'exceptions.reactivate': administers,
  /** And the action of its kind: the verb asks. */
  'exceptions.withdraw': staffDecides,
  'circumstances.set': staffDecides,
  /** Holds and withdrawals: one proposes, and a second person answers. The verbs ask who proposed. */
  'conduct.read': staffReads,
  'conduct.propose': staffDecides,
  'conduct.answer': staffDecides,
  'conduct.appeal': staffDecides,
  'reviews.read': staffReads,
  'activities.decide': staffDecides,
  'activities.reopen': staffDecides,
  /** A letter in place of a signature, and the end of a supervision that nobody else has noted. */
  'supervision.decide': staffDecides,
  'supervision.set': administers,
  'applications.decide': staffDecides,
  'draws.read': ['public'],
  'audits.read': staffReads,
  'audits.plan': administers,
  'audits.appoint': administers,
  'audits.work': staffAudits,
  'audits.preview': staffAudits,
  'audits.agree': staffAudits,
  'audits.answer': ['person'],
  'entry.read': staffReads,
  'entry.decide': staffDecides,
  'entry.examine': staffDecides,
  /** A requirement that is not asked of one person: the board's word. The verb asks. */
  'entry.waive': administers,
  /** Somebody's own story, by whoever decides on it: each reading leaves its row. */
  'statements.read': staffDecides,
  'entry_rules.read': staffReads,
  'entry_rules.set': administers,
  'entry_rules.add_stage': administers,
  'audit_log.read': staffReads,
} satisfies Record<string, Who[]>;

export type Action = keyof typeof permissions;

export const allowedTo = (action: Action): readonly Who[] => permissions[action];
