import { ask } from '../core/office.ts';
import { internally } from '../core/who.ts';
import { deliverHook } from '../feed/hooks/deliver.ts';
import { groupOf } from './docs/groups.ts';
import { problemAnswer } from './openapi.ts';
import { readText } from './read-body.ts';
import { httpRefusals } from './refusals.ts';
import type { Mount } from './routes.ts';

const mostBytes = 65_536;

const words = `The body is the text of a message, or JSON \`{text, id?, replyTo?, editOf?, deleteOf?, postedAt?, author?, isMember?, isForward?}\`
(\`postedAt\` in Unix milliseconds or as ISO 8601; what \`isMember\` marks, or \`isForward\`, has no authority unless the channel's owner named its author). It is signed by the Standard Webhooks
convention (headers webhook-id, webhook-timestamp and webhook-signature over the raw body); a sender that cannot sign has the secret in its JSON as \`secret\`, or in the first line of
its text as \`secret: whsec_…\`. The same id with the same body is taken once.`;

/** Where a provider's own program posts: known by its signature, not by who asks. */
export function mountHooks({ app, book, office, refuse }: Mount): void {
  // Where nobody takes what comes, there is no such door.
  if (!office.catalogue.named.has(deliverHook.name)) return;
  const { title } = groupOf('/hooks');
  book.titles.add(title);
  book.registry.registerPath({
    method: 'post',
    path: '/hooks/{feed}',
    operationId: 'hook',
    summary: 'Posts to a channel from a program that signs',
    description: words,
    tags: [title],
    parameters: [{ in: 'path', name: 'feed', required: true, schema: { type: 'string' } }],
    responses: { 200: { description: 'It was taken; what it was read as' }, default: problemAnswer },
  });
  app.post('/hooks/:feed', async (c) => {
    c.set('action', deliverHook.name);
    const [field] = Object.keys(c.req.query());
    if (field !== undefined)
      return refuse(c, httpRefusals.refuse('UNKNOWN_FIELD', { unknown: [{ field, nearest: null, known: [] }] }));
    const body = await readText(c.req.raw, mostBytes);
    if (!body.ok) return refuse(c, body);
    const feed = c.req.param('feed');
    const header = (name: string) => c.req.header(name) ?? null;
    const delivered = await ask(
      office.office.feed(/^[a-z0-9][a-z0-9-]{0,62}$/.test(feed) ? feed : 'none'),
      deliverHook,
      {
        ...{ feed, body: body.value, contentType: header('content-type') ?? '' },
        ...{ id: header('webhook-id'), timestamp: header('webhook-timestamp'), signature: header('webhook-signature') },
      },
      internally(c.get('requestId')),
    );
    if (!delivered.ok) return refuse(c, delivered);
    const outcome = delivered.value;
    if ('taken' in outcome) return c.json(outcome.taken, 200, { 'cache-control': 'no-store' });
    return refuse(c, { ok: false, refusal: outcome.refused });
  });
}
