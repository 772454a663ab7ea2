/** The known name that was most likely meant, or null when none is near. */
export function nearestName(given: string, known: readonly string[]): string | null {
  const plain = plainOf(given);
  if (plain === '') return null;
  const same = known.find((name) => plainOf(name) === plain);
  if (same !== undefined) return same;
  const short = known.find((name) => name === initialsOf(given) || initialsOf(name) === plain);
  if (short !== undefined) return short;
  return rankedBy(plain, known)[0] ?? known.find((name) => isPartOf(plain, plainOf(name))) ?? null;
}

/** Those that may have been meant, the nearest first. */
export function nearestNames(given: string, known: readonly string[], most: number): string[] {
  const plain = plainOf(given);
  if (plain === '') return [];
  const partly = known.filter((name) => isPartOf(plain, plainOf(name)));
  return [...new Set([...rankedBy(plain, known), ...partly])].slice(0, most);
}

function rankedBy(plain: string, known: readonly string[]): string[] {
  return known
    .map((name) => ({ name, distance: distanceOf(plain, plainOf(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(Math.max(plain.length, name.length) / 3)))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
}

/** `message_id`, `Message-Id` and `messageId` are one name. */
function plainOf(name: string): string {
  return name
    .slice(0, 60)
    .toLowerCase()
    .replaceAll(/[_\s-]/g, '');
}

/** `stopLoss` and `stop_loss` are what some write for `sl`. */
function initialsOf(name: string): string {
  const words = name.split(/[_\s-]|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  return words.length < 2 ? '' : words.map((word) => word.charAt(0).toLowerCase()).join('');
}

function isPartOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && (long.startsWith(short) || long.endsWith(short));
}

/** Letters put in, left out, changed, or two beside each other swapped. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, change, swap));
    }
  }
  return at(a.length, b.length);
}
