/** Returns the Levenshtein distance; keeps one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

// Longer ids, and more of them, cost more time than the hint is worth.
const longestId = 64;
const mostIds = 1000;

/** Returns the known ids that are most like an unknown one, for an error message. */
export function nearestIds(id: string, known: readonly string[], limit = 3): string[] {
  const asked = id.trim().toLowerCase().slice(0, longestId);
  return known
    .slice(0, mostIds)
    .map((candidate) => ({ candidate, distance: editDistance(asked, candidate.slice(0, longestId)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
