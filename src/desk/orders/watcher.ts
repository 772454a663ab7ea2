import type { NoteCode } from '../cards/notes.ts';
import { evolveLeg } from './evolve-leg.ts';
import type { Leg, Seen } from './leg.ts';
import type { LegEvent } from './leg-events.ts';

interface LegNote {
  code: NoteCode;
  facts: Record<string, string | number | null>;
}

/** A leg on its way through one report: what is told of it changes it at once. */
export interface Watcher {
  leg: Leg;
  readonly before: Seen;
  readonly events: LegEvent[];
  readonly notes: LegNote[];
  tell(event: LegEvent): void;
  note(code: NoteCode, facts?: LegNote['facts']): void;
}

export function watch(leg: Leg, at: number): Watcher {
  const watcher: Watcher = {
    leg,
    before: leg.seen,
    events: [],
    notes: [],
    tell(event) {
      watcher.leg = evolveLeg(watcher.leg, event, at);
      watcher.events.push(event);
    },
    note: (code, facts = {}) => void watcher.notes.push({ code, facts: { leg: leg.item + 1, ...facts } }),
  };
  return watcher;
}
