import { z } from 'zod';
import { type Block, type Choice, heading, pairs, paragraph } from '../../core/chat.ts';
import { decimal, toMoney } from '../../core/decimal.ts';
import type { Values } from '../../talk/fields.ts';
import { defineFlow, type Input, type Out, type Result, type Step } from '../../talk/flow.ts';
import { words } from '../../words/words.ts';

/*
 * Following a channel, by questions: which channel, into which account (or a new paper account under whose rules), how
 * much of it a trade may lose, and whether it trades by itself. One tap on the summary does it.
 */

const named = z.object({ id: z.string(), label: z.string() });
const account = z.object({ id: z.string(), name: z.string() });
const newAccount = z.object({ name: z.string(), balance: z.string(), profile: z.string() });
const mode = z.enum(['confirm', 'auto', 'alert']);
type Mode = z.infer<typeof mode>;

const stateSchema = z.object({
  stage: z.enum(['start', 'feed', 'account', 'new', 'risk', 'mode', 'sure', 'opening', 'following']),
  /** named by whoever began, if anybody was */
  wish: z.string().nullable(),
  feeds: z.array(named),
  accounts: z.array(account),
  /** what is followed by what already, as `feed account` */
  taken: z.array(z.string()),
  profiles: z.array(named),
  feed: named.nullable(),
  account: account.nullable(),
  opens: newAccount.nullable(),
  percent: z.string(),
  mode,
});
type State = z.infer<typeof stateSchema>;
type Ask = Extract<Out, { kind: 'ask' }>;

const modes: Record<Mode, { label: string; words: string }> = {
  confirm: { label: 'Ask me first', words: 'asks you before each trade' },
  auto: { label: 'By itself', words: 'trades by itself, within the rules of the account' },
  alert: { label: 'Only show', words: 'only shows what it would trade' },
};

export const followFlow = defineFlow<State>({
  name: 'follow',
  version: 1,
  again: '/follow',
  state: stateSchema,
  start: () => ({
    stage: 'start',
    wish: null,
    ...{ feeds: [], accounts: [], taken: [], profiles: [], feed: null, account: null, opens: null },
    ...{ percent: '1', mode: 'confirm' },
  }),
  step: (state, input) => {
    switch (input.kind) {
      case 'start':
        return read({ ...state, wish: input.args.feed ?? null }, 'feeds.list');
      case 'result':
        return input.outcome.ok ? learn(state, input.of, input.outcome.value) : refused(state, input.outcome);
      default:
        return answer(state, input);
    }
  },
});

const feedsRead = z.object({ feeds: z.array(z.object({ feed: z.string(), name: z.string() })) });
const accountsRead = z.object({ accounts: z.array(z.object({ account: z.string(), name: z.string() })) });
const followsRead = z.object({ follows: z.array(z.object({ feed: z.string(), account: z.string() })) });
const profilesRead = z.object({
  profiles: z.array(z.object({ profile: z.object({ id: z.string(), name: z.string(), historic: z.boolean() }) })),
});

type Reading = 'feeds.list' | 'accounts.list' | 'follows.list' | 'compliance.profiles';
const read = (state: State, action: Reading): Step<State> => ({
  state,
  out: [{ kind: 'effect', id: action, action, input: {}, words: 'Looking…' }],
});

function learn(state: State, of: string, value: unknown): Step<State> {
  switch (of) {
    case 'feeds.list': {
      const feeds = feedsRead.parse(value).feeds.map(({ feed: id, name }) => ({ id, name }));
      return read({ ...state, feeds: toldApart(feeds) }, 'accounts.list');
    }
    case 'accounts.list': {
      const accounts = accountsRead.parse(value).accounts.map(({ account: id, name }) => ({ id, name }));
      const named = toldApart(accounts).map(({ id, label: name }) => ({ id, name }));
      return read({ ...state, accounts: named }, 'follows.list');
    }
    case 'follows.list': {
      const taken = followsRead.parse(value).follows.map((row) => `${row.feed} ${row.account}`);
      return read({ ...state, taken }, 'compliance.profiles');
    }
    case 'compliance.profiles': {
      const offered = profilesRead.parse(value).profiles.filter(({ profile }) => !profile.historic);
      const profiles = offered.map(({ profile: { id, name } }) => ({ id, label: name }));
      return first({ ...state, profiles });
    }
    case 'open':
      return follow(state);
    default:
      return followed(state);
  }
}

/** Names are not unique: of those that share one, each shows its id as well, so that nobody copies the wrong one. */
function toldApart(rows: readonly { id: string; name: string }[]): z.infer<typeof named>[] {
  const plain = (text: string) => text.trim().toLowerCase();
  const isAmbiguous = ({ id, name }: (typeof rows)[number]) =>
    rows.some((other) => other.id !== id && [plain(other.name), other.id].includes(plain(name)));
  return rows.map((row) => ({ id: row.id, label: isAmbiguous(row) ? `${row.name} (${row.id})` : row.name }));
}

function refused(state: State, { words }: Extract<Result, { ok: false }>): Step<State> {
  const isOpened = state.stage === 'following' && state.opens !== null;
  const kept = isOpened ? [paragraph(`The account ${state.account?.name} was opened and stays.`)] : [];
  return done(state, [heading('Not followed', 'bad'), paragraph(words), ...kept, paragraph('/follow begins anew.')]);
}

const done = (state: State, blocks: Block[]): Step<State> => ({ state, out: [{ kind: 'done', blocks }] });

