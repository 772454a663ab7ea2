import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { readsFeed } from '../../core/authority.ts';
import { changeOf, givenIn } from '../../core/change.ts';
import { heading, table } from '../../core/chat.ts';
import { endFollowCall } from '../../core/desk-calls.ts';
import { findFeed, noteFollow } from '../../core/directory-calls.ts';
import { type FeedEntry, readFeedLog } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isTestChannel } from '../../core/test-channel.ts';
import { internally } from '../../core/who.ts';
import { channelOf } from '../channel-name.ts';
import { deskAction } from '../desk-action.ts';
import { isForPractice } from '../facts/practice.ts';
import { noHold } from '../guard/defaults.ts';
import { changeSettings, settingsChangeSchema } from '../plan/change-settings.ts';
import { followSettingsSchema } from '../plan/follow-settings.ts';
import { needProof } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import { finish } from '../signals/finish.ts';
import { handlingSchema } from '../signals/handling.ts';
import { schedulePull } from '../signals/pull-due.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { letGo } from './let-go.ts';
import { type Copying, loosenedCopying } from './loosened-copying.ts';
import { readMissed, tellMissed } from './missed.ts';

const mode = z.enum(['auto', 'confirm', 'alert']);

const shownFollow = z.object({
  follow: z.string(),
  feed: z.string(),
  channel: z.string().describe('what it is called'),
  account: z.string(),
  mode,
  settings: followSettingsSchema,
  handling: handlingSchema,
  cursor: z.number(),
  isHalted: z.boolean().describe('nothing of it is traded until it is resumed'),
});

function shown(row: FollowRow): z.infer<typeof shownFollow> {
  const { id: follow, feedId: feed, accountId: account, mode: how, settings, handling, cursor, hold } = row;
  return {
    follow,
    feed,
    channel: channelOf(row),
    account,
    mode: how,
    settings,
    handling,
    cursor,
    isHalted: hold.state === 'halted',
  };
}

/** A follow starts at the head of the log: what was published before it is never traded. */
export const createFollow = deskAction({
  name: 'follows.create',
  summary: 'Copies a channel into an account',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', also: ({ feed }) => readsFeed(feed), stepUp: 'loosening' },
  http: { method: 'post', path: '/follows', status: 201 },
  input: z.strictObject({
    feed: id,
    account: id,
    mode: mode
      .optional()
      .describe(
        'auto trades by itself, confirm asks first, alert only shows; left out: auto, and confirm where the money is real',
      ),
    settings: followSettingsSchema.default(followSettingsSchema.parse({})),
    handling: handlingSchema.default(handlingSchema.parse({})),
  }),
  output: shownFollow,
  prepare: async (
    context: DeskContext,
    input,
  ): Promise<Outcome<{ head: number; name: string; missed: FeedEntry[] }>> => {
    const who = internally(context.trace);
    const listed = await ask(context.office.directory(), findFeed, { feed: input.feed }, who);
    if (!listed.ok) return listed;
    const log = await ask(
      context.office.feed(input.feed),
      readFeedLog,
      { after: Number.MAX_SAFE_INTEGER, limit: 1 },
      who,
    );
    return log.ok
      ? accept({
          head: log.value.head,
          name: listed.value.name,
          missed: await readMissed(context, input.feed, input.account),
        })
      : log;
  },
  run: (context: DeskContext, input, _who, found): Outcome<z.infer<typeof shownFollow>> => {
    const { store } = context;
    if (!found.ok) return found;
    const account = store.account(input.account);
    if (!account) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    // Whatever is said in it must not reach a broker.
    if (isTestChannel(input.feed) && !isForPractice(account)) return deskRefusals.refuse('TRIAL_NEEDS_PAPER', {});
    const chosen = { ...input, mode: input.mode ?? (account.isRealMoney ? 'confirm' : 'auto') };
    const proof = proveLooser(context, input.account, null, chosen);
    if (!proof.ok) return proof;
    const twin = store.follows().find((row) => row.feedId === input.feed && row.accountId === input.account);
    if (twin) return deskRefusals.refuse('FOLLOWED_ALREADY', { feed: input.feed, account: input.account });
    const before = store.endedFollow(input.feed, input.account);
    const row: FollowRow = {
      id: before?.id ?? idOf('follow', input.feed, input.account, store.countFollows()),
      feedId: input.feed,
      feedName: found.value.name,
      accountId: input.account,
      mode: chosen.mode,
      settings: input.settings,
      handling: input.handling,
      cursor: found.value.head,
      hold: noHold,
      endedAt: null,
      createdAt: context.now(),
    };
    // Followed again it goes on: what it traded before is known, and said again is no second trade.
    if (before) store.updateFollow(row.id, row);
    else store.insertFollow(row);
    store.journal.append(
      'follow',
      { follow: row.id, feed: row.feedId, account: row.accountId, mode: row.mode, cursor: row.cursor },
      context.now(),
    );
    tellDirectory(context, row.feedId, true);
    schedulePull(context, context.now());
    const after = before?.cursor ?? row.cursor;
    tellMissed(
      context,
      row,
      found.value.missed.filter(({ seq }) => seq > after && seq <= row.cursor),
    );
    finish(context, []);
    return accept(shown(row));
  },
});

