/**
 * When an answer fits a worked case (contract section 8): every field listed is equal; objects in arrays are matched by `id`, `path`
 * or `code`; an array of strings must contain those listed; an empty array must be empty. The result names every misfit.
 */
export function misfits(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected)) return misfitsOfList(expected, actual, path);
  if (!isRecord(expected))
    return Object.is(expected, actual) ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`];
  if (!isRecord(actual)) return [`${path}: expected an object, got ${show(actual)}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    misfits(value, actual[key], path === '' ? key : `${path}.${key}`),
  );
}

function misfitsOfList(expected: unknown[], actual: unknown, path: string): string[] {
  if (!Array.isArray(actual)) return [`${path}: expected a list, got ${show(actual)}`];
  if (expected.length === 0)
    return actual.length === 0 ? [] : [`${path}: expected nothing, got ${show(actual)}`];
  return expected.flatMap((item) => {
    if (!isRecord(item))
      return actual.includes(item) ? [] : [`${path}: ${show(item)} is not among ${show(actual)}`];
    const key = ['id', 'path', 'code'].find((name) => name in item);
    if (key === undefined) return [`${path}: ${show(item)} has nothing to be matched by`];
    const match = actual.find((other) => isRecord(other) && other[key] === item[key]);
    return match === undefined
      ? [`${path}: no ${key} ${show(item[key])}`]
      : misfits(item, match, `${path}[${show(item[key])}]`);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown) => JSON.stringify(value) ?? 'nothing';
