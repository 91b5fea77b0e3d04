/** What differs between two sets of rules, by dotted path: for the audit log, which keeps it for years. */
export type RulesDiff = Record<string, { before?: unknown; after?: unknown }>;

/** A draft that was written anew from end to end needs no longer list than this. */
const most = 60;

export function rulesDiff(before: object, after: object): RulesDiff {
  const [old, young] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...young.keys()])].filter(
    (path) => JSON.stringify(old.get(path)) !== JSON.stringify(young.get(path)),
  );
  return Object.fromEntries(
    paths.slice(0, most).map((path) => [
      path,
      {
        ...(old.has(path) && { before: old.get(path) }),
        ...(young.has(path) && { after: young.get(path) }),
      },
    ]),
  );
}

/** Lists of plain words are read as a whole; everything else by its fields. */
function leavesOf(value: unknown, path = '', into = new Map<string, unknown>()): Map<string, unknown> {
  const isPlain = typeof value !== 'object' || value === null;
  const isWords = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (isPlain || isWords) into.set(path, value);
  else
    for (const [key, inner] of Object.entries(value))
      leavesOf(inner, path === '' ? key : `${path}.${key}`, into);
  return into;
}
