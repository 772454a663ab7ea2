import { z } from 'zod';
import { defineCall } from '../../core/office.ts';
import { accept } from '../../core/outcome.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext, WebhookRow } from '../store.ts';
import { eventsOf } from './event-of.ts';
import { sendSoon } from './send-due.ts';
import { triedMs } from './try-again.ts';

/** So many wait for one address at most; the rest stays in the journal. */
const mostWaiting = 200;
const linesAtOnce = 200;
/** What is longer is named, and its line of the journal says it. */
const longestBody = 100_000;

const gather = defineCall({ name: 'webhooks.gather', input: z.object({}), output: z.object({}) });
const key = 'webhooks';

/** In the transaction that wrote the journal: whatever happened, it is known that somebody is to be told. */
export function noteNews(context: DeskContext): void {
  if (context.scheduledAt(key) !== null || context.store.webhooksBehind(mostWaiting).length === 0) return;
  context.schedule(gather, { key, at: context.now(), input: {} });
}

/**
 * Makes postings of what the journal says.
 *  1. A webhook's cursor and its postings are committed together: each event once for each address, in order, also
 *     after a crash.
 *  2. An address that takes nothing holds two hundred postings and no more.
 *  3. What is older than a day when its turn comes is counted and not sent: nobody waits for it any more.
 */
export const gatherEvents = deskAction({
  ...gather,
  summary: 'Makes postings of what happened since',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext) => {
    for (const id of context.store.webhooksBehind(mostWaiting)) {
      const row = context.store.webhook(id);
      if (row) gatherFor(context, row);
    }
    return accept({});
  },
});

function gatherFor(context: DeskContext, row: WebhookRow): void {
  const { store } = context;
  const now = context.now();
  const until = now + triedMs;
  let { cursor, waiting, missed } = row;
  for (const line of store.journal.after(cursor, linesAtOnce)) {
    if (waiting >= mostWaiting) break;
    for (const { id, type, data } of wantedOf(context, row, line)) {
      if (line.at < now - triedMs) missed += 1;
      else if (
        store.insertPosting(postingOf({ row, id, type, at: line.at, until }, bodyOf(context, line, { id, type, data })))
      )
        waiting += 1;
    }
    cursor = line.seq;
  }
  store.updateWebhook(row.id, { cursor, waiting, missed });
  if (waiting > 0) sendSoon(context, row.id);
}

type Line = ReturnType<DeskContext['store']['journal']['after']>[number];

function wantedOf(context: DeskContext, { events }: WebhookRow, line: Line) {
  const { id: desk, store } = context;
  const signal = (id: string) => {
    const taken = store.signalBook(id);
    return taken
      ? { signal: id, account: taken.accountId, feed: taken.feedId, message: taken.messageId }
      : { signal: id };
  };
  const leg = (id: string) => {
    const found = store.leg(id);
    if (!found) return { leg: id };
    const { accountId: account, symbol, side, signalId } = found;
    return { ...(signalId === null ? {} : signal(signalId)), account, leg: id, symbol, side };
  };
  const beside = (seq: number) => store.journal.after(seq - 1, 1)[0];
  try {
    return eventsOf(line, desk, { leg, signal, line: beside }).filter(({ type }) => events.includes(type));
  } catch (error) {
    // One line that cannot be told keeps back none of the others.
    const text = `line ${line.seq} of the journal cannot be told to webhooks: ${String(error)}`;
    context.services.alert({ kind: 'broken_promise', subject: `desk ${desk}`, text });
    return [];
  }
}

function bodyOf(
  { id: desk }: DeskContext,
  { seq, at }: Line,
  { id, type, data }: { id: string; type: string; data: object },
): string {
  const told = { id, type, timestamp: new Date(at).toISOString(), desk, journal: seq };
  const body = JSON.stringify({ ...told, data });
  return body.length <= longestBody ? body : JSON.stringify({ ...told, data: { isTooLong: true } });
}

/** A posting that nobody tried yet. */
function postingOf(
  { row, id, type, at, until }: { row: WebhookRow; id: string; type: string; at: number; until: number },
  body: string,
) {
  const untried = { state: 'waiting' as const, tries: 0, turnedDown: 0, notBefore: 0 };
  const unanswered = { triedAt: null, status: null, problem: null, answer: null };
  return { webhookId: row.id, eventId: id, type, at, until, body, ...untried, ...unanswered };
}
