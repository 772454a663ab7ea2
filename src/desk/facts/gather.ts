import type { Quote } from '../../core/broker.ts';
import type { BrokerReport } from '../../core/broker-report.ts';
import { giveUpAfter } from '../../platform/patience.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { openBridge } from './bridges.ts';
import { isBelievable, isQuote } from './quotes.ts';
import { companionsOf } from './siblings.ts';

/** What a broker said, fetched outside any transaction and valid for a moment. */
export interface BrokerFacts {
  accountId: string;
  report: BrokerReport;
  quotes: Quote[];
}

/** With the accounts its rules look at, as far as they could be reached. */
export interface GatheredFacts extends BrokerFacts {
  beside: BrokerFacts[];
}

/** Each account has its own: well under the age at which a quote counts as stale, so that a silent one costs no other. */
const deadlineMs = 2_500;

export function gatherAccount(context: DeskContext, account: AccountRow): Promise<BrokerFacts> {
  return giveUpAfter(deadlineMs, ask(context, account));
}

async function ask(context: DeskContext, account: AccountRow): Promise<BrokerFacts> {
  const bridge = openBridge(context, account);
  const [report, quotes] = await Promise.all([
    bridge.report(account.eventCursor, awaitedOf(context, account)),
    bridge.quotes([]),
  ]);
  return { accountId: account.id, report, quotes: believed(context, account, quotes.filter(isQuote)) };
}

function believed({ services }: DeskContext, { id, snapshot }: AccountRow, quotes: Quote[]): Quote[] {
  const doubted = quotes.filter((quote) => !isBelievable(quote, snapshot));
  for (const { symbol, bid } of doubted)
    services.log.warn({ account: id, symbol, bid }, 'a quote too far off to be one');
  return doubted.length === 0 ? quotes : quotes.filter((quote) => !doubted.includes(quote));
}

/** An account beside it that cannot be reached holds up nothing: its positions are then not known. */
export async function gatherBroker(context: DeskContext, account: AccountRow): Promise<GatheredFacts> {
  const [own, ...beside] = await Promise.all([
    gatherAccount(context, account),
    ...companionsOf(context, account).map((other) => gatherAccount(context, other).catch(() => null)),
  ]);
  return { ...own, beside: beside.filter((facts) => facts !== null) };
}

const mostAwaited = 500;

/** Numbers whose end is not known yet, one by one: a stuck one holds up no other. */
function awaitedOf(context: DeskContext, { id }: AccountRow): number[] {
  return context.store
    .waitingCommands(id)
    .slice(-mostAwaited)
    .map(({ n }) => n);
}
