import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { heading, paragraph, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { drawHookSecret } from '../../core/secrets.ts';
import { deskAction } from '../desk-action.ts';
import { heads } from '../heads.ts';
import type { DeskContext, WebhookRow } from '../store.ts';
import { eventTypes } from './event-of.ts';
import { isWell } from './note-posted.ts';
import { webhookRefusals } from './refusals.ts';
import { sendAt, sendNoMore } from './send-due.ts';
import { postingShown, shownPosting, shownWebhook, webhookShown } from './shown.ts';

const mostWebhooks = 10;
/** how long the secret before counts as well */
const previousMs = 24 * 3_600_000;

const urlSchema = z
  .string()
  .min(1)
  .max(1_000)
  .describe('an https address on the public internet, without user name; port 443 or from 1024 on');
const eventsSchema = z.array(z.enum(eventTypes)).min(1).max(eventTypes.length).describe('what it is told');
const named = z.object({ webhook: actorId });
const risk = { scope: 'risk', over: 'desk' } as const;
const read = { scope: 'read', over: 'desk' } as const;

export function webhookNamed({ store }: DeskContext, id: string): Outcome<WebhookRow> {
  const row = store.webhook(id);
  return row ? accept(row) : webhookRefusals.refuse('WEBHOOK_UNKNOWN', { webhook: id });
}

const newSecret = ({ services }: DeskContext): string => drawHookSecret(services.secretBytes);

/** What is kept of it for good says nothing of the path and of the secret. */
export function note({ store, now }: DeskContext, id: string): void {
  const row = store.webhook(id);
  const kept = row ? { events: row.events, state: row.state, to: new URL(row.url).origin } : { state: 'removed' };
  store.journal.append('webhook', { webhook: id, ...kept }, now());
}

function addressRefused({ services }: DeskContext, url: string) {
  const fault = services.posting.faultOf(url);
  const why = fault && { code: `posting.${fault}`, facts: {} };
  return why && webhookRefusals.refuse('WEBHOOK_ADDRESS', { why });
}

export const addWebhook = deskAction({
  name: 'webhooks.add',
  summary: 'Tells an address of yours what happens from now on: readings, fills, closes, verdicts, violations, alarms',
  kind: 'write',
  needs: risk,
  http: { method: 'post', path: '/webhooks', status: 201 },
  kept: () => null,
  input: z.object({
    url: urlSchema,
    events: eventsSchema.default([...eventTypes]),
    webhook: actorId.optional().describe('what it is called here; hook-1 and so on when left out'),
  }),
  output: shownWebhook.extend({
    secret: z.string().describe('shown this once; what is sent is signed by it, by the Standard Webhooks convention'),
  }),
  run: (context: DeskContext, { url, events, webhook: wanted }) => {
    const { store } = context;
    const rows = store.webhooks();
    if (rows.length >= mostWebhooks) return webhookRefusals.refuse('WEBHOOK_TOO_MANY', { most: mostWebhooks });
    const refused = addressRefused(context, url);
    if (refused) return refused;
    const id = wanted ?? freeName(rows);
    if (rows.some((row) => row.id === id)) return webhookRefusals.refuse('WEBHOOK_TAKEN', { webhook: id });
    const secret = newSecret(context);
    const began = { state: 'on' as const, cursor: store.journal.head(), waiting: 0, sendingUntil: 0, missed: 0 };
    const added = { id, url, events: [...new Set(events)], secret, previous: null, previousUntil: null };
    store.insertWebhook({ ...added, ...began, ...isWell, takenAt: null, addedAt: context.now() });
    note(context, id);
    const row = webhookNamed(context, id);
    return row.ok ? accept({ ...webhookShown(row.value), secret }) : row;
  },
});

function freeName(rows: WebhookRow[]): string {
  const taken = new Set(rows.map(({ id }) => id));
  let n = 1;
  while (taken.has(`hook-${n}`)) n += 1;
  return `hook-${n}`;
}

export const listWebhooks = deskAction({
  name: 'webhooks.list',
  summary: 'Shows the addresses that are told what happens, and how that goes',
  kind: 'read',
  needs: read,
  http: { method: 'get', path: '/webhooks' },
  chat: { command: 'webhooks', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ webhooks: z.array(shownWebhook) }),
  say: ({ webhooks }, _, words) =>
    webhooks.length === 0
      ? [paragraph(words.say('webhook.NONE'))]
      : [
          heading(words.say('webhook.LIST')),
          table(
            heads(words, ['name', 'address', 'state', 'waiting', 'problem']),
            webhooks.map(({ webhook, to, state, waiting, problem }) => [
              webhook,
              to,
              words.term('webhookState', state),
              String(waiting),
              problem ? words.told(problem) : '–',
            ]),
          ),
        ],
  run: ({ store }: DeskContext) => accept({ webhooks: store.webhooks().map(webhookShown) }),
});

