import { z } from 'zod';
import { actorId as id } from '../core/actor-id.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { registerFeed } from '../directory/directory.ts';
import { openFeed } from '../feed/upkeep.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

/** The channel is set up before it is listed, so that whoever finds it can follow it. Each step may be repeated. */
export const createFeed = officeAction({
  name: 'feeds.create',
  summary: 'Creates a channel whose messages can be followed',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  http: { method: 'post', path: '/feeds', status: 201 },
  input: z.object({ feed: id, name: z.string().min(1).max(80) }),
  output: z.object({ feed: z.string() }),
  run: async ({ office }: OfficeContext, input, who): Promise<Outcome<{ feed: string }>> => {
    const opened = await ask(office.feed(input.feed), openFeed, { name: input.name }, within(who, 'open'));
    if (!opened.ok) return opened;
    const listed = await ask(office.directory(), registerFeed, input, within(who, 'list'));
    return listed.ok ? accept({ feed: input.feed }) : listed;
  },
});
