import type { WireFrame } from '../bridge/mt5/wire-frame.ts';
import type { OutpostContext } from './outpost-context.ts';
import type { OutpostAccount, SessionRow } from './store.ts';
import { giveAnswers, takeAcks } from './take-acks.ts';
import { oursOf, takeLook } from './take-look.ts';
import { takeMarket } from './take-market.ts';

export interface Taken {
  account: OutpostAccount;
  session: SessionRow;
  acked: number[];
  hasNews: boolean;
}

/**
 * What an accepted frame tells.
 *  1. From another account than the one that was paired nothing is believed, but which journal it is that speaks.
 *  2. Another journal than before knows nothing of what the other was given: it is not offered again.
 */
export function takeFrame(
  context: OutpostContext,
  account: OutpostAccount,
  session: SessionRow,
  { frame, isFirst }: { frame: WireFrame; isFirst: boolean },
): Taken {
  const { store } = context;
  const { login, server } = account.terminal;
  const isOurs = (who: { login: string; server: string }) => who.login === login && who.server === server;
  const isMismatch = !isOurs(frame) || (frame.hello !== undefined && !isOurs(frame.hello.account));
  if (isMismatch) {
    const heard = frame.hello ? withJournal(session, frame.hello) : session;
    return { account, session: { ...heard, isMismatch }, acked: [], hasNews: !session.isMismatch };
  }
  const told = frame.hello ? noteHello(account, session, frame.hello) : { account, session };
  const greeted = { ...told.session, isMismatch };
  if (told.account !== account) store.saveAccount(told.account);
  takeMarket(context, frame);
  const acked = takeAcks(context, frame.acks, greeted.journalId);
  const looked = takeLook(context, told.account, greeted, { frame, isFirst });
  store.saveLatest(looked.latest);
  const after = store.account() ?? told.account;
  const { book, offsetMs, isAhead } = looked.latest;
  const { tolerance } = oursOf(context, after, offsetMs);
  const seen = {
    book: book ?? { positions: [], orders: [], leaving: [], holdings: [] },
    hasDeal: (ticket: string) => store.isTold(`deal ${ticket}`),
    hasEnded: (ticket: string) => store.isTold(`order ${ticket}`),
    tolerance,
    asOf: after.lastSeq,
    isWhole: book !== null && !isAhead && frame.isConnected && frame.isSynced,
  };
  const hasAnswers = giveAnswers(context, seen);
  return {
    account: after,
    session: looked.session,
    acked,
    hasNews: looked.hasNews || hasAnswers || session.isMismatch,
  };
}

type Hello = NonNullable<WireFrame['hello']>;

function noteHello(account: OutpostAccount, session: SessionRow, hello: Hello) {
  const { eaVersion, build, selfTest, account: shown, symbolsHash } = hello;
  const { leverage: _, ...terminal } = shown;
  return {
    account: { ...account, terminal: { ...terminal, eaVersion, build, selfTest } },
    session: { ...withJournal(session, hello), symbolsHash },
  };
}

function withJournal(session: SessionRow, { journalId, lastN }: Hello): SessionRow {
  const isReset = session.journalId !== null && session.journalId !== journalId;
  return {
    ...session,
    journalId,
    isReset: isReset || session.isReset,
    lastN: Math.max(session.lastN, lastN),
  };
}
