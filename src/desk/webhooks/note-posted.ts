import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import type { Posted, PostFault } from '../../core/posting.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext, PostingRow, WebhookRow } from '../store.ts';
import { giveUpOld, stop } from './give-up.ts';
import { sendAt, sendNoMore } from './send-due.ts';
import { isAboutEvent, isGone, isTaken, mostInTheWay, waitMs } from './try-again.ts';

const faults = [
  ...['NO_ADDRESS', 'NOT_HTTPS', 'USER_NAME', 'PORT', 'OWN_NETWORK', 'NO_NAME'],
  ...['NO_CONNECTION', 'CERTIFICATE', 'TIMEOUT', 'REDIRECT', 'REDIRECTS'],
] as [PostFault, ...PostFault[]];
const postedSchema: z.ZodType<Posted> = z.union([
  z.object({ status: z.number().int(), retryAfterMs: z.number().nullable(), said: z.string() }),
  z.object({ fault: z.enum(faults) }),
]);
const resultSchema = z.object({ nth: z.number().int(), posted: postedSchema });
export type Result = z.infer<typeof resultSchema>;

export const keptPostings = 200;

/**
 * What became of what was sent.
 *  1. A posting is settled once: whatever comes later about it changes nothing.
 *  2. What was not taken keeps its place, and the address is left alone for a while. An answer that may be about the event
 *     alone does so three times; then the others go on and it is tried in between.
 *  3. `sendingUntil` names the round: another that was begun meanwhile is not ended by this one, and what was not taken in a
 *     round that is over says nothing about where the webhook leads now.
 */
export const notePosted = deskAction({
  name: 'webhooks.posted',
  summary: 'Notes what became of what was sent to a webhook',
  kind: 'write',
  needs: 'office',
  input: z.object({
    desk: z.string(),
    webhook: z.string(),
    sendingUntil: z.number().int(),
    results: z.array(resultSchema),
  }),
  output: z.object({}),
  target: (input) => input.desk,
  run: (context: DeskContext, { webhook: id, sendingUntil, results }) => {
    const { store } = context;
    for (const { nth, posted } of results) {
      const row = store.webhook(id);
      const posting = store.posting(nth);
      if (row?.sendingUntil !== sendingUntil && !isTaken(posted)) continue;
      if (row && posting?.webhookId === id && posting.state === 'waiting') settle(context, row, posting, posted);
    }
    const row = store.webhook(id);
    if (row?.sendingUntil !== sendingUntil) return accept({});
    store.updateWebhook(id, { sendingUntil: 0 });
    store.forgetPostings(id, keptPostings);
    if (row.state !== 'on') return accept({});
    const { waiting, waitUntil } = giveUpOld(context, id);
    if (waiting > 0) sendAt(context, id, Math.max(context.now(), waitUntil));
    else sendNoMore(context, id);
    return accept({});
  },
});

function settle(context: DeskContext, row: WebhookRow, posting: PostingRow, posted: Posted): void {
  const { store } = context;
  const now = context.now();
  const tried = { tries: posting.tries + 1, triedAt: now, status: 'status' in posted ? posted.status : null };
  if (isTaken(posted)) {
    store.updatePosting(posting.nth, { ...tried, state: 'taken', body: '', problem: null, answer: null });
    store.updateWebhook(row.id, { ...isWell, waiting: row.waiting - 1, takenAt: now });
    return;
  }
  const problem = problemOf(posted);
  const turnedDown = posting.turnedDown + (isAboutEvent(posted) ? 1 : 0);
  const notBefore = turnedDown < mostInTheWay ? 0 : now + waitMs(turnedDown + 1, posting.eventId);
  store.updatePosting(posting.nth, {
    ...tried,
    turnedDown,
    notBefore,
    problem,
    answer: 'said' in posted ? posted.said : null,
  });
  if (isGone(posted)) return stop(context, row);
  const failures = row.failures + 1;
  const asked = 'retryAfterMs' in posted ? posted.retryAfterMs : null;
  store.updateWebhook(row.id, { failures, problem, waitUntil: now + waitMs(failures, row.id, asked) });
}

/** Something was taken: nothing of before stands in the way. */
export const isWell = { failures: 0, waitUntil: 0, problem: null, toldAt: null } as const;

export function problemOf(posted: Posted): Said | null {
  if ('fault' in posted) return { code: `posting.${posted.fault}`, facts: {} };
  return isTaken(posted) ? null : tell('posting.STATUS', { status: posted.status });
}
