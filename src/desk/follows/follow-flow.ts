import { z } from 'zod';
import { type Block, heading, pairs, paragraph, schemeOf } from '../../core/chat.ts';
import { decimal, toMoney } from '../../core/decimal.ts';
import type { Values } from '../../talk/fields.ts';
import { defineFlow, type Input, type Result, type Step } from '../../talk/flow.ts';
import type { Words } from '../../words/words.ts';
import { newHook, questionOf, summaryOf } from './follow-questions.ts';
import { type named, newAccount, type State, stateSchema } from './follow-state.ts';
import { lately, mode } from './lately.ts';

/*
 * Following a channel, by questions: which channel, into which account (or a new paper account under whose rules), how
 * much of it a trade may lose, and whether it trades by itself. One tap on the summary does it.
 */

export const followFlow = defineFlow<State>({
  name: 'follow',
  version: 3,
  again: '/follow',
  state: stateSchema,
  start: ({ isPrivate, place }) => ({
    ...{ stage: 'start', showsOnce: isPrivate && schemeOf(place) !== 'web', hook: null, wish: null },
    ...{ feeds: [], accounts: [], taken: [], profiles: [], feed: null, account: null, opens: null },
    ...{ percent: '1', mode: 'confirm', lately: null },
  }),
  migrate: (old) =>
    stateSchema.safeParse({ ...{ lately: null }, ...(old as object), showsOnce: false, hook: null }).data ?? null,
  step: (state, input, { words }) => {
    switch (input.kind) {
      case 'start':
        return read({ ...state, wish: input.args.feed ?? null }, 'feeds.list', words);
      case 'result':
        return input.outcome.ok
          ? learn(state, input.of, input.outcome.value, words)
          : refused(state, input.outcome, words);
      default:
        return answer(state, input, words);
    }
  },
});

const feedsRead = z.object({ feeds: z.array(z.object({ feed: z.string(), name: z.string() })) });
const accountsRead = z.object({ accounts: z.array(z.object({ account: z.string(), name: z.string() })) });
const followsRead = z.object({ follows: z.array(z.object({ feed: z.string(), account: z.string() })) });
const profilesRead = z.object({
  profiles: z.array(z.object({ profile: z.object({ id: z.string(), name: z.string(), historic: z.boolean() }) })),
});

const hookMade = stateSchema.shape.hook;
const rehearsalRead = z.object({ signals: z.array(lately) });

type Reading = 'feeds.list' | 'accounts.list' | 'follows.list' | 'compliance.profiles';
const read = (state: State, action: Reading, words: Words): Step<State> => ({
  state,
  out: [{ kind: 'effect', id: action, action, input: {}, words: words.say('follow.LOOKING') }],
});

function learn(state: State, of: string, value: unknown, words: Words): Step<State> {
  switch (of) {
    case 'feeds.list': {
      const feeds = feedsRead.parse(value).feeds.map(({ feed: id, name }) => ({ id, name }));
      return read({ ...state, feeds: toldApart(feeds) }, 'accounts.list', words);
    }
    case 'accounts.list': {
      const accounts = accountsRead.parse(value).accounts.map(({ account: id, name }) => ({ id, name }));
      const named = toldApart(accounts).map(({ id, label: name }) => ({ id, name }));
      return read({ ...state, accounts: named }, 'follows.list', words);
    }
    case 'follows.list': {
      const taken = followsRead.parse(value).follows.map((row) => `${row.feed} ${row.account}`);
      return read({ ...state, taken }, 'compliance.profiles', words);
    }
    case 'compliance.profiles': {
      const offered = profilesRead.parse(value).profiles.filter(({ profile }) => !profile.historic);
      const profiles = offered.map(({ profile: { id, name } }) => ({ id, label: name }));
      return first({ ...state, profiles }, words);
    }
    case 'hook':
      return ask({ ...state, stage: 'hooked', hook: hookMade.parse(value) }, words);
    case 'lately':
      return ask({ ...state, stage: 'sure', lately: rehearsalRead.parse(value).signals }, words);
    case 'open':
      return follow(state, words);
    default:
      return followed(state, words);
  }
}

/** Names are not unique: of those that share one, each shows its id as well, so that nobody copies the wrong one. */
function toldApart(rows: readonly { id: string; name: string }[]): z.infer<typeof named>[] {
  const plain = (text: string) => text.trim().toLowerCase();
  const isAmbiguous = ({ id, name }: (typeof rows)[number]) =>
    rows.some((other) => other.id !== id && [plain(other.name), other.id].includes(plain(name)));
  return rows.map((row) => ({ id: row.id, label: isAmbiguous(row) ? `${row.name} (${row.id})` : row.name }));
}

function refused(state: State, why: Extract<Result, { ok: false }>, words: Words): Step<State> {
  // What cannot be shown keeps nobody from following.
  if (state.stage === 'looking') return ask({ ...state, stage: 'sure', lately: null }, words);
  const isOpened = state.stage === 'following' && state.opens !== null;
  const kept = isOpened ? [paragraph(words.say('follow.ACCOUNT_STAYS', { account: state.account?.name ?? '' }))] : [];
  return done(state, [
    heading(words.say('follow.NOT'), 'bad'),
    paragraph(why.words),
    ...kept,
    paragraph(words.say('follow.AGAIN')),
  ]);
}

