import type { z } from 'zod';
import { answerByTraces, type Trace } from '../bridge/mt5/answer-of.ts';
import { numberOf } from '../bridge/mt5/numbers.ts';
import { proveCommands, reportAccount } from '../core/broker-calls.ts';
import type { Answer, Proof } from '../core/command.ts';
import { accept } from '../core/outcome.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { outpostRefusals } from './refusals.ts';
import { snapshotOf } from './snapshot.ts';
import type { OutpostAccount, ToldRow } from './store.ts';
import { blank, type CommandRow } from './store-commands.ts';
import { looked, withAccount } from './with-account.ts';

const reportLimit = 500;

export const report = outpostAction({
  ...reportAccount,
  summary: 'What happened after an event, with the account as its terminal showed it last',
  kind: 'read',
  needs: 'office',
  run: withAccount((context, account, { after, awaited }: z.infer<typeof reportAccount.input>) => {
    const { store } = context;
    const latest = looked(context);
    if (!latest) return outpostRefusals.refuse('TERMINAL_SILENT', {});
    const events = store.eventsAfter(after, reportLimit);
    const rows = awaited.map((n) => store.command(n)).filter((row) => row !== undefined);
    return accept({
      cursor: events.at(-1)?.seq ?? Math.max(after, account.lastSeq),
      asOf: account.lastSeq,
      isComplete: latest.isConnected && latest.isSynced,
      events,
      answers: rows.map((row) => endOf(context, account, row)).filter((answer) => answer !== null),
      received: rows.filter((row) => endOf(context, account, row) === null).map(({ n }) => n),
      lastNumber: Math.max(store.lastTaken(), store.session().lastN),
      snapshot: snapshotOf(context, account, latest),
    });
  }),
});

/** What no answer carried while there was time for it, none will carry. */
function endOf(context: OutpostContext, account: OutpostAccount, row: CommandRow): Answer | null {
  if (row.answer) return row.answer;
  const isOver = row.journalId === null && row.ack === null && row.expiresAt <= context.now();
  return isOver ? { n: row.n, state: 'expired', asOf: account.lastSeq } : null;
}

/**
 * What became of numbers whose time is over.
 *  1. What was never given to a connector is fenced here; what was, the connector has to fence.
 *  2. A journal that is gone proves nothing; the broker's own books do.
 */
export const prove = outpostAction({
  ...proveCommands,
  summary: 'What became of numbers whose time is over; one that never came is never carried out from now on',
  kind: 'write',
  needs: 'office',
  run: withAccount((context, account, { numbers }: z.infer<typeof proveCommands.input>) =>
    accept({ proofs: numbers.map((n) => proveOne(context, account, n)) }),
  ),
});

function proveOne(context: OutpostContext, account: OutpostAccount, n: number): Proof {
  const { store } = context;
  const asOf = account.lastSeq;
  const row = store.command(n);
  const end = row ? endOf(context, account, row) : null;
  if (end && end.state !== 'unknown') return verdictOf(end);
  const traces = [...dealtAs(context, account, n).map(traceOf), ...waitingAs(context, account, n)];
  const traced = answerByTraces(row?.command ?? null, n, traces, asOf);
  if (traced) {
    const kept = { ...(row ?? { ...blank, n, expiresAt: 0, takenAt: context.now() }), answer: traced };
    store.saveCommand({ ...kept, isLive: false, isProving: false });
    return verdictOf(traced);
  }
  const wasNeverGiven = row ? row.journalId === null && row.ack === null : n > account.forgottenTo;
  if (wasNeverGiven) {
    const answer: Answer = { n, state: 'expired', asOf };
    store.saveCommand({
      ...(row ?? { ...blank, n, command: null, expiresAt: 0, takenAt: context.now() }),
      answer,
      isLive: false,
      isProving: false,
    });
    return { n, verdict: 'not_executed' };
  }
  const { journalId } = store.session();
  const asked = row ?? { ...blank, n, expiresAt: 0, takenAt: context.now(), journalId };
  if (!row?.isProving && end === null) store.saveCommand({ ...asked, isProving: true, isLive: true });
  return { n, verdict: 'no_evidence' };
}

function verdictOf(answer: Answer): Proof {
  const { n, state } = answer;
  return state === 'done' || state === 'partial' ? { n, verdict: 'executed', answer } : { n, verdict: 'not_executed' };
}

/**
 * A broker may stamp a close with the number of what it closes: it is no part of that. Where positions net, an opening may
 * close by itself.
 */
function dealtAs({ store }: OutpostContext, { terminal }: OutpostAccount, n: number): ToldRow[] {
  const traces = store.traces(n);
  const entries = traces.filter(({ isEntry }) => isEntry);
  return terminal.marginMode === 'hedging' && entries.length > 0 ? entries : traces;
}

/** An order that still waits, by the number in its magic. */
const waitingAs = ({ store }: OutpostContext, { family }: OutpostAccount, n: number): Trace[] =>
  (store.latest()?.book?.orders ?? [])
    .filter(({ magic }) => numberOf(family, magic) === n)
    .map(({ lots, price, ticket: orderId }) => ({ n, lots, price, positionId: '0', orderId }));

const traceOf = ({ n, lots, price, positionId, key }: ToldRow): Trace => ({
  ...{ n: n ?? 0, lots, price, positionId },
  orderId: key.startsWith('order ') ? key.slice('order '.length) : null,
});