function first(state: State): Step<State> {
  const { feeds, wish } = state;
  if (feeds.length === 0) return done(state, [heading('There is no channel to follow yet')]);
  if (wish === null) return ask({ ...state, stage: 'feed' });
  const feed =
    feeds.find(({ id }) => id === wish) ?? feeds.find(({ label }) => label.toLowerCase() === wish.toLowerCase());
  return ask(feed ? { ...state, feed, stage: 'account' } : { ...state, stage: 'feed' });
}

type Answer = Exclude<Input, { kind: 'start' } | { kind: 'result' }>;

function answer(state: State, input: Answer): Step<State> {
  const chosen = input.kind === 'choice' ? input.id : '';
  const values = input.kind === 'form' ? input.values : {};
  switch (state.stage) {
    case 'feed':
      return ask({ ...state, stage: 'account', feed: state.feeds.find(({ id }) => id === chosen) ?? null });
    case 'account': {
      const known = state.accounts.find(({ id }) => id === chosen);
      return ask(known ? { ...state, stage: 'risk', account: known, opens: null } : { ...state, stage: 'new' });
    }
    case 'new': {
      const opens = newAccount.parse(values);
      return ask({ ...state, stage: 'risk', opens, account: { id: freeId(state), name: opens.name } });
    }
    case 'risk':
      return ask({ ...state, stage: 'mode', percent: percentOf(values, chosen) });
    case 'mode':
      return ask({ ...state, stage: 'sure', mode: mode.parse(chosen) });
    default:
      return state.opens === null ? follow(state) : open(state, state.opens);
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

const ask = (state: State): Step<State> => ({ state, out: [questionOf(state)] });

function questionOf(state: State): Ask {
  switch (state.stage) {
    case 'feed':
      return question('Which channel?', 'Its signals are copied from the moment you follow it.', {
        choices: state.feeds.map((feed) => ({ ...feed, style: 'plain' })),
      });
    case 'account':
      return question(`Into which account is ${state.feed?.label} copied?`, '', { choices: accountChoices(state) });
    case 'new':
      return question('A new paper account', 'It trades made-up money under the rules you choose.', {
        fields: [
          { name: 'name', label: 'Name', kind: 'text', most: 60, example: 'Evaluation' },
          {
            name: 'balance',
            label: 'Starts with, in USD',
            kind: 'number',
            least: 100,
            most: 10_000_000,
            example: '10000',
          },
          { name: 'profile', label: 'Rules', kind: 'choice', options: state.profiles },
        ],
      });
    case 'risk':
      return question('How much may one signal lose?', 'In percent of the balance, if its stop is hit.', {
        choices: ['0.5', '1', '2'].map((id) => ({ id, label: `${id} %`, style: 'plain' })),
        fields: [{ name: 'percent', label: 'Percent', kind: 'number', least: 0.01, most: 10, example: '0.75' }],
      });
    case 'mode':
      return question('What happens with a signal?', '', {
        choices: mode.options.map((id) => ({ id, label: modes[id].label, style: 'plain' })),
      });
    default:
      return {
        kind: 'ask',
        blocks: [heading('Follow it like this?', 'wait'), pairs(summaryOf(state))],
        choices: [{ id: 'do', label: 'Follow', style: 'primary' }],
        waitMs: 3_600_000,
      };
  }
}

function question(title: string, more: string, asked: Pick<Ask, 'choices' | 'fields'>): Ask {
  return { kind: 'ask', blocks: [heading(title, 'wait'), ...(more ? [paragraph(more)] : [])], ...asked };
}

function accountChoices({ accounts, taken, feed }: State): Pick<Choice, 'id' | 'label' | 'style'>[] {
  const free = accounts.filter(({ id }) => !taken.includes(`${feed?.id} ${id}`));
  return [
    ...free.map(({ id, name }) => ({ id, label: name, style: 'plain' as const })),
    { id: '', label: 'A new paper account', style: 'plain' },
  ];
}

function summaryOf({ feed, account: into, opens, percent, mode: how }: State): [string, string][] {
  const rows: [string, string][] = [
    ['channel', feed?.label ?? ''],
    ['account', into?.name ?? ''],
  ];
  if (opens) rows.push(['opened with', `${words('en').money(opens.balance, 'USD')}, paper`], ['rules', opens.profile]);
  return [...rows, ['risk per signal', `${percent} % of the balance`], ['a signal', modes[how].words]];
}

function open(state: State, { name, balance, profile }: z.infer<typeof newAccount>): Step<State> {
  const input = { account: state.account?.id, name, balance, profile };
  return {
    state: { ...state, stage: 'opening' },
    out: [{ kind: 'effect', id: 'open', action: 'accounts.open-paper', input, words: 'Opening the account…' }],
  };
}

function follow(state: State): Step<State> {
  const { feed, account: into, percent, mode: how } = state;
  const input = {
    ...{ feed: feed?.id, account: into?.id, mode: how },
    settings: { size: { mode: 'risk', percent } },
  };
  return {
    state: { ...state, stage: 'following' },
    out: [{ kind: 'effect', id: 'follow', action: 'follows.create', input, words: 'Following…' }],
  };
}

function followed(state: State): Step<State> {
  return done(state, [
    heading(`${state.feed?.label} is followed`, 'good'),
    pairs(summaryOf(state)),
    paragraph('What it publishes from now on is copied. /follows shows what is followed.'),
  ]);
}
