import { leaseMs } from '../bridge/mt5/epoch.ts';
import { pollMsOf, type ReadOnly } from '../bridge/mt5/mode.ts';
import { wireCommand } from '../bridge/mt5/wire-command.ts';
import type { WireFrame } from '../bridge/mt5/wire-frame.ts';
import type { OutpostContext } from './outpost-context.ts';
import { readOnlyNow } from './standing.ts';
import type { OutpostAccount, SessionRow } from './store.ts';
import type { CommandRow } from './store-commands.ts';
import type { Taken } from './take-frame.ts';

const mostCommands = 8;
const mostProofs = 20;
const mostWatched = 100;
const watchMs = 600_000;
const waitsMs = 5_000;

/** Where new keys stand in an answer: they are put in when it is sent, so that they are kept sealed only. */
export const keysHere = '"@keys@"';

/**
 * What a frame is answered, as its text.
 *  1. A number is in the book as given to this journal before it is on the wire.
 *  2. What another journal was given, and what is too late, is offered to nobody.
 */
export function writeAnswer(context: OutpostContext, { account, session, acked }: Taken, frame: WireFrame): string {
  const { store } = context;
  const now = context.now();
  const why = readOnlyNow(account, session) as ReadOnly | null;
  const live = store.liveCommands();
  const isEnding = frame.bye === true;
  const commands = why === null && !isEnding ? offered(context, account, session, live) : [];
  const proofs = isEnding ? [] : proofsFor(live, session).slice(0, mostProofs);
  const watch = watchedNow(context, frame);
  const isBusy = commands.length > 0 || proofs.length > 0 || live.some(({ ack }) => ack !== null) || isAwaited(context);
  const { need, needSpecs } = wanted(context, frame);
  const answer = {
    ...{ v: 1, now, epoch: session.epoch, leaseMs, pollMs: pollMsOf({ isBusy, why }) },
    mode: why === null ? 'trade' : 'read_only',
    ...(why === null ? {} : { why }),
    ...(session.isReset ? { notice: 'journal_reset' } : {}),
    ...{ commands, prove: proofs.map(({ n }) => n), acked, watch },
    dealsAfter: { ms: session.dealsMs ?? 0, ticket: session.dealsTicket },
    historyAfter: { ms: session.historyMs, ticket: session.historyTicket },
    ...{ need, needSpecs },
    ...(account.nextKeys === null ? {} : { rotate: '@keys@' }),
  };
  return JSON.stringify(answer);
}

function offered(
  { store, now }: OutpostContext,
  { family }: OutpostAccount,
  { journalId }: SessionRow,
  live: readonly CommandRow[],
): object[] {
  const open = live.filter(
    (row) => row.ack === null && !row.isProving && row.expiresAt > now() && (row.journalId ?? journalId) === journalId,
  );
  return open.slice(0, mostCommands).flatMap((row) => {
    if (!row.command) return [];
    if (row.journalId === null) store.saveCommand({ ...row, journalId });
    return [wireCommand(row.command, family)];
  });
}

const proofsFor = (live: readonly CommandRow[], { journalId }: SessionRow): CommandRow[] =>
  live.filter((row) => row.isProving && (row.journalId ?? journalId) === journalId);

/** What is open or waits, and what somebody asked for lately. */
function watchedNow({ store, now }: OutpostContext, { positions, orders }: WireFrame): string[] {
  const held = [...positions, ...orders].map(({ symbol }) => symbol);
  const known = store.watchedSince(now() - watchMs, mostWatched);
  return [...new Set([...held, ...known])].slice(0, mostWatched);
}

const isAwaited = ({ store, now }: OutpostContext): boolean => store.watchedSince(now() - waitsMs, 1).length > 0;

function wanted({ store }: OutpostContext, frame: WireFrame) {
  const isAsked = frame.symbols === undefined && (frame.hello !== undefined || !store.hasSpecs());
  return { need: isAsked ? ['symbols'] : [], needSpecs: store.wantedSpecs() };
}
