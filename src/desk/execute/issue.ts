import type { Command } from '../../core/command.ts';
import { openBridge } from '../facts/bridges.ts';
import { inFifties } from '../facts/fifties.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** How long a broker may take before a command must not be carried out any more. */
const commandLifeMs = 20_000;
const firstLookMs = 150;

type Draft = Command extends infer C ? (C extends Command ? Omit<C, 'n' | 'expiresAt'> : never) : never;

export interface Issue {
  draft: Draft;
  legId: string | null;
  reservedRisk: string;
  /** of the signal, where the leg is not written down yet */
  trace?: string;
}

/**
 * Numbers commands and commits them with the risk they reserve; only after the commit do they go on the wire.
 *  1. A number is taken in the same transaction as its row and never used again.
 *  2. Offering may fail or be repeated: the broker carries out each number at most once, and the watch looks later.
 */
export function issueCommands(context: DeskContext, accountId: string, issues: Issue[]): Command[] {
  const { store } = context;
  const account = store.account(accountId);
  if (!account) throw new Error(`no account ${accountId}`);
  const now = context.now();
  const commands = issues.map(({ draft, legId, reservedRisk, trace }, at) => {
    const command = { ...draft, n: account.lastNumber + 1 + at, expiresAt: now + commandLifeMs } as Command;
    store.insertCommand({
      accountId,
      n: command.n,
      legId,
      state: 'offered',
      command,
      reservedRisk,
      answer: null,
      createdAt: now,
      expiresAt: command.expiresAt,
      endedAt: null,
      trace: trace ?? traceOf(context, legId),
    });
    store.journal.append('command', { account: accountId, ...draft, n: command.n }, now);
    return command;
  });
  store.updateAccount(accountId, { lastNumber: account.lastNumber + commands.length });
  lookSoon(context, accountId, now + firstLookMs);
  context.afterCommit(() => offer(context, account, commands));
  return commands;
}

/** No later than this. A look that is going on is left alone: it sees for itself that something waits. */
function lookSoon(context: DeskContext, accountId: string, at: number): void {
  const look = watchOf(accountId, at);
  if ((context.scheduledAt(look.key) ?? Number.POSITIVE_INFINITY) > at) context.schedule(look);
}

/** The trace of the message behind a command leads further than that of the turn that happened to issue it. */
function traceOf({ store, trace }: DeskContext, legId: string | null): string {
  const leg = legId ? store.leg(legId) : undefined;
  return (leg && store.signal(leg.signalId)?.trace) ?? trace;
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

export function watchOf(accountId: string, at: number) {
  return { key: `watch:${accountId}`, action: 'desk.watch', at, input: { account: accountId } };
}
