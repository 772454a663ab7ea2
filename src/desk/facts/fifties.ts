const most = 50;

/** A broker is asked about at most fifty things in one call. */
export function inFifties<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
}
