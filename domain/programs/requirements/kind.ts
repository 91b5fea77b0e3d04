import type { RequirementResult } from '../contract.ts';
import type { Requirement } from '../rules.ts';

/** What a requirement is measured by: the activities it selects, with what is left of them. */
export interface Measured {
  minutes: number;
  /** Activities with counted minutes. */
  count: number;
  /** Minutes refused over this requirement. */
  overMinutes: number;
}

/** One kind of requirement: its line in the answer, and whether it keeps a person from renewing. */
export interface RequirementKind<Kind extends Requirement['kind'] = Requirement['kind']> {
  line(
    requirement: Extract<Requirement, { kind: Kind }>,
    measured: Measured,
  ): Extract<RequirementResult, { kind: Kind }>;
  isShort(line: Extract<RequirementResult, { kind: Kind }>): boolean;
}
