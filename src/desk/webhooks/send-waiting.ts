import { accept } from '../../core/outcome.ts';
import type { Posted } from '../../core/posting.ts';
import { internally } from '../../core/who.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext, PostingRow, WebhookRow } from '../store.ts';
import { giveUpOld } from './give-up.ts';
import { letterOf } from './letter.ts';
import { notePosted, type Result } from './note-posted.ts';
import { sendAt, sendPostings } from './send-due.ts';
import { isTaken } from './try-again.ts';

const atOnce = 10;
/** After this no further one of the same round is sent. */
const roundMs = 15_000;
/** So long nothing else is sent there: longer than a round can take, so that only a crash outlasts it. */
const underWayMs = 60_000;

/**
 * Sends what waits for one address, oldest first.
 *  1. Nothing of the desk waits for it: what is sent is sent after the commit, in the background, and what became of it
 *     comes back as an action of its own.
 *  2. Should the process end meanwhile, the same is sent again under the same ids a minute later: repeated, never lost.
 *  3. One address is tried by one posting at a time while it takes nothing; no address waits for another.
 *  4. Before each it is looked whether it is still to be sent there: what was removed, paused or leads elsewhere by now is sent
 *     nothing more.
 */
export const sendWaiting = deskAction({
  ...sendPostings,
  summary: 'Sends what waits for a webhook',
  kind: 'write',
  needs: 'office',
  run: (context: DeskContext, { webhook: id }) => {
    const { store } = context;
    const now = context.now();
    if (store.webhook(id)?.state !== 'on') return accept({});
    const row = giveUpOld(context, id);
    const free = Math.max(row.waitUntil, row.sendingUntil);
    const ready = free > now ? [] : store.postingsReady(id, now, row.failures > 0 ? 1 : atOnce);
    if (ready.length === 0) {
      const next = store.nextPostingAt(id);
      if (next !== null) sendAt(context, id, Math.max(next, free));
      return accept({});
    }
    const sendingUntil = now + underWayMs;
    store.updateWebhook(id, { sendingUntil });
    sendAt(context, id, sendingUntil);
    context.afterCommit(() => send(context, { ...row, sendingUntil }, ready));
    return accept({});
  },
});

async function send(context: DeskContext, row: WebhookRow, ready: PostingRow[]): Promise<void> {
  const begun = context.now();
  const results: Result[] = [];
  try {
    for (const each of ready) {
      if (!isUnderWay(context, row)) break;
      const posted = await context.services.posting.post(letterOf(row, each, context.now()));
      results.push({ nth: each.nth, posted });
      count(context, posted);
      if (!isTaken(posted) || context.now() - begun > roundMs) break;
    }
  } catch (error) {
    // What came before it counts; nobody knows what became of this one, so it is sent again.
    context.services.log.info({ desk: context.id, webhook: row.id, error: String(error) }, 'a posting was let go');
  }
  if (results.length === 0) return;
  const input = { desk: context.id, webhook: row.id, sendingUntil: row.sendingUntil, results };
  const noted = await context.office.perform(notePosted.name, input, internally(context.trace));
  if (!noted.ok)
    context.services.log.warn(
      { desk: context.id, webhook: row.id, code: noted.refusal.code },
      'could not note what was sent',
    );
}

function isUnderWay({ store }: DeskContext, { id, sendingUntil }: WebhookRow): boolean {
  const row = store.webhook(id);
  return row?.state === 'on' && row.sendingUntil === sendingUntil;
}

export function count({ services }: DeskContext, posted: Posted): void {
  const outcome = 'fault' in posted ? posted.fault.toLowerCase() : `${Math.floor(posted.status / 100)}xx`;
  services.metrics.count('signalos_postings_total', { outcome });
}
