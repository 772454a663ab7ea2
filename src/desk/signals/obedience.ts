import type { Note } from '../cards/notes.ts';
import type { Wish } from '../orders/leg-events.ts';

export interface Steps {
  digits: number;
  tickSize: string;
  volumeStep: string;
  volumeMin: string;
  /** price units of one pip; null where nobody agrees what a pip is */
  pip: string | null;
}

export interface Obedience {
  wishes: Wish[];
  /** what could not be done */
  notes: Note[];
  /** true when no wish lets more be lost than before */
  isSafer: boolean;
}

export const note = (code: Note['code'], facts: Note['facts'] = {}): Note => ({ code, facts });

export function done(wishes: Wish[], notes: Note[] = []): Obedience {
  return { wishes, notes, isSafer: true };
}
