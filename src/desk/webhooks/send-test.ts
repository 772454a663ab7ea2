import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { idOf } from '../../core/id.ts';
import { accept } from '../../core/outcome.ts';
import type { Posted } from '../../core/posting.ts';
import { saidSchema } from '../../core/said.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';
import { webhookNamed } from './actions.ts';
import { letterOf } from './letter.ts';
import { isWell, keptPostings, problemOf } from './note-posted.ts';
import { sendAt } from './send-due.ts';
import { count } from './send-waiting.ts';
import { isTaken } from './try-again.ts';

interface Tried {
  eventId: string;
  at: number;
  posted: Posted;
}

/** One event of no meaning, at once and whatever waits. What takes it is ready for the rest. */
export const testWebhook = deskAction({
  name: 'webhooks.test',
  summary: 'Sends a test event to a webhook at once and says what became of it',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'heavy',
  http: { method: 'post', path: '/webhooks/{webhook}/test' },
  input: z.object({ webhook: actorId }),
  output: z.object({
    id: z.string().describe('as it stands in the header webhook-id'),
    isTaken: z.boolean(),
    status: z.number().int().nullable(),
    problem: saidSchema.nullable(),
    answer: z.string().nullable().describe('how an answer began that did not take it'),
  }),
  prepare: tryIt,
  run: (context: DeskContext, { webhook: id }, _who, tried) => {
    const { store } = context;
    const row = webhookNamed(context, id);
    if (!row.ok) return row;
    if (!tried) throw new Error(`${id} was not there when it was tested`);
    const { eventId, at, posted } = tried;
    const status = 'status' in posted ? posted.status : null;
    const problem = problemOf(posted);
    const answer = 'said' in posted && problem ? posted.said : null;
    const state = problem ? ('given-up' as const) : ('taken' as const);
    const result = { state, tries: 1, triedAt: context.now(), status, problem, answer };
    const untried = { turnedDown: 0, notBefore: 0, until: at, body: '' };
    store.insertPosting({ webhookId: id, eventId, type: 'test', at, ...untried, ...result });
    store.forgetPostings(id, keptPostings);
    if (isTaken(posted) && row.value.state === 'on' && row.value.failures > 0) {
      store.updateWebhook(id, { ...isWell, takenAt: at });
      if (row.value.waiting > 0) sendAt(context, id, Math.max(context.now(), row.value.sendingUntil));
    }
    return accept({ id: eventId, isTaken: problem === null, status, problem, answer });
  },
});

async function tryIt(context: DeskContext, { webhook: id }: { webhook: string }): Promise<Tried | null> {
  const row = context.store.webhook(id);
  if (!row) return null;
  const at = context.now();
  const eventId = idOf('event', 'test', ...context.services.secretBytes(16));
  const timestamp = new Date(at).toISOString();
  const body = JSON.stringify({ id: eventId, type: 'test', timestamp, desk: context.id, data: {} });
  const posted = await context.services.posting.post(letterOf(row, { eventId, body }, at));
  count(context, posted);
  return { eventId, at, posted };
}
