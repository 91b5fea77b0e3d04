import { factsOf } from '../../domain/certifications/facts.ts';
import { evaluate } from '../../domain/programs/evaluate.ts';
import { insertCertificate } from '../../worker/certifications/issue.ts';
import { newId } from '../../worker/kernel/ids.ts';
import { dateIn } from '../../worker/kernel/today.ts';
import { board as known } from './board.ts';
import type { Desk } from './desk.ts';
import type { DemoRecord, WrittenSpan } from './write-story.ts';

/** A certificate for every period, with the facts that issuing freezes. */
export function issuePaper(
  desk: Desk,
  record: DemoRecord,
  span: WrittenSpan,
  issuedAt: number,
  applicationId: string | null,
): void {
  const { story, bodyId, certificationId, number, code, decider } = record;
  const { program, certifiedOn, language, name } = story;
  const issuedOn = dateIn(known.timeZone, issuedAt);
  const { ruleVersion } = evaluate(
    program.preset,
    factsOf({ credential: program.credential, certifiedOn }, span, [], 'accepted'),
    issuedOn,
  );
  const rules = program.preset.versions.find(({ id }) => id === ruleVersion);
  const running = story.periods.findLast(({ startsOn }) => startsOn <= issuedOn) ?? span;
  const id = newId('crt');
  desk.certificates.push(
    insertCertificate(desk.database, {
      id,
      bodyId,
      certificationId,
      facts: {
        format: 1,
        language,
        size: 'letter',
        body: known.name,
        name,
        credential: language === 'es' ? program.titleEs : program.title,
        number,
        firstCertifiedOn: certifiedOn,
        validFromOn: span.startsOn,
        validUntilOn: span.endsOn,
        issuedOn,
        rulesInForceFrom: rules?.inForceFrom ?? running.startsOn,
        verifyUrl: desk.verifyUrl,
        code,
        signatories: known.signatories,
        certificateId: id,
      },
      issuedAt,
      issuedBy: decider.name,
      replacesId: null,
      applicationId,
    }),
  );
  desk.audit(issuedAt, certificationId, 'certificates.issue', 'certificate', id, {
    validFromOn: span.startsOn,
    validUntilOn: span.endsOn,
  });
}
