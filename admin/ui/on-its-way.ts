/**
 * A contract that comes behind the form it checks: the form is there first, and the schemas, the larger part, while it
 * is filled in. One that did not arrive is fetched again when it is needed.
 */
export function onItsWay<Contract>(load: () => Promise<Contract>): () => Promise<Contract> {
  let coming = load();
  coming.catch(() => undefined);
  return () => (coming = coming.catch(load));
}
