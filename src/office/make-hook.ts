import { z } from 'zod';
import { sha256 } from '../core/json.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { registerFeed } from '../directory/directory.ts';
import { openHook } from '../feed/hooks/hook-actions.ts';
import { openFeed } from '../feed/upkeep.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

const made = z.object({
  feed: z.string(),
  address: z.string().describe('where its messages are posted to'),
  secret: z.string().describe('shown this once; it signs by the Standard Webhooks convention'),
});

/** By their maker and their name: asked for once more it is the same channel, with another secret. */
const feedOf = (user: string, name: string): string => `hook-${sha256(`${user} ${name.toLowerCase()}`).slice(0, 16)}`;

/** A channel that a program posts into, private to whoever made it. Set up before it is listed; each step may be repeated. */
export const makeHook = officeAction({
  name: 'hooks.make',
  summary: 'Makes a channel of your own into which a program posts, with its address and its secret',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'heavy',
  http: { method: 'post', path: '/hooks', status: 201 },
  answersOnce: true,
  input: z.object({ name: z.string().trim().min(1).max(60).describe('what the channel is called') }),
  output: made,
  run: async ({ office, services }: OfficeContext, { name }, who): Promise<Outcome<z.infer<typeof made>>> => {
    const feed = feedOf(who.user, name);
    const opened = await ask(office.feed(feed), openFeed, { name }, within(who, 'open'));
    if (!opened.ok) return opened;
    const listed = await ask(office.directory(), registerFeed, { feed, name, reader: who.user }, within(who, 'list'));
    if (!listed.ok) return listed;
    const hook = await ask(office.feed(feed), openHook, { feed }, within(who, 'hook'));
    if (!hook.ok) return hook;
    const { path, secret } = hook.value;
    return accept({ feed, address: `${services.letters?.publicUrl ?? ''}${path}`, secret });
  },
});
