import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { type Contract, decimalText } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isConcerned } from '../comply/profile.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed, gatherNamed, refuseUnreached } from '../facts/asked-account.ts';
import { checkIntent } from '../facts/check.ts';
import { newsNow } from '../facts/news.ts';
import { profileOf } from '../facts/profiles.ts';
import { deskWords } from '../language.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import { zoneOf } from '../shown-time.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { plannedLately, type Room, roomFor, type SeenPrices, symbolsOfInterest } from './room.ts';
import { sayStatus } from './status-said.ts';
import { type Status, statusSchema } from './status-shape.ts';

const statusInput = z.object({
  account: id.optional(),
  symbol: z.string().max(30).optional().describe('room in lots for this symbol; lately traded ones when left out'),
  stopAway: decimalText.optional().describe('how far the stop would be, as a price difference; as in the last trade'),
  about: z.string().max(100).optional().describe('an account, a symbol and a stop distance, as typed in a chat'),
});

/** Where the account stands against every line now, and how much may still be opened. */
export const showStatus = deskAction({
  name: 'compliance.status',
  summary: 'Shows every limit of an account: the line, what is used, the room left in money and in lots',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/compliance/status' },
  chat: {
    command: 'rules',
    fromText: (text) => (text.trim() ? { about: text.trim() } : {}),
  },
  input: statusInput,
  output: statusSchema,
  say: (found, _, words) => sayStatus(found, words),
  prepare: async (context: DeskContext, input) => gatherNamed(context, asked(context, input)),
  run: (context: DeskContext, input, _who, facts): Outcome<Status> => {
    const question = asked(context, input);
    const row = accountNamed(context, question.account);
    if (!row || !facts) return refuseUnreached(row, question.account);
    const profile = profileOf(context, row);
    const prices = { quotes: facts.quotes, snapshot: facts.report.snapshot, beside: facts.beside };
    const verdict = checkIntent(context, row, { kind: 'watch' }, prices);
    const room = roomAsked(context, row, question, prices);
    if (!room.ok) return room;
    const words = deskWords(context);
    const { source, readAt, why } = newsNow(context);
    const { news } = profile.rules;
    return accept({
      account: row.id,
      profile: profile.id,
      currency: row.currency,
      clock: profile.clock,
      zone: zoneOf(context),
      nextResetAt: Number(verdict.figures.nextResetAt),
      trading: { state: row.hold.state, why: row.hold.why },
      locks: row.locks.map((lock) => ({ ...lock, why: words.text(lock.why) })),
      headroom: verdict.figures.headroom == null ? null : String(verdict.figures.headroom),
      room: room.value,
      news: news && isConcerned(news, row) ? { source, readAt, why: why && words.term('newsless', why) } : null,
      verdict,
    });
  },
});

interface Question {
  account: string | undefined;
  symbol: string | undefined;
  stopAway: string | null;
}

/** Words of a chat line find their place by themselves: an account's name, a number, and what is left is a symbol. */
function asked(context: DeskContext, input: z.infer<typeof statusInput>): Question {
  const { account, symbol, stopAway = null } = input;
  const question: Question = { account, symbol, stopAway };
  for (const word of input.about?.split(/\s+/).filter((each) => each !== '') ?? []) {
    if (context.store.account(word.toLowerCase())) question.account ??= word.toLowerCase();
    else if (/^\d+(\.\d+)?$/.test(word)) question.stopAway ??= word;
    else question.symbol ??= word;
  }
  return question;
}

function roomAsked(
  context: DeskContext,
  row: AccountRow,
  { symbol, stopAway }: Question,
  prices: SeenPrices,
): Outcome<Room[]> {
  const { contracts, symbols: remembered } = row;
  const lately = plannedLately(context, row);
  const roomOf = (contract: Contract) => roomFor(context, row, { contract, stopAway, lately }, prices);
  if (symbol === undefined) {
    const wanted = symbolsOfInterest(lately, prices.snapshot);
    return accept(
      wanted.flatMap((name) => contracts.filter((contract) => contract.symbol === name)).map((one) => roomOf(one)),
    );
  }
  const exact = contracts.find((contract) => contract.symbol === symbol);
  const found = exact ? accept(exact) : resolveSymbol({ symbol: symbol.toUpperCase(), contracts, remembered });
  return found.ok ? accept([roomOf(found.value)]) : found;
}
