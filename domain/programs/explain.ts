import { programWords as en } from '../../words/programs/en.ts';
import { programWords as es } from '../../words/programs/es.ts';
import { presetWords as enPresets } from '../../words/programs/presets/en.ts';
import { presetWords as esPresets } from '../../words/programs/presets/es.ts';
import type { RequirementCode, Topic } from './contract.ts';
import type { ActivityResult, Finding } from './evaluation.ts';

export type Language = 'en' | 'es';

const wordsOf = (language: Language): typeof en => (language === 'es' ? es : en);

/** The name of a requirement; a program may call it by a name of its own. */
export function requirementName(code: RequirementCode, language: Language, program?: string): string {
  const words = wordsOf(language);
  const own: Partial<Record<string, string>> = programOf(language, program)?.requirements ?? {};
  return own[code] ?? words.requirements[code];
}

export const topicName = (topic: Topic, language: Language): string => wordsOf(language).topics[topic];

/** A credential as printed; null for a program that no preset describes (the body's own words are used then). */
export function credentialTitle(program: string, credential: string, language: Language): string | null {
  const titles: Partial<Record<string, string>> = programOf(language, program)?.credentials ?? {};
  return Object.hasOwn(titles, credential) ? (titles[credential] ?? null) : null;
}

/** A program as people know it: "Ohio peer supporters". */
export const programName = (program: string, language: Language): string | null =>
  programOf(language, program)?.name ?? null;

interface ProgramWords {
  name: string;
  credentials: Partial<Record<string, string>>;
  requirements: Partial<Record<string, string>>;
}

function programOf(language: Language, program: string | undefined): ProgramWords | undefined {
  const presets: Record<string, ProgramWords> = language === 'es' ? esPresets : enPresets;
  return program !== undefined && Object.hasOwn(presets, program) ? presets[program] : undefined;
}

/** One plain sentence: the rule, the number and the fix. A code that nobody words does not compile. */
export function explainFinding(finding: Finding, language: Language, program?: string): string {
  const words = wordsOf(language);
  const say = words.findings;
  const { minutes } = finding;
  switch (finding.code) {
    case 'unit_unclear':
      return say.unit_unclear({ ...finding.params, unit: words.units[finding.params.unit] });
    case 'outside_period':
      return explainOutside(finding, words);
    case 'excluded_kind': {
      const { kind, accepted } = finding.params;
      return say.excluded_kind(minutes, {
        kind: words.kinds[kind],
        accepted: accepted.map((one) => words.kinds[one]),
      });
    }
    case 'excluded_topic':
      return say.excluded_topic(minutes, { topic: words.topics[finding.params.topic] });
    case 'format_not_accepted': {
      const { format, accepted } = finding.params;
      return say.format_not_accepted(minutes, {
        format: words.formats[format],
        accepted: accepted.map((one) => words.formats[one]),
      });
    }
    case 'not_approved':
      return finding.params.recognition
        ? say.not_recognized(minutes, { recognition: words.recognitions[finding.params.recognition] })
        : say.not_approved(minutes, { pending: finding.params.approval === 'pending' });
    case 'over_cap': {
      const { requirement, maximumMinutes } = finding.params;
      return say.over_cap(minutes, {
        requirement: requirementName(requirement, language, program),
        maximumMinutes,
      });
    }
    case 'possible_duplicate':
      return say.possible_duplicate(finding.params);
    case 'proof_incomplete': {
      const { missing } = finding.params;
      if (missing.includes('certificate')) return say.proof_is_no_certificate();
      return say.proof_incomplete({ missing: missing.map((what) => words.shows[what]) });
    }
    case 'before_certification':
      return say.before_certification(minutes, finding.params);
    case 'before_obligation':
      return say.before_obligation(minutes, finding.params);
    case 'after_application':
      return say.after_application(minutes, finding.params);
    case 'not_yet_held':
      return say.not_yet_held(minutes, finding.params);
    case 'used_for_other_credential':
      return say.used_for_other_credential(minutes);
    case 'duplicate':
      return say.duplicate(minutes, finding.params);
    case 'non_instruction_time':
      return say.non_instruction_time(minutes);
  }
}

function explainOutside(
  { minutes, params }: Extract<Finding, { code: 'outside_period' }>,
  { findings }: typeof en,
): string {
  const { because } = params;
  if (because) return findings.outside_way_back(minutes, { ...params, fresh: because === 'reinstatement' });
  if (params.side === 'before') return findings.before_period(minutes, params);
  return params.on === params.endsOn
    ? findings.on_last_day(minutes, params)
    : findings.after_period(minutes, params);
}

/**
 * How much of an activity counts and why, in one sentence or two: "5.5 of 6 hours count. The 30 minutes of breaks … do not."
 * Warnings (a possible repetition, an incomplete proof) refuse nothing and have their own sentences: `explainFinding`.
 */
export function explainActivity(result: ActivityResult, language: Language, program?: string): string {
  const { activity } = wordsOf(language);
  const { claimedMinutes, countedMinutes, findings } = result;
  const reasons = findings.filter(({ code, minutes }) => minutes > 0 || code === 'unit_unclear');
  if (claimedMinutes === null || (countedMinutes === 0 && reasons.length > 0))
    return reasons.map((finding) => explainFinding(finding, language, program)).join(' ');
  if (countedMinutes === claimedMinutes) {
    const topics = result.serves
      .filter((code) => code !== 'total')
      .map((code) => inSentence(requirementName(code, language, program)));
    return activity.all(countedMinutes, topics, result.serves.includes('total'));
  }
  const whyNot = reasons.map((finding) =>
    finding.code === 'non_instruction_time'
      ? activity.breaks(finding.minutes)
      : explainFinding(finding, language, program),
  );
  return [activity.part(countedMinutes, claimedMinutes), ...whyNot].join(' ');
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
