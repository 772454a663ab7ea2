/** A place in a list that is sorted by these three, the newest first. */
export interface Place {
  at: number;
  account: string;
  key: string;
}

const textOf = ({ at, account, key }: Place): string => `${at}.${account}.${key}`;

/** Null: no cursor of ours. */
export function readCursor(text: string): Place | null {
  const found = /^(\d{1,16})\.([a-z0-9-]{1,63})\.(.{1,120})$/.exec(text);
  return found ? { at: Number(found[1]), account: found[2] ?? '', key: found[3] ?? '' } : null;
}

/** Keys that are numbers go by their number: 10 is newer than 9. */
function compare(a: Place, b: Place): number {
  const byKey = a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return b.at - a.at || (a.account < b.account ? 1 : a.account > b.account ? -1 : 0) || -byKey;
}

/** So many rows after a cursor, and the cursor of those that follow; null: there are no more. */
export function pageOf<T extends Place>(
  rows: readonly T[],
  { cursor, limit }: { cursor: Place | null; limit: number },
): { rows: T[]; next: string | null } {
  const after = [...rows].sort(compare).filter((row) => cursor === null || compare(row, cursor) > 0);
  const shown = after.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: last && after.length > limit ? textOf(last) : null };
}