export const listFollows = deskAction({
  name: 'follows.list',
  summary: 'Shows which channels are copied into which accounts, and how',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/follows' },
  chat: { command: 'follows', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ follows: z.array(shownFollow) }),
  say: ({ follows }, _, words) => [
    heading(words.say('follow.LIST')),
    table(
      [words.say('column.channel'), words.say('column.account'), words.say('column.mode')],
      follows.map((row) => [row.channel, row.account, words.term('mode', row.mode)]),
    ),
  ],
  run: (context: DeskContext) => accept({ follows: context.store.follows().map(shown) }),
});

export const everFollowed = deskAction({
  name: 'follows.ever',
  summary: 'Whether an account follows a channel, or once did',
  kind: 'read',
  needs: 'office',
  input: z.object({ feed: id, account: id }),
  output: z.object({ ever: z.boolean() }),
  run: (context: DeskContext, input) => accept({ ever: context.store.hasEverFollowed(input.feed, input.account) }),
});

export const changeFollow = deskAction({
  name: 'follows.change',
  summary: 'Changes how a channel is copied; what is left out stays',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'patch', path: '/follows/{follow}' },
  input: z.strictObject({
    follow: z.string().max(60),
    mode: mode.optional(),
    settings: settingsChangeSchema.optional(),
    handling: changeOf(handlingSchema).optional(),
  }),
  output: shownFollow,
  run: (context: DeskContext, input): Outcome<z.infer<typeof shownFollow>> => {
    const row = liveFollow(context, input.follow);
    if (!row) return deskRefusals.refuse('FOLLOW_UNKNOWN', { follow: input.follow });
    const changed = changeSettings(row.settings, input.settings ?? {});
    if (!changed.ok) return changed;
    const next = {
      mode: input.mode ?? row.mode,
      settings: changed.value,
      handling: { ...row.handling, ...givenIn(input.handling ?? {}) },
    };
    const proof = proveLooser(context, row.accountId, row, next);
    if (!proof.ok) return proof;
    context.store.updateFollow(row.id, next);
    context.store.journal.append('follow-changed', { follow: row.id, ...next }, context.now());
    return accept(shown({ ...row, ...next }));
  },
});

export const endFollow = deskAction({
  ...endFollowCall,
  summary: 'Stops copying a channel; open positions stay as they are',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk' },
  pace: 'protect',
  http: { method: 'delete', path: '/follows/{follow}' },
  run: (context: DeskContext, input) => {
    const row = liveFollow(context, input.follow);
    if (!row) return deskRefusals.refuse('FOLLOW_UNKNOWN', input);
    const { store } = context;
    store.updateFollow(row.id, { endedAt: context.now() });
    letGo(context, row);
    store.journal.append('follow-ended', { follow: row.id }, context.now());
    if (!store.follows().some((other) => other.feedId === row.feedId)) tellDirectory(context, row.feedId, false);
    finish(context, []);
    return accept(input);
  },
});

/** A channel that was not copied before is proved as well: ended and begun anew, it would be a way round. */
function proveLooser(context: DeskContext, accountId: string, before: Copying | null, after: Copying): Outcome<null> {
  const account = context.store.account(accountId);
  const loosened = account ? loosenedCopying(before, after, account.isRealMoney) : [];
  return account && loosened.length > 0 ? needProof(context, [account], loosened) : accept(null);
}

function liveFollow(context: DeskContext, follow: string): FollowRow | undefined {
  const row = context.store.follow(follow);
  return row?.endedAt === null ? row : undefined;
}

/** Due work, so that the directory hears of it even if it cannot be reached now. */
function tellDirectory(context: DeskContext, feed: string, isFollowing: boolean): void {
  context.schedule(tellDirectoryDue, { key: `tell:${feed}`, at: context.now(), input: { feed, isFollowing } });
}

export const tellDirectoryDue = deskAction({
  name: 'desk.tell-directory',
  summary: 'Tells the directory which channels this desk wants to be nudged for',
  kind: 'write',
  needs: 'office',
  input: z.object({ feed: id, isFollowing: z.boolean() }),
  output: z.object({}),
  prepare: (context: DeskContext, input) =>
    ask(context.office.directory(), noteFollow, { ...input, desk: context.id }, internally(context.trace)),
  run: (context: DeskContext, input, _who, told) => {
    if (!told.ok) return told;
    // What was published before the directory knew of the follow came without a nudge.
    if (input.isFollowing) schedulePull(context, context.now());
    return accept({});
  },
});
