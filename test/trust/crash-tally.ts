import { type Remains, readKnown } from './crash-remains.ts';

export interface Spread {
  p50: number;
  p95: number;
  most: number;
  n: number;
}

/** Where the kills fell. */
export interface Tally {
  /** kills that fell between a command's commit and its answer */
  inFlightKills: number;
  /** of the commands in flight then: what the broker knew of them */
  inFlight: { commands: number; unheard: number; heard: number; answered: number };
  /** kills that left acknowledged messages which the desk had not taken yet */
  notTakenKills: number;
  /** kills before the service had said that it serves */
  startKills: number;
  /** copies put in the place of the data */
  restores: number;
  /** milliseconds from the start of the process until it served, and until it acknowledged a message */
  readyMs: number[];
  acknowledgedMs: number[];
}

export function newTally(): Tally {
  return {
    inFlightKills: 0,
    notTakenKills: 0,
    startKills: 0,
    restores: 0,
    inFlight: { commands: 0, unheard: 0, heard: 0, answered: 0 },
    readyMs: [],
    acknowledgedMs: [],
  };
}

export function noteRemains(tally: Tally, { inFlight, notTaken }: Remains, venueDir: string): void {
  if (notTaken > 0) tally.notTakenKills += 1;
  if (inFlight.length === 0) return;
  tally.inFlightKills += 1;
  tally.inFlight.commands += inFlight.length;
  const { heard, answered } = readKnown(venueDir, inFlight);
  tally.inFlight.heard += heard;
  tally.inFlight.answered += answered;
  tally.inFlight.unheard += inFlight.length - heard - answered;
}

export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), most: at(1), n: sorted.length };
}

/** What a process logged as an error or worse. */
export function errorLines(said: string): string[] {
  return said.split('\n').filter((line) => /"level":("error"|"fatal"|50|60)/.test(line));
}
