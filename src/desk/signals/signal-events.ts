import type { Certainty, Signal } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import type { Replan, SignalBook, SignalState, Waiting } from './signal.ts';

type Taken = Omit<
  SignalBook,
  'said' | 'own' | 'notes' | 'waiting' | 'replan' | 'isLate' | 'repostOf' | 'createdAt' | 'state'
>;

/** Everything that can become of a signal besides what becomes of its legs. */
export type SignalEvent =
  | { kind: 'signal-taken'; id: string; signal: Taken }
  /** as its provider has it now */
  | { kind: 'signal-revised'; id: string; signal: Signal; certainty: Certainty; revision: number }
  /** its provider's newest wording, whether it is followed or not */
  | { kind: 'signal-said'; id: string; said: Signal }
  /** what of it its own message says, beside what others gave */
  | { kind: 'signal-worded'; id: string; own: Signal | null }
  /** how it was decided, or what its legs made of it */
  | { kind: 'signal-became'; id: string; state: SignalState; isLate: boolean }
  | { kind: 'signal-noted'; id: string; note: Note }
  /** what its card said before is about another wording */
  | { kind: 'signal-cleared'; id: string }
  | { kind: 'signal-waits'; id: string; waiting: Waiting[] }
  | { kind: 'signal-replans'; id: string; replan: Replan | null }
  | { kind: 'signal-repeats'; id: string; of: string | null };

const notesKept = 30;

/** A signal after an event. Pure: folding a signal's lines gives its row. */
export function evolveSignal(book: SignalBook | null, event: SignalEvent, at: number): SignalBook {
  if (event.kind === 'signal-taken')
    return {
      ...event.signal,
      said: null,
      own: null,
      state: 'asking',
      notes: [],
      waiting: [],
      replan: null,
      isLate: false,
      repostOf: null,
      createdAt: at,
    };
  if (!book) throw new Error(`${event.kind} of signal ${event.id}, which was never taken`);
  switch (event.kind) {
    case 'signal-revised': {
      const { signal, certainty, revision } = event;
      return { ...book, signal, certainty, revision };
    }
    case 'signal-said':
      return { ...book, said: event.said };
    case 'signal-worded':
      return { ...book, own: event.own };
    case 'signal-became':
      return { ...book, state: event.state, isLate: event.isLate };
    case 'signal-noted':
      return { ...book, notes: [...book.notes, event.note].slice(-notesKept) };
    case 'signal-cleared':
      return { ...book, notes: [] };
    case 'signal-waits':
      return { ...book, waiting: event.waiting };
    case 'signal-replans':
      return { ...book, replan: event.replan };
    case 'signal-repeats':
      return { ...book, repostOf: event.of };
  }
}
