import { answerOf, type Seen, showsEffect } from '../bridge/mt5/answer-of.ts';
import { doubtsSpec } from '../bridge/mt5/reject.ts';
import type { WireAck } from '../bridge/mt5/wire-acks.ts';
import type { OutpostContext } from './outpost-context.ts';
import { blank, type CommandRow } from './store-commands.ts';

/** An answer waits for the look that shows what was done, but not for ever. */
const patienceMs = 5_000;

/**
 * Keeps what a connector says became of numbers; the numbers whose acks are kept, whatever they said.
 *  1. An end that is known is not changed by a later word.
 *  2. What is said of a number nobody here knows is kept as well: it may be asked about.
 */
export function takeAcks(context: OutpostContext, acks: readonly WireAck[], journalId: string | null): number[] {
  const { store } = context;
  for (const ack of acks) {
    const { n } = ack;
    const row: CommandRow = store.command(n) ?? {
      ...blank,
      n,
      expiresAt: 0,
      takenAt: context.now(),
      journalId,
      isLive: true,
    };
    if (!row.isLive && row.answer?.state !== 'unknown') continue;
    // One that was given to another journal is not answered for by this one: it knows only that it never saw it.
    if (ack.state === 'absent' && row.journalId !== null && row.journalId !== journalId) continue;
    if (row.ack?.state === ack.state && row.ack.retcode === ack.retcode) continue;
    store.saveCommand({
      ...row,
      ack,
      ackAt: context.now(),
      isLive: true,
      isProving: row.isProving && ack.state === 'received',
    });
    const symbol = row.command && 'symbol' in row.command ? row.command.symbol : null;
    const spec = symbol !== null && doubtsSpec(ack) ? store.spec(symbol) : undefined;
    if (spec) store.saveSpec({ ...spec, hash: '' });
  }
  return acks.map(({ n }) => n);
}

/** Gives what was said as an answer once the account shows it; whether anything was given. */
export function giveAnswers(context: OutpostContext, seen: Seen & { asOf: number; isWhole: boolean }): boolean {
  const { store } = context;
  let hasNews = false;
  for (const row of store.liveCommands()) {
    const { ack, command } = row;
    const isOver = row.journalId === null && ack === null && !row.isProving && row.expiresAt <= context.now();
    if (isOver) {
      const answer = { n: row.n, state: 'expired', asOf: seen.asOf } as const;
      store.saveCommand({ ...row, answer, isLive: false });
      hasNews = true;
      continue;
    }
    if (!ack || ack.state === 'received') continue;
    const isOld = context.now() - (row.ackAt ?? 0) >= patienceMs;
    const did = ack.state === 'done' || ack.state === 'partial';
    const shows = !did || !command || (seen.isWhole && showsEffect(command, ack, seen));
    if (!shows && !isOld) continue;
    const answer = answerOf(ack, command, shows ? seen.asOf : null);
    store.saveCommand({ ...row, answer, isLive: false, isProving: false });
    hasNews = true;
  }
  return hasNews;
}
