import { sql, type SQL } from 'drizzle-orm';

/** A first stage ends for its holder when the full certification is given: its own dates run on, and ask for nothing. */
export interface ReplacedBy {
  id: string;
  title: string;
  titleEs: string;
  certifiedOn: string;
}

/** For a batch: the full certification that took this one's place; none for any other. */
export const selectReplacedBy = (certificationId: string): SQL => sql`
  select f.id, g.title, g.title_es as "titleEs", f.certified_on as "certifiedOn"
  from certification c
  cross join entry_application n on n.person_id = c.person_id
  cross join certification f on f.id = n.certification_id
  cross join program g on g.id = f.program_id
  where c.id = ${certificationId} and n.stage_certification_id = c.id and n.state = 'approved'`;
