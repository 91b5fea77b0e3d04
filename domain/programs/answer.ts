import { errors } from '../../words/programs/errors.ts';
import type { EvaluateError, EvaluateResponse, Problem } from './contract.ts';
import { contradictions } from './contradictions.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, Finding } from './evaluation.ts';
import { explainFinding, type Language } from './explain.ts';
import { readRequest } from './form.ts';
import { findPreset, presets } from './presets/index.ts';

export type EvaluateAnswer =
  | { status: 200; body: EvaluateResponse }
  | { status: 400; body: EvaluateError }
  | { status: 404; body: EvaluateError };

/** `POST /api/evaluate`: form, then the program, then contradictions, then the answer. `undefined` stands for a body that is no JSON. */
export function answerEvaluate(body: unknown, language: Language = 'en'): EvaluateAnswer {
  const read = readRequest(body);
  if ('problems' in read) return invalid(read.problems);
  const { program: id, asOf, ...facts } = read.request;
  const program = findPreset(id);
  if (!program) {
    const message = errors.unknownProgram(presets.map((preset) => preset.id));
    return { status: 404, body: { error: { code: 'unknown_program', message, details: [] } } };
  }
  const problems = contradictions(program, facts, asOf);
  if (problems.length > 0) return invalid(problems);
  return { status: 200, body: toResponse(evaluate(program, facts, asOf), language) };
}

function invalid(details: Problem[]): EvaluateAnswer {
  return {
    status: 400,
    body: { error: { code: 'invalid_request', message: errors.invalid(details.length), details } },
  };
}

/** The contract's shape of an evaluation, field by field: what the engine keeps for itself stays inside. */
export function toResponse(evaluation: Evaluation, language: Language): EvaluateResponse {
  return {
    program: evaluation.program,
    credential: evaluation.credential,
    ruleVersion: evaluation.ruleVersion,
    asOf: evaluation.asOf,
    period: evaluation.period,
    standing: evaluation.standing,
    mayPractice: evaluation.mayPractice,
    stage: evaluation.stage,
    application: evaluation.application,
    // A decision of the body is never part of a request.
    waiver: evaluation.waiver === 'by_decision' ? null : evaluation.waiver,
    activities: evaluation.activities.map(({ id, countedMinutes, refusedMinutes, findings }) => ({
      id,
      countedMinutes,
      refusedMinutes,
      findings: findings.map((finding) => toFinding(finding, language, evaluation.program)),
    })),
    requirements: evaluation.requirements,
    complete: evaluation.complete,
    carryOver: evaluation.carryOver,
    upcoming: evaluation.upcoming,
    assumptions: evaluation.assumptions,
  };
}

function toFinding(
  finding: Finding,
  language: Language,
  program: string,
): EvaluateResponse['activities'][number]['findings'][number] {
  const { code, minutes } = finding;
  const text = explainFinding(finding, language, program);
  return finding.code === 'proof_incomplete'
    ? { code, minutes, text, missing: finding.params.missing }
    : { code, minutes, text };
}
