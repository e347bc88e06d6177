/** Groups items that have equal keys, in the order of the first of each group. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[JSON.stringify(keyOf(item))] ??= []).push(item);
  return Object.values(groups);
}
