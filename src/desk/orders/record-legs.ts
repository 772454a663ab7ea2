import type { DeskContext } from '../store.ts';
import { commandChanges } from './evolve-commands.ts';
import { evolveLeg } from './evolve-leg.ts';
import type { Leg } from './leg.ts';
import type { LegEvent } from './leg-events.ts';
import { markStale } from './stale.ts';

/** The only writer of legs and commands: a journal line and the rows it makes, in one place. */
export function recordLegs(context: DeskContext, events: readonly LegEvent[], trace = context.trace): void {
  const { store } = context;
  const legs = new Map<string, Leg>();
  const changes: Change[] = [];
  const at = context.now();
  for (const event of events) {
    const before = legs.get(event.id) ?? store.leg(event.id) ?? null;
    const after = evolveLeg(before, event, at);
    const { kind, ...body } = event;
    store.journal.append(kind, body, at);
    changes.push({ before, after, event, at, trace });
    legs.set(event.id, after);
  }
  for (const leg of legs.values()) {
    store.saveLeg(leg);
    if (leg.signalId !== null) markStale(context, leg.signalId);
  }
  for (const change of changes) keepRows(context, change);
}

interface Change {
  before: Leg | null;
  after: Leg;
  event: LegEvent;
  at: number;
  trace: string;
}

/** What is found by other keys than the leg's own: commands by their number, orders and positions by the broker's id. */
function keepRows(context: DeskContext, { before, after, event, at, trace }: Change): void {
  const { store, services } = context;
  const { accountId, id } = after;
  for (const change of commandChanges(event, before, after)) {
    if (change.do === 'send') store.insertCommand({ ...change.row, trace });
    else store.endCommand(accountId, change.n, change.state, change.answer, at);
  }
  if (event.kind === 'leg-answered') services.metrics.count('signalos_commands_total', { state: event.answer.state });
  if (event.kind !== 'leg-linked') return;
  if (event.orderId !== null) store.noteHolding(accountId, 'order', event.orderId, id);
  if (event.positionId !== null) store.noteHolding(accountId, 'position', event.positionId, id);
}