const done = (state: State, blocks: Block[]): Step<State> => ({ state, out: [{ kind: 'done', blocks }] });

function first(state: State, words: Words): Step<State> {
  const { feeds, wish } = state;
  if (feeds.length === 0 && !state.showsOnce) return done(state, [heading(words.say('follow.NONE_YET'))]);
  if (wish === null) return ask({ ...state, stage: 'feed' }, words);
  const feed =
    feeds.find(({ id }) => id === wish) ?? feeds.find(({ label }) => label.toLowerCase() === wish.toLowerCase());
  return ask(feed ? { ...state, feed, stage: 'account' } : { ...state, stage: 'feed' }, words);
}

type Answer = Exclude<Input, { kind: 'start' } | { kind: 'result' }>;

function answer(state: State, input: Answer, words: Words): Step<State> {
  const chosen = input.kind === 'choice' ? input.id : '';
  const values = input.kind === 'form' ? input.values : {};
  switch (state.stage) {
    case 'feed':
      if (chosen === newHook) return ask({ ...state, stage: 'hook' }, words);
      return ask({ ...state, stage: 'account', feed: state.feeds.find(({ id }) => id === chosen) ?? null }, words);
    case 'hook': {
      const name = typeof values.name === 'string' ? values.name : '';
      return make({ ...state, feed: { id: '', label: name } }, name, words);
    }
    case 'hooked':
      return ask(
        { ...state, stage: 'account', feed: { id: state.hook?.feed ?? '', label: state.feed?.label ?? '' } },
        words,
      );
    case 'account': {
      const known = state.accounts.find(({ id }) => id === chosen);
      return ask(known ? { ...state, stage: 'risk', account: known, opens: null } : { ...state, stage: 'new' }, words);
    }
    case 'new': {
      const opens = newAccount.parse(values);
      return ask({ ...state, stage: 'risk', opens, account: { id: freeId(state), name: opens.name } }, words);
    }
    case 'risk':
      return ask({ ...state, stage: 'mode', percent: percentOf(values, chosen) }, words);
    case 'mode':
      return look({ ...state, stage: 'looking', mode: mode.parse(chosen) }, words);
    default:
      return state.opens === null ? follow(state, words) : open(state, state.opens, words);
  }
}

const percentOf = ({ percent }: Values, chosen: string): string =>
  typeof percent === 'string' ? toMoney(decimal(percent)).replace(/\.?0+$/, '') : chosen;

/** Named by their order, so that no name a person gives has to be an id. */
function freeId({ accounts }: State): string {
  const isTaken = (id: string) => accounts.some((known) => known.id === id);
  let nth = 2;
  while (isTaken(`paper-${nth}`)) nth += 1;
  return `paper-${nth}`;
}

const ask = (state: State, words: Words): Step<State> => ({ state, out: [questionOf(state, words)] });

/** How its last signals would have been traded, before anything is followed. */
function look(state: State, words: Words): Step<State> {
  const { feed, account: into, opens, mode: how } = state;
  const known = opens === null ? { account: into?.id } : {};
  const input = { feed: feed?.id, ...known, mode: how, settings: settingsOf(state) };
  const doing = words.say('follow.LOOKING');
  return {
    state,
    out: [{ kind: 'effect', id: 'lately', action: 'follows.rehearse', input, words: doing, isLook: true }],
  };
}

const make = (state: State, name: string, words: Words): Step<State> => ({
  state,
  out: [
    {
      ...{ kind: 'effect', id: 'hook', action: 'hooks.make', input: { name } },
      ...{ words: words.say('follow.MAKING'), hides: ['secret'] },
    },
  ],
});

const settingsOf = ({ percent }: State) => ({ size: { mode: 'risk', percent } });

function open(state: State, { name, balance, profile }: z.infer<typeof newAccount>, words: Words): Step<State> {
  const input = { account: state.account?.id, name, balance, profile };
  return {
    state: { ...state, stage: 'opening' },
    out: [{ kind: 'effect', id: 'open', action: 'accounts.open-paper', input, words: words.say('follow.OPENING') }],
  };
}

function follow(state: State, words: Words): Step<State> {
  const { feed, account: into, mode: how } = state;
  const input = { feed: feed?.id, account: into?.id, mode: how, settings: settingsOf(state) };
  return {
    state: { ...state, stage: 'following' },
    out: [{ kind: 'effect', id: 'follow', action: 'follows.create', input, words: words.say('follow.FOLLOWING') }],
  };
}

function followed(state: State, words: Words): Step<State> {
  return done(state, [
    heading(words.say('follow.DONE', { feed: state.feed?.label ?? '' }), 'good'),
    pairs(summaryOf(state, words)),
    paragraph(words.say('follow.DONE_MORE')),
  ]);
}
