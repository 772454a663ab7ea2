import type { Failure } from './oracles.ts';

/** What many stories came to. */
export interface Tally {
  seeds: number;
  counts: Map<string, number>;
  failures: { seed: number; failure: Failure }[];
}

/**
 * What so many seeds must have seen at the least, for every hundred of them. A world in which nobody trades, nothing
 * gets lost or nobody dies proves nothing, however green it is.
 */
const floors: Record<string, number> = {
  'act post': 300,
  'act edit': 15,
  'act delete': 3,
  'act price': 150,
  'act tap': 15,
  'act hold': 3,
  'act hand': 8,
  'event opened by command': 60,
  'event placed by command': 40,
  'event modified by command': 15,
  'event closed by command': 5,
  'event closed by stop': 10,
  'event closed by target': 10,
  triggered: 10,
  'wire venue.offer': 100,
  'wire venue.report unheard': 50,
  'judged wordsAreObeyed': 5,
};
const faultFloors: Record<string, number> = {
  'fault loseRequest': 20,
  'fault loseAnswer': 20,
  'fault delayRequest': 20,
  'fault delayAnswer': 20,
  'fault duplicate': 20,
  'fault silence': 20,
  crash: 20,
};

export function newTally(): Tally {
  return { seeds: 0, counts: new Map(), failures: [] };
}

export function addTo(tally: Tally, counts: Iterable<[string, number]>): void {
  for (const [what, many] of counts) tally.counts.set(what, (tally.counts.get(what) ?? 0) + many);
}

/** Everything that begins like this, added up: a floor may stand for a family of counts. */
function countOf({ counts }: Tally, what: string): number {
  const own = counts.get(what);
  if (own !== undefined) return own;
  return [...counts].reduce((sum, [name, many]) => (name.includes(what) ? sum + many : sum), 0);
}

/** Counts that stayed below their floor; few seeds prove little, so nothing is asked of fewer than fifty. */
export function belowFloor(tally: Tally, withFaults: boolean): string[] {
  if (tally.seeds < 50) return [];
  const all = withFaults ? { ...floors, ...faultFloors } : floors;
  return Object.entries(all).flatMap(([what, floor]) => {
    const needed = Math.floor((floor * tally.seeds) / 100);
    const found = countOf(tally, what);
    return found < needed ? [`${what}: ${found}, at least ${needed} are needed`] : [];
  });
}

export function printTally(tally: Tally, seconds: number, withFaults: boolean): string[] {
  const lines = [...tally.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([what, many]) => `  ${what}: ${many}`);
  const byOracle = new Map<string, { seed: number; failure: Failure }[]>();
  for (const found of tally.failures)
    byOracle.set(found.failure.oracle, [...(byOracle.get(found.failure.oracle) ?? []), found]);
  const broken = [...byOracle].flatMap(([oracle, found]) => [
    `${oracle}: ${found.length} seeds`,
    `  seeds ${found.map(({ seed }) => seed).join(', ')}`,
    ...found.slice(0, 5).map(({ seed, failure }) => `  seed ${seed} at ${failure.at} ms: ${failure.text}`),
  ]);
  return [
    'Counts:',
    ...lines,
    ...belowFloor(tally, withFaults).map((line) => `BELOW ITS FLOOR ${line}`),
    ...broken,
    `${tally.seeds} seeds in ${seconds.toFixed(1)} s (${(tally.seeds / Math.max(seconds, 0.001)).toFixed(1)} a second): ${new Set(tally.failures.map(({ seed }) => seed)).size} broke a promise`,
  ];
}