export const changeWebhook = deskAction({
  name: 'webhooks.change',
  summary: 'Changes where a webhook leads or what it is told; pauses it, and lets it go on',
  kind: 'write',
  needs: risk,
  http: { method: 'patch', path: '/webhooks/{webhook}' },
  input: z.strictObject({
    webhook: actorId,
    url: urlSchema.optional(),
    events: eventsSchema.optional(),
    isPaused: z
      .boolean()
      .optional()
      .describe(
        'what happens meanwhile is sent afterwards where it is not older than a day; false also lets one go on that stopped',
      ),
  }),
  output: shownWebhook,
  run: (context: DeskContext, { webhook: id, url, events, isPaused }) => {
    const { store } = context;
    const row = webhookNamed(context, id);
    if (!row.ok) return row;
    const refused = url === undefined ? null : addressRefused(context, url);
    if (refused) return refused;
    store.updateWebhook(id, {
      // What is under way goes to the address before, and its round is over.
      ...(url === undefined ? {} : { url, ...isWell, sendingUntil: 0 }),
      ...(events === undefined ? {} : { events: [...new Set(events)] }),
      ...(isPaused === undefined ? {} : stateAfter(context, row.value, isPaused)),
    });
    note(context, id);
    const changed = webhookNamed(context, id);
    if (!changed.ok) return changed;
    if (changed.value.state !== 'on') sendNoMore(context, id);
    else if (changed.value.waiting > 0) sendAt(context, id, Math.max(context.now(), changed.value.waitUntil));
    return accept(webhookShown(changed.value));
  },
});

/** What said that it is gone wanted nothing of what happened meanwhile. */
function stateAfter({ store }: DeskContext, { state }: WebhookRow, isPaused: boolean): Partial<WebhookRow> {
  if (isPaused) return state === 'stopped' ? {} : { state: 'paused' };
  return { state: 'on', ...isWell, ...(state === 'stopped' ? { cursor: store.journal.head() } : {}) };
}

export const rotateSecret = deskAction({
  name: 'webhooks.rotate',
  summary: 'Gives a webhook another secret; for a day what is sent is signed by both',
  kind: 'write',
  needs: risk,
  http: { method: 'post', path: '/webhooks/{webhook}/secret', status: 201 },
  kept: () => null,
  input: named,
  output: z.object({
    webhook: z.string(),
    secret: z.string().describe('shown this once'),
    previousUntil: z.number().describe('until when the secret before signs as well'),
  }),
  run: (context: DeskContext, { webhook: id }) => {
    const row = webhookNamed(context, id);
    if (!row.ok) return row;
    const secret = newSecret(context);
    const previousUntil = context.now() + previousMs;
    context.store.updateWebhook(id, { secret, previous: row.value.secret, previousUntil });
    note(context, id);
    return accept({ webhook: id, secret, previousUntil });
  },
});

export const removeWebhook = deskAction({
  name: 'webhooks.remove',
  summary: 'Takes a webhook away with everything that waits for it',
  kind: 'write',
  needs: risk,
  pace: 'protect',
  http: { method: 'delete', path: '/webhooks/{webhook}' },
  input: named,
  output: named,
  run: (context: DeskContext, { webhook: id }) => {
    const row = webhookNamed(context, id);
    if (!row.ok) return row;
    context.store.removeWebhook(id);
    sendNoMore(context, id);
    note(context, id);
    return accept({ webhook: id });
  },
});

export const listPostings = deskAction({
  name: 'webhooks.postings',
  summary: 'Shows what was last sent to a webhook, newest first: what became of it, why, and when it is tried again',
  kind: 'read',
  needs: read,
  http: { method: 'get', path: '/webhooks/{webhook}/postings' },
  input: named.extend({ limit: z.number().int().min(1).max(200).default(50) }),
  output: z.object({ postings: z.array(shownPosting) }),
  run: (context: DeskContext, { webhook: id, limit }) => {
    const row = webhookNamed(context, id);
    if (!row.ok) return row;
    return accept({ postings: context.store.lastPostings(id, limit).map((each) => postingShown(each, row.value)) });
  },
});
