import type { NoteCode } from '../cards/notes.ts';
import { evolveLeg } from './evolve-leg.ts';
import type { Leg, Seen } from './leg.ts';
import type { LegEvent } from './leg-events.ts';

interface LegNote {
  code: NoteCode;
  facts: Record<string, string | number | null>;
}

export interface ShownLevels {
  sl: string | null;
  tp: string | null;
  /** of an order */
  price?: string;
}

/** A leg on its way through one report: what is told of it changes it at once. */
export interface Watcher {
  leg: Leg;
  readonly before: Seen;
  readonly events: LegEvent[];
  readonly notes: LegNote[];
  /** levels by the id of an order or position, as the events read so far leave them */
  readonly levels: Map<string, ShownLevels>;
  tell(event: LegEvent): void;
  note(code: NoteCode, facts?: LegNote['facts']): void;
}

export function openWatcher(leg: Leg, at: number): Watcher {
  const watcher: Watcher = {
    leg,
    before: leg.seen,
    events: [],
    notes: [],
    levels: new Map(),
    tell(event) {
      watcher.leg = evolveLeg(watcher.leg, event, at);
      watcher.events.push(event);
    },
    note: (code, facts = {}) => void watcher.notes.push({ code, facts: { leg: leg.item + 1, ...facts } }),
  };
  return watcher;
}
