import type { Failure } from './oracles.ts';

/** What many stories came to. */
export interface Tally {
  seeds: number;
  cpuMs: number;
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
  'act tap': 10,
  'act hold': 5,
  'act panic': 2,
  'act hand': 40,
  'act own': 5,
  'act manage': 8,
  'event opened by command': 60,
  'event placed by command': 40,
  'event modified by command': 15,
  'event closed by command': 10,
  'event closed by stop': 10,
  'event closed by target': 5,
  'event triggered': 10,
  'wire broker.offer': 100,
  'judged wordsAreObeyed': 2,
  'judged cardsShowTheMoney': 4,
  'judged closedAsSaid': 3,
  'judged openedAsSaidLast': 3,
  'judged saidAgainIsOneTrade': 4,
  'judged handsAreLeftAlone': 0.2,
  'rule a command is on its way': 500,
  'rule it is opened': 200,
  'rule what opens is held': 20,
  'rule an order waits that is not wanted': 20,
  'rule an order waits with other levels': 10,
  'rule a position is open that is not wanted': 10,
  'rule a position stands with other levels': 10,
  'rule it is as wanted': 2_000,
  'rule it is not wanted and was never sent': 0.3,
  'rule it is too late to open it': 0.5,
  'rule its opening came to nothing': 4,
  'rule more is open than is wanted': 5,
};
const faultFloors: Record<string, number> = {
  'wire broker.report unheard': 50,
  'fault loseRequest': 10,
  'fault loseAnswer': 10,
  'fault delayRequest': 10,
  'fault delayAnswer': 10,
  'fault duplicate': 10,
  'fault silence': 10,
  crash: 20,
  'act behave': 20,
  'rule nobody can say whether it was opened': 2,
  'rule nobody can say whether a part was closed': 0.05,
  'rule a position stands without the stop it should have': 0.5,
  'rule it is missing from the report': 5,
};

export function newTally(): Tally {
  return { seeds: 0, cpuMs: 0, counts: new Map(), failures: [] };
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

/** Counts that stayed below their floor; few seeds prove little, so nothing is asked of fewer than fifty; shorter stories need `share`. */
export function belowFloor(tally: Tally, withFaults: boolean, share = 1): string[] {
  if (tally.seeds < 50) return [];
  const all = withFaults ? { ...floors, ...faultFloors } : floors;
  return Object.entries(all).flatMap(([what, floor]) => {
    const needed = Math.floor((share * floor * tally.seeds) / 100);
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
    `${tally.seeds} seeds in ${seconds.toFixed(1)} s (${(tally.seeds / Math.max(seconds, 0.001)).toFixed(1)} a second, ${(tally.cpuMs / Math.max(tally.seeds, 1)).toFixed(0)} ms of a core each): ${new Set(tally.failures.map(({ seed }) => seed)).size} broke a promise`,
  ];
}
