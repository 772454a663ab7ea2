import { z } from 'zod';
import { grantsOf } from '../core/authority.ts';
import { watchDesk } from '../core/desk-calls.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { startOver } from '../desk/upkeep.ts';
import { clearFeed } from '../feed/upkeep.ts';
import { resetVenue } from '../venue/venue.ts';
import { type OfficeContext, perform, refusalSentence } from './catalogue.ts';
import { venueOf } from './desks.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

/** What a first run finds: one desk, one paper account, one channel followed in mode auto. */
export const demo = { desk: 'desk-1', user: 'owner', account: 'paper', feed: 'demo' } as const;

export const owner = (trace: string): Who => ({
  user: demo.user,
  desk: demo.desk,
  as: 'person',
  grants: [...grantsOf.oneself(demo.user), ...grantsOf.owner(demo.desk)],
  via: 'internal',
  trace,
});

const listedAccounts = z.object({ accounts: z.array(z.object({ account: z.string() })) });
const everFollowed = z.object({ ever: z.boolean() });

/**
 * Every step may be repeated, so a first run that was cut off is finished by the next start.
 *  1. With the account in place its broker is not asked: a start must not hang on a venue that cannot be reached.
 *  2. The follow is made once: one that was ended stays ended, whatever is started again.
 *  3. What is set aside or cannot be reached is left to the next start, with an alert: the rest serves meanwhile.
 *     False: something was left.
 */
export async function firstRun(context: OfficeContext): Promise<boolean> {
  const { services } = context;
  try {
    await furnish(context);
    return true;
  } catch (error) {
    if (!(error instanceof LeftForLater)) throw error;
    services.log.warn({ error: error.message }, 'the first run is left to the next start');
    services.alert({ kind: 'quiet', subject: 'first run', text: error.message });
    return false;
  }
}

/** A step that could not be done now, for a reason that may pass. */
class LeftForLater extends Error {}

async function furnish(context: OfficeContext): Promise<void> {
  const step = (name: string, input: object) => takeStep(context, name, input);
  const { desk, user, account, feed } = demo;
  await step('desks.create', { desk, user });
  const channel = await step('feeds.create', { feed, name: 'Demo channel' }).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const { accounts } = listedAccounts.parse(await step('accounts.list', {}));
  if (!accounts.some((listed) => listed.account === account))
    await step('accounts.open-paper', { account, name: 'Paper account' });
  // Without its channel the account still serves the others.
  if (channel) throw channel.error;
  const { ever } = everFollowed.parse(await step('follows.ever', { feed, account }));
  if (!ever) await step('follows.create', { feed, account, mode: 'auto' });
}

async function takeStep(context: OfficeContext, name: string, input: object): Promise<unknown> {
  const who: Who = { ...owner('first-run'), as: 'office' };
  const outcome = await perform(context, name, input, who);
  if (outcome.ok) return outcome.value;
  const { code } = outcome.refusal;
  const sentence = `${name}: ${refusalSentence(context.catalogue, outcome.refusal)}`;
  if (code === 'PARKED' || code === 'NOT_REACHED') throw new LeftForLater(sentence);
  throw new Error(`first run: ${name} was refused: ${code}`);
}

export const resetDemo = officeAction({
  name: 'demo.reset',
  summary: 'Starts the demo over: the paper account at its first balance, chat and channel empty',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  pace: 'heavy',
  http: { method: 'post', path: '/demo/reset' },
  input: z.object({}),
  output: z.object({}),
  run: async ({ office }: OfficeContext, _input, who): Promise<Outcome<object>> => {
    // The channel first, then the desk: afterwards nothing of before can act on what the venue is about to forget.
    const cleared = await ask(office.feed(demo.feed), clearFeed, {}, within(who, 'clear'));
    if (!cleared.ok) return cleared;
    const { head } = cleared.value;
    const over = { account: demo.account, feed: demo.feed, head };
    const steps = [
      () => ask(office.desk(demo.desk), startOver, over, within(who, 'start-over')),
      () => ask(office.venue(venueOf(demo.desk, demo.account)), resetVenue, {}, within(who, 'reset')),
      () => ask(office.desk(demo.desk), watchDesk, { account: demo.account }, within(who, 'watch')),
    ];
    for (const step of steps) {
      const outcome = await step();
      if (!outcome.ok) return outcome;
    }
    return accept({});
  },
});
