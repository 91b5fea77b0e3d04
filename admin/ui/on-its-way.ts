import type { Checked } from './submission.ts';

/**
 * The check of a contract that comes behind its form: the form is there first, and the schemas, the larger part, while
 * it is filled in. Where they did not arrive nothing is checked here: the service asks by the same contract, and its
 * refusal names the same fields.
 */
export function onItsWay<Input>(
  load: () => Promise<(value: unknown) => Checked<Input>>,
): (value: unknown) => Promise<Checked<Input>> {
  const coming = load().catch(() => (value: unknown): Checked<Input> => ({
    success: true,
    data: value as Input,
  }));
  return async (value) => (await coming)(value);
}
