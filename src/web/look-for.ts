import { accept, type Outcome } from '../core/outcome.ts';
import type { AccountParts } from './account.tsx';
import type { Channel } from './channel.tsx';
import type { Chat } from './chat.tsx';
import {
  lookAtAccount,
  lookAtAccounts,
  lookAtCurve,
  lookAtFollows,
  lookAtMessages,
  lookAtOutcomes,
  lookAtPositions,
  lookAtQuotes,
  lookAtSignals,
  lookAtTalk,
  lookAtZone,
  type Viewer,
} from './look.ts';
import { type OpenTrade, type ReadyText, readySymbols, writeReady } from './ready-messages.ts';

/** Everything that each part of the page shows, gathered. */
export async function lookForChannel(viewer: Viewer, feed: string, count: number): Promise<Outcome<Channel>> {
  const [messages, found, zone] = await Promise.all([
    lookAtMessages(viewer, feed, count),
    lookAtOutcomes(viewer, feed),
    lookAtZone(viewer),
  ]);
  if (!messages.ok) return messages;
  const states = new Map<string, string[]>();
  const outcomes = found.ok ? found.value.outcomes : [];
  const isOnSeveral = new Set(outcomes.map(({ account }) => account)).size > 1;
  for (const { messageId, account, words } of outcomes)
    states.set(messageId, [...(states.get(messageId) ?? []), isOnSeveral ? `${words} (${account})` : words]);
  return accept({ ...messages.value, states, zone });
}

export async function lookForChat(viewer: Viewer, count: number): Promise<Outcome<Chat>> {
  const [talk, zone] = await Promise.all([lookAtTalk(viewer, count), lookAtZone(viewer)]);
  return talk.ok ? accept({ ...talk.value, zone }) : talk;
}

export async function lookForAccount(
  viewer: Viewer,
  { feed, name }: { feed: string; name: string | undefined },
): Promise<Outcome<AccountParts>> {
  const [account, accounts, zone] = await Promise.all([
    lookAtAccount(viewer, name),
    lookAtAccounts(viewer),
    lookAtZone(viewer),
  ]);
  if (!account.ok) return account;
  const { summary, snapshot } = account.value;
  const symbols = [...new Set([...snapshot.positions, ...snapshot.orders].map(({ symbol }) => symbol))];
  const [curve, follows, quotes, positions] = await Promise.all([
    lookAtCurve(viewer, summary.account),
    lookAtFollows(viewer),
    symbols.length > 0 ? lookAtQuotes(viewer, summary.account, symbols) : accept({ quotes: [] }),
    snapshot.positions.length > 0 ? lookAtPositions(viewer, summary.account) : null,
  ]);
  const follow = follows.ok
    ? follows.value.follows.find((row) => row.feed === feed && row.account === summary.account)
    : null;
  return accept({
    account: account.value,
    accounts: accounts.ok ? accounts.value.accounts.map((one) => ({ account: one.account, name: one.name })) : [],
    points: curve.ok ? curve.value.points : [],
    quotes: quotes.ok ? quotes.value.quotes : [],
    results: new Map(positions?.ok ? positions.value.positions.map(({ id, result }) => [id, result]) : []),
    follow: follow ?? null,
    zone,
  });
}

export async function lookAtReadyText(viewer: Viewer, feed: string, key: string): Promise<Outcome<ReadyText>> {
  const [account, signals] = await Promise.all([lookAtAccount(viewer), lookAtSignals(viewer)]);
  if (!account.ok) return account;
  if (!signals.ok) return signals;
  const open = signals.value.signals.find((row) => row.feed === feed && row.state === 'open');
  const leg = open?.legs.find(({ state }) => state === 'open');
  const trade: OpenTrade | null =
    open && leg ? { messageId: open.messageId, signal: open.reading, openPrice: leg.openPrice ?? leg.price } : null;
  const symbols = [...new Set([...Object.values(readySymbols), ...(trade ? [trade.signal.symbol] : [])])];
  const quotes = await lookAtQuotes(viewer, account.value.summary.account, symbols);
  return quotes.ok ? writeReady(key, { quotes: quotes.value.quotes, trade }) : quotes;
}
