import { z } from 'zod';
import { defineOfficeAction } from '../core/action.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { type OfficeContext, perform } from './catalogue.ts';
import { venueOf } from './desks.ts';

/** What a first run finds: one desk, one paper account, one channel followed in mode auto. */
export const demo = { desk: 'desk-1', user: 'owner', account: 'paper', feed: 'demo' } as const;

export const owner = (trace: string): Who => ({
  user: demo.user,
  desk: demo.desk,
  role: 'owner',
  via: 'internal',
  trace,
});

const listedAccounts = z.object({ accounts: z.array(z.object({ account: z.string() })) });

/**
 * Every step may be repeated, so a first run that was cut off is finished by the next start.
 *  1. With the account in place its broker is not asked: a start must not hang on a venue that cannot be reached.
 *  2. The follow is made once: one that was ended stays ended, whatever is started again.
 */
export async function firstRun(context: OfficeContext): Promise<void> {
  const who = owner('first-run');
  async function step(name: string, input: object, from: Who = who): Promise<unknown> {
    const outcome = await perform(context, name, input, from);
    if (!outcome.ok && outcome.refusal.code !== 'FOLLOWED_ALREADY')
      throw new Error(`first run: ${name} was refused: ${outcome.refusal.code}`);
    return outcome.ok ? outcome.value : null;
  }
  await step('desks.create', { desk: demo.desk, user: demo.user });
  await step('feeds.create', { feed: demo.feed, name: 'Demo channel' });
  const { accounts } = listedAccounts.parse(await step('accounts.list', {}));
  if (!accounts.some(({ account }) => account === demo.account))
    await step('accounts.open-paper', { account: demo.account, name: 'Paper account' });
  const follow = { feed: demo.feed, account: demo.account, mode: 'auto' };
  await step('follows.create', follow, { ...who, idempotencyKey: 'first-run' });
}

export const resetDemo = defineOfficeAction({
  name: 'demo.reset',
  summary: 'Starts the demo over: the paper account at its first balance, chat and channel empty',
  on: 'office',
  kind: 'write',
  permission: 'owner',
  http: { method: 'post', path: '/demo/reset' },
  input: z.object({}),
  output: z.object({}),
  run: async ({ office }: OfficeContext, _input, who): Promise<Outcome<object>> => {
    const inside = internally(who.trace);
    // The desk first: afterwards nothing of it can act on what the venue is about to forget.
    const steps = [
      () => office.desk(demo.desk).perform('desk.start-over', { account: demo.account }, inside),
      () => office.venue(venueOf(demo.desk, demo.account)).perform('venue.reset', {}, inside),
      () => office.feed(demo.feed).perform('feed.clear', {}, inside),
      () => office.desk(demo.desk).perform('desk.watch', { account: demo.account }, inside),
    ];
    for (const step of steps) {
      const outcome = await step();
      if (!outcome.ok) return outcome;
    }
    return accept({});
  },
});
