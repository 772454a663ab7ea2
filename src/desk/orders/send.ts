import type { Command, Draft } from '../../core/command.ts';
import { openBridge } from '../facts/bridges.ts';
import { inFifties } from '../facts/fifties.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import type { Leg } from './leg.ts';
import { recordLegs } from './record-legs.ts';
import { watchSoon } from './watch-due.ts';

/** How long a broker may take before a command must not be carried out any more. */
const commandLifeMs = 20_000;
const firstLookMs = 150;

export interface Sending {
  leg: Leg;
  draft: Draft;
  goal: string;
}

/**
 * Numbers commands and commits them; only after the commit do they go on the wire.
 *  1. A number is taken in the same transaction as its row and never used again.
 *  2. Offering may fail or be repeated: the broker carries out each number at most once, and the watch looks later.
 */
export function send(context: DeskContext, account: AccountRow, sendings: readonly Sending[]): void {
  if (sendings.length === 0) return;
  const { store } = context;
  const now = context.now();
  const last = store.account(account.id)?.lastNumber ?? account.lastNumber;
  const commands = sendings.map(({ leg, draft, goal }, at): Command => {
    const n = last + 1 + at;
    const trace = (leg.signalId && store.signalOrigin(leg.signalId)?.trace) || context.trace;
    recordLegs(context, [{ kind: 'leg-sent', id: leg.id, n, draft, goal, lifeMs: commandLifeMs }], trace);
    // As it is kept: whatever is offered again under this number is the very same.
    const kept = store.command(account.id, n);
    if (!kept) throw new Error(`command ${n} of ${account.id} was not kept`);
    return kept.command;
  });
  store.takeNumbers(account.id, last + sendings.length);
  watchSoon(context, account.id, now + firstLookMs);
  context.afterCommit(() => offer(context, account, commands));
}

/** What could not be offered now is offered again by the watch, under the same numbers. */
export async function offer(context: DeskContext, account: AccountRow, commands: Command[]): Promise<void> {
  const bridge = openBridge(context, account);
  for (const some of inFifties(commands)) {
    try {
      await bridge.offer(some);
    } catch (error) {
      const numbers = some.map(({ n }) => n);
      context.services.log.warn({ account: account.id, numbers, error: String(error) }, 'could not offer');
    }
  }
}
