import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import type { CertificationFile } from '../certifications/store.ts';
import type { Message } from '../kernel/write.ts';

/** What changed, in neutral words: a date or a number of hours. Never why, and never which program. */

type Mailed = Pick<CertificationFile, 'bodyId' | 'person' | 'body'>;

export const endMoved = (file: Mailed, endsOn: string): Message =>
  mail(file, 'end_moved', { endsOn: textIn(file).date(endsOn) });

export const datesSet = (file: Mailed, dates: { startsOn: string; endsOn: string }): Message => {
  const { date } = textIn(file);
  return mail(file, 'dates_set', { startsOn: date(dates.startsOn), endsOn: date(dates.endsOn) });
};

export const hoursSet = (file: Mailed, minutes: number): Message =>
  mail(file, 'hours_set', { hours: textIn(file).amount(minutes) });

export const hoursWaived = (file: Mailed): Message => mail(file, 'hours_waived', {});

export const wayBackOpened = (file: Mailed, endsOn: string): Message =>
  mail(file, 'way_back_opened', { endsOn: textIn(file).date(endsOn) });

/** Hours are again those of the program, or what it asks about has changed. */
export const asksChanged = (file: Mailed): Message => mail(file, 'asks_changed', {});

const textIn = ({ person }: Mailed) => (person.language === 'es' ? es : en);

function mail({ bodyId, person, body }: Mailed, template: string, what: Record<string, string>): Message {
  return {
    bodyId,
    to: person.email,
    language: person.language,
    template,
    params: { name: person.name, bodyName: body.name, helpContact: body.helpContact, path: '/home', ...what },
  };
}
