import { sql } from 'drizzle-orm';
import type { TeamAsked, TeamPage } from '../../domain/team/contract.ts';
import { changedMeanwhile } from '../kernel/failure.ts';
import { guard, type Verb } from '../kernel/write.ts';
import type { OpenRequest } from '../supervision/signing/request.ts';
import { linkOf, newLink, refuseMany, teamPage, type FoundLink } from './link.ts';

/** "See your team": from the page to sign, whatever its state, as long as its mails are wanted at all. */
export const askForTeam =
  ({ row }: OpenRequest): Verb<object, TeamAsked> =>
  async (work) => {
    if (row.state === 'stopped') throw changedMeanwhile();
    await refuseMany(work, row.email);
    const { supervisor: name, email, language, bodyId, helpContact, bodyName } = row;
    const to = { name, email, language, bodyId };
    const { id, statements, message } = newLink(work, await linkOf(work, email), to, helpContact, bodyName);
    return {
      // Nothing was looked up about anybody: the same whether somebody shares or not, and in the same time.
      value: { sent: true },
      statements,
      audit: [auditOf({ id, bodyId }, 'team.ask')],
      messages: [message],
      onConflict: async () => changedMeanwhile(),
    };
  };

/** Of a link that has run out, was replaced, or is another browser's. It goes to the stored address, whoever asks. */
export const askNewTeamLink =
  ({ row, state }: FoundLink): Verb<object, TeamPage> =>
  async (work) => {
    if (state === 'confirm' || state === 'open') throw changedMeanwhile();
    await refuseMany(work, row.email);
    const [body] = await work.database.all<{ name: string; helpContact: string }>(
      sql`select name, help_contact as "helpContact" from body where id = ${row.bodyId}`,
    );
    const { statements, message } = newLink(work, row, row, body?.helpContact ?? '', body?.name ?? '');
    return {
      value: teamPage({ row, state: 'newer' }),
      statements,
      audit: [auditOf(row, 'team.new_link')],
      messages: [message],
      onConflict: async () => changedMeanwhile(),
    };
  };

/** "Yes, I am NAME": this browser is theirs from now on, until there is a new link. */
export const confirm =
  ({ row, browserHash }: FoundLink): Verb<object, TeamPage> =>
  async ({ database }) => ({
    value: teamPage({ row, state: 'open' }),
    statements: [
      database.run(sql`update team_link set browser_hash = ${browserHash}
        where id = ${row.id} and round = ${row.round} and browser_hash is null`),
      guard(database),
    ],
    audit: [auditOf(row, 'team.confirm')],
    messages: [],
    onConflict: async () => changedMeanwhile(),
  });

const auditOf = ({ id, bodyId }: { id: string; bodyId: string }, action: string) => ({
  bodyId,
  recordId: bodyId,
  action,
  objectKind: 'team_link',
  objectId: id,
  detail: {},
});
