import { sql } from 'drizzle-orm';
import { bodyWords as en } from '../../words/bodies-server/en.ts';
import { bodyWords as es } from '../../words/bodies-server/es.ts';
import type { Language } from '../../domain/auth/contract.ts';
import type { PresetView, ProgramView } from '../../domain/bodies/contract.ts';
import { credentialTitle, requirementName, topicName } from '../../domain/programs/explain.ts';
import { presets } from '../../domain/programs/presets/index.ts';
import type {
  CalendarRule,
  Preset,
  Requirement,
  RuleVersion,
  WaiverRule,
} from '../../domain/programs/rules.ts';
import type { Database } from '../platform/ports.ts';

/** What an administrator chooses from: by place, then by name. */
export const readPresets = (language: Language): PresetView[] =>
  presets
    .map((preset) => presetView(preset, language))
    .toSorted((a, b) => a.jurisdiction.localeCompare(b.jurisdiction) || a.name.localeCompare(b.name));

function presetView(preset: Preset, language: Language): PresetView {
  const { id, name, jurisdiction, body, credentials, versions } = preset;
  const { international } = language === 'es' ? es : en;
  return {
    id,
    name,
    jurisdiction: jurisdiction === 'International' ? international : jurisdiction,
    body,
    credentials: credentials.map((code) => ({
      code,
      title: credentialTitle(id, code, 'en') ?? name,
      titleEs: credentialTitle(id, code, 'es') ?? name,
      asks: asksOf(versions, id, code, language),
    })),
  };
}

interface Row {
  id: string;
  preset: string;
  credential: string;
  title: string;
  titleEs: string;
  versions: string;
  ethics: string | null;
}

export async function readPrograms(
  database: Database,
  bodyId: string,
  today: string,
  language: Language,
): Promise<ProgramView[]> {
  const rows = await database.all<Row>(selectPrograms(bodyId, today));
  return rows.map(({ versions, ethics, ...row }) => {
    const parsed: RuleVersion[] = JSON.parse(versions);
    parsed.sort((a, b) => ((a.inForceFrom ?? '') < (b.inForceFrom ?? '') ? -1 : 1));
    return {
      ...row,
      asks: asksOf(parsed, row.preset, row.credential, language),
      ruleVersions: parsed.map(({ id: code, inForceFrom }) => ({ code, inForceFrom })),
      ethics: ethics === null ? null : JSON.parse(ethics),
    };
  });
}

/** A body has a handful of programs: one page. */
export const selectPrograms = (bodyId: string, today: string) => sql`
  select g.id, g.preset, g.credential, g.title, g.title_es as "titleEs",
    (select json_group_array(json(r.rules)) from rule_version r where r.program_id = g.id) as versions,
    (select json_object('id', e.id, 'title', e.title, 'inForceFrom', e.in_force_from) from ethics_version e
      where e.program_id = g.id and e.in_force_from <= ${today} order by e.in_force_from desc limit 1) as ethics
  from program g where g.body_id = ${bodyId} order by g.preset, g.credential`;

/** The newest version in plain lines: how long a period is, then each requirement. */
function asksOf(
  versions: readonly RuleVersion[],
  preset: string,
  credential: string,
  language: Language,
): string[] {
  const words = language === 'es' ? es : en;
  const rules = (versions.findLast((one) => !one.onRequestOnly) ?? versions.at(-1))?.rules;
  if (!rules) return [];
  const asked = rules.requirements[credential] ?? [];
  const lines = asked.map((one) => sayRequirement(one, preset, language));
  return [
    sayLength(rules.calendar, language),
    ...(lines.length > 0 ? lines : [words.asks.nothing]),
    ...(rules.recurring ?? []).map(({ topic, minutes, months }) =>
      words.asks.recurring(words.hours(minutes), topicName(topic, language), months),
    ),
    ...(rules.waivers ?? []).map((waiver) => sayWaiver(waiver, words)),
  ];
}

/** How long a period is, and on which day it ends where that is the same for everybody. */
function sayLength(calendar: CalendarRule, language: Language): string {
  const { asks } = language === 'es' ? es : en;
  switch (calendar.kind) {
    case 'ends':
      return asks.once(calendar.months);
    case 'year_day':
      return asks.everyMonthsUntil(calendar.everyYears * 12, dayOfEveryYear(calendar.yearDay, language));
    case 'given':
      return calendar.months === null ? asks.givenEnd : asks.everyMonthsGiven(calendar.months);
    case 'month_end':
      return asks.everyMonthsAtEnd(calendar.months);
    case 'month_start':
      return asks.everyMonthsAtStart(calendar.months);
    case 'months':
      return asks.everyMonths(calendar.months);
  }
}

/** `12-31` as "December 31". The year is one that has every day. */
const dayOfEveryYear = (yearDay: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`2024-${yearDay}`));

function sayWaiver(waiver: WaiverRule, { asks }: typeof en): string {
  return waiver.code === 'newly_certified'
    ? asks.waived.newly_certified(waiver.withinMonths)
    : asks.waived[waiver.code];
}

function sayRequirement(requirement: Requirement, preset: string, language: Language): string {
  const { asks } = language === 'es' ? es : en;
  const line = sayAmount(requirement, requirementName(requirement.code, language, preset), language);
  return requirement.when ? asks.when[requirement.when](line) : line;
}

function sayAmount(requirement: Requirement, name: string, language: Language): string {
  const { asks, hours, times } = language === 'es' ? es : en;
  if (requirement.kind === 'occurrences') return asks.occurrences(times(requirement.count), name);
  if (requirement.kind === 'maximum') return asks.maximum(hours(requirement.minutes), name);
  return requirement.code === 'total'
    ? asks.total(hours(requirement.minutes))
    : asks.minimum(hours(requirement.minutes), name);
}
