import type { Answer } from '../../core/command.ts';
import type { DeskContext } from '../store.ts';
import { evolveLeg } from './evolve-leg.ts';
import { type Leg, numberedAs, type Sent } from './leg.ts';
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
    changes.push({ before, after, event, trace });
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
  trace: string;
}

/** What is found by other keys than the leg's own: commands by their number, orders and positions by the broker's id. */
function keepRows(context: DeskContext, { before, after, event, trace }: Change): void {
  const { store } = context;
  const { accountId, id } = after;
  switch (event.kind) {
    case 'leg-sent': {
      const { active } = after;
      if (active) insertSent(context, after, active, trace);
      break;
    }
    case 'leg-answered':
      return endBy(context, accountId, event.answer);
    case 'leg-doubted':
      store.endCommand(accountId, event.n, 'unknown', null, context.now());
      break;
    case 'leg-cleared': {
      const sent = [before?.active, ...(before?.suspects ?? [])].find((one) => one?.n === event.n);
      if (sent && !sent.answer) store.endCommand(accountId, event.n, 'done', null, context.now());
      break;
    }
    case 'leg-linked':
      if (event.orderId !== null) store.noteHolding(accountId, 'order', event.orderId, id);
      if (event.positionId !== null) store.noteHolding(accountId, 'position', event.positionId, id);
      break;
    case 'leg-ended':
      for (const sent of [before?.active, ...(before?.suspects ?? [])])
        if (sent && !sent.answer) store.endCommand(accountId, sent.n, 'moot', null, context.now());
  }
}

function insertSent({ store }: DeskContext, { accountId, id }: Leg, sent: Sent, trace: string): void {
  const { n, sentAt, expiresAt } = sent;
  const command = numberedAs(sent);
  const open = { state: 'offered' as const, endedAt: null };
  store.insertCommand({ accountId, n, legId: id, command, createdAt: sentAt, expiresAt, trace, ...open });
}

function endBy(context: DeskContext, accountId: string, answer: Answer): void {
  context.store.endCommand(accountId, answer.n, answer.state, answer, context.now());
  context.services.metrics.count('signalos_commands_total', { state: answer.state });
}
