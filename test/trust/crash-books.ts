import type { Answer } from '../../src/core/command.ts';
import { canonicalJson } from '../../src/core/json.ts';
import { type DeskLedger, type Held, hundredths, type VenueLedger } from './crash-ledgers.ts';

export interface Books {
  venue: VenueLedger;
  desk: DeskLedger;
  /** ids at the broker that a restored desk need not know */
  forgotten: ReadonlySet<string>;
  restoredAt: number | null;
}

/** Places where the desk and its broker tell different stories, or the journal's chain is broken. */
export function* compareBooks(books: Books): Generator<string> {
  yield* compareCommands(books);
  yield* compareHoldings(books);
  const { journal, unfolded } = books.desk;
  for (const what of unfolded) yield `folding the journal: ${what}`;
  if (journal.brokenAt !== null) yield `the journal breaks at line ${journal.brokenAt}`;
}

const undone = new Set(['rejected', 'expired', 'conflict']);
const isDone = (state: string | undefined) => state === 'done' || state === 'partial';

/** What the desk knows of an answer is what the broker said; an event that carries the number says less than the answer. */
function agrees(told: Answer, given: Answer): boolean {
  return canonicalJson({ ...given, ...told }) === canonicalJson(given);
}

function* compareCommands({ venue, desk, restoredAt }: Books): Generator<string> {
  for (const { n, contents, answer } of venue.received.values()) {
    const row = desk.commands.get(n);
    if (contents > 1) yield `command ${n} came over the wire with ${contents} contents`;
    if (!row && restoredAt === null) yield `the broker received ${n}, which the desk never gave`;
    if (!row || !answer) continue;
    if (undone.has(row.state) && isDone(answer.state)) yield `the broker carried out ${n}, the desk says ${row.state}`;
    if (row.answer && answer.state !== 'expired' && !agrees(row.answer, answer))
      yield `the answer to ${n}: the broker ${canonicalJson(answer)}, the desk ${canonicalJson(row.answer)}`;
  }
  for (const [n, { state, answer }] of desk.commands) {
    if (state === 'offered' || state === 'unknown') yield `command ${n} has still no end at the desk`;
    if (isDone(answer?.state) && !venue.received.get(n)?.answer) yield `the broker knows nothing of ${n}`;
  }
}

/** Everything that is open or waits, on both sides, with its size and levels. */
function* compareHoldings({ venue, desk, forgotten }: Books): Generator<string> {
  const believed = new Map<string, Omit<Held, 'symbol' | 'side'>>();
  for (const { id: leg, end, seen, active, suspects, missingSince } of desk.legs) {
    if (end !== null) continue;
    if (active || suspects.length > 0) yield `leg ${leg} waits for ${active?.n ?? suspects[0]?.n}`;
    if (missingSince !== null) yield `leg ${leg} is missing`;
    const { order, positions } = seen;
    const orders = order ? [{ ...order, lots: order.remaining }] : [];
    const all = [...orders, ...positions.map((position) => ({ ...position, price: null }))];
    for (const { id, lots, price, sl, tp } of all) {
      if (believed.has(id)) yield `two legs hold ${id}`;
      believed.set(id, { id, lots: hundredths(lots), price, sl, tp });
    }
  }
  for (const [id, belief] of believed) {
    const held = venue.held.get(id);
    if (!held) yield `the desk believes ${id} to be open`;
    else if (canonicalJson(belief) !== canonicalJson(shownOf(held, belief.price === null ? null : held.price)))
      yield `the desk believes ${canonicalJson(belief)}, the broker holds ${canonicalJson(held)}`;
  }
  for (const id of venue.held.keys())
    if (!believed.has(id) && !forgotten.has(id)) yield `the broker holds ${id}, the desk does not know`;
}

const shownOf = ({ id, lots, sl, tp }: Held, price: string | null) => ({ id, lots, price, sl, tp });
