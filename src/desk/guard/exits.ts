import type { AccountSnapshot } from '../../core/broker.ts';
import type { Command } from '../../core/command.ts';
import { type Issue, issueCommands } from '../execute/issue.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** What is to be got rid of: pending orders and open positions, by the broker's ids. */
interface Exits {
  cancels: string[];
  closes: string[];
}

export const none: Exits = { cancels: [], closes: [] };
const shortestWaitMs = 5_000;
const longestWaitMs = 600_000;

/** Without what is under way already, and without what was asked for within the last `againAfterMs`. */
export function stillToAsk(context: DeskContext, account: AccountRow, wanted: Exits, againAfterMs = 0): Exits {
  if (wanted.cancels.length + wanted.closes.length === 0) return none;
  const recent =
    againAfterMs > 0 ? context.store.commandsSince(account.id, context.now() - againAfterMs, account.lastNumber) : [];
  const asked = new Set(
    [...context.store.waitingCommands(account.id), ...recent].map(({ command }) => exitTargetOf(command)),
  );
  return {
    cancels: wanted.cancels.filter((id) => !asked.has(id)),
    closes: wanted.closes.filter((id) => !asked.has(id)),
  };
}

/** Ordinary commands, named with the legs they end. */
export function issueExits(context: DeskContext, account: AccountRow, { cancels, closes }: Exits): void {
  const { store } = context;
  const issues: Issue[] = [
    ...cancels.map((orderId): Issue => {
      const legId = store.legOfOrder(account.id, orderId)?.id ?? null;
      return { draft: { op: 'cancel', orderId }, legId, reservedRisk: '0' };
    }),
    ...closes.map((positionId): Issue => {
      const legId = store.legOfPosition(account.id, positionId)?.id ?? null;
      return { draft: { op: 'close', positionId }, legId, reservedRisk: '0' };
    }),
  ];
  if (issues.length > 0) issueCommands(context, account.id, issues);
}

/**
 * While a panic lasts, what shows up at the broker after all goes too, and what failed is asked for again: soon at
 * first, then ever more rarely, so that a market closed for two days is not asked a hundred thousand times.
 */
export function sweep(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot): void {
  const order = account.hold.sweep;
  if (!order) return;
  const wanted: Exits = {
    cancels: snapshot.orders.map(({ id }) => id),
    closes: order.positions ? snapshot.positions.map(({ id }) => id) : [],
  };
  const lasted = (context.now() - order.since) / 4;
  const againAfterMs = Math.min(Math.max(lasted, shortestWaitMs), longestWaitMs);
  issueExits(context, account, stillToAsk(context, account, wanted, againAfterMs));
}

function exitTargetOf(command: Command): string | null {
  if (command.op === 'close') return command.positionId;
  return command.op === 'cancel' ? command.orderId : null;
}
