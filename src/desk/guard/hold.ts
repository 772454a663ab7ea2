import { z } from 'zod';
import { actionRefusals } from '../../core/action.ts';
import { actorId as id } from '../../core/actor-id.ts';
import { isGranted } from '../../core/authority.ts';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { channelMeant, channelOf } from '../channel-name.ts';
import { changeHold, loosensHold, type TradingHold } from '../comply/trading-hold.ts';
import { deskAction } from '../desk-action.ts';
import { isProvedFor } from '../proof.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const scope = {
  account: id.optional().describe('every account of the desk when left out'),
  feed: id.optional().describe('only what comes from this channel'),
};
const about = z.string().max(60).optional().describe('an account or a channel, as typed in a chat');
const changed = z.object({ changed: z.array(z.string()) });
type Changed = z.infer<typeof changed>;

/** Stops new risk at once. What only lowers risk goes on. */
export const haltTrading = deskAction({
  name: 'trading.halt',
  summary: 'Stops new orders: of the desk, of one account, or from one channel',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  http: { method: 'post', path: '/trading/halt' },
  chat: { command: 'halt', fromText: (text) => (text.trim() ? { why: text.trim() } : {}) },
  input: z.object({ ...scope, why: z.string().max(200).default('ASKED') }),
  output: changed,
  say: ({ changed }, _, words) => [paragraph(words.say('notice.HALTED', { changed }))],
  run: (context: DeskContext, input) => setHold(context, input, 'halted', input.why),
});

export const reduceTrading = deskAction({
  name: 'trading.reduce-only',
  summary: 'Allows only orders that lower risk',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  http: { method: 'post', path: '/trading/reduce-only' },
  input: z.object({ ...scope, why: z.string().max(200).default('ASKED') }),
  output: changed,
  run: (context: DeskContext, input) => setHold(context, input, 'reducing', input.why),
});

export const resumeTrading = deskAction({
  name: 'trading.resume',
  summary: 'Allows new orders again; only a person can lift an automatic halt',
  kind: 'write',
  needs: { scope: 'risk', over: 'desk', stepUp: 'loosening' },
  http: { method: 'post', path: '/trading/resume' },
  chat: { command: 'resume', fromText: (text) => (text.trim() ? { about: text.trim() } : {}) },
  input: z.object({ ...scope, about }),
  output: changed,
  say: ({ changed }, _, words) => [paragraph(words.say('notice.RESUMED', { changed }))],
  run: (context: DeskContext, input) => {
    const meant = scopeMeant(context, input);
    if (!meant.ok) return meant;
    if (isHeldSince(context, context.who.proof?.askedAt)) return deskRefusals.refuse('HALTED_SINCE', {});
    return setHold(context, meant.value, 'active', null);
  },
});

/** What was asked for before a newer halt does not undo that: nobody saw it then. */
function isHeldSince({ store }: DeskContext, askedAt: number | undefined): boolean {
  const holds = [...store.accounts(), ...store.follows()].map(({ hold }) => hold);
  return askedAt !== undefined && holds.some(({ state, at }) => state !== 'active' && at !== null && at > askedAt);
}

/** The same as a halt, for what is named: an account, a channel, or all. */
export const pauseTrading = deskAction({
  name: 'trading.pause',
  summary: 'Stops new orders of one channel or account; of all when none is named',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  pace: 'protect',
  chat: { command: 'pause', fromText: (text) => (text.trim() ? { about: text.trim() } : {}) },
  input: z.object({ about }),
  output: changed,
  say: ({ changed }, _, words) => [paragraph(words.say('notice.HALTED', { changed }))],
  run: (context: DeskContext, input) => {
    const meant = scopeMeant(context, input);
    return meant.ok ? setHold(context, meant.value, 'halted', 'ASKED') : meant;
  },
});

interface Scope {
  account?: string | undefined;
  feed?: string | undefined;
}

/** What was typed names an account or a followed channel. Anything else is refused: it must not mean all of them. */
function scopeMeant(
  { store }: DeskContext,
  { about: typed, ...scope }: Scope & { about?: string | undefined },
): Outcome<Scope> {
  if (typed === undefined) return accept(scope);
  const name = typed.toLowerCase();
  const account = store.accounts().find((one) => [one.id, one.name.toLowerCase()].includes(name));
  if (account) return accept({ account: account.id });
  const feed = channelMeant(store.follows(), typed);
  return feed === undefined ? deskRefusals.refuse('NOTHING_CALLED', { name: typed }) : accept({ feed });
}

function setHold(
  context: DeskContext,
  input: Scope,
  to: AccountRow['hold']['state'],
  why: string | null,
): Outcome<Changed> {
  const { store } = context;
  const mayLoosen = isGranted(context.who, { scope: 'risk', over: 'desk', id: context.id });
  const change = (hold: TradingHold, account: Pick<AccountRow, 'isRealMoney'> | undefined): Outcome<TradingHold> =>
    // Only what lowers risk is less than a halt, and so takes the right to resume.
    loosensHold(hold, to) && !mayLoosen
      ? actionRefusals.refuse('NOT_ALLOWED', { action: resumeTrading.name })
      : changeHold(hold, request(account));
  const request = (account: Pick<AccountRow, 'isRealMoney'> | undefined) => ({
    to,
    by: context.who.as === 'person' ? ('person' as const) : ('automatic' as const),
    who: context.who.user,
    why: why ?? '',
    at: context.now(),
    isProved: account !== undefined && isProvedFor(context, account),
  });
  const names: string[] = [];
  if (input.feed !== undefined) {
    for (const follow of store.follows().filter(({ feedId }) => feedId === input.feed)) {
      const next = change(follow.hold, store.account(follow.accountId));
      if (!next.ok) return next;
      store.updateFollow(follow.id, { hold: next.value });
      names.push(`${channelOf(follow)} on ${follow.accountId}`);
    }
    if (names.length === 0) return deskRefusals.refuse('FOLLOW_UNKNOWN', { follow: input.feed });
  } else {
    for (const row of store.accounts().filter((each) => input.account === undefined || each.id === input.account)) {
      const next = change(row.hold, row);
      if (!next.ok) return next;
      store.updateAccount(row.id, { hold: next.value });
      names.push(row.id);
    }
    if (names.length === 0) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
  }
  store.journal.append('trading', { to, why, changed: names }, context.now());
  context.afterCommit(async () => context.services.changed(`desk:${context.id}:account`));
  return accept({ changed: names });
}
