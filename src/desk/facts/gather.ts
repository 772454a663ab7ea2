import type { Quote } from '../../core/broker.ts';
import type { BrokerReport } from '../../core/broker-report.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { openBridge } from './bridges.ts';
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

export async function gatherAccount(context: DeskContext, account: AccountRow): Promise<BrokerFacts> {
  const bridge = openBridge(context, account);
  const [report, quotes] = await Promise.all([
    bridge.report(account.eventCursor, account.acknowledged),
    bridge.quotes([]),
  ]);
  return { accountId: account.id, report, quotes };
}

/** An account beside it that cannot be reached holds up nothing: its positions are then not known. */
export async function gatherBroker(context: DeskContext, account: AccountRow): Promise<GatheredFacts> {
  const [own, ...beside] = await Promise.all([
    gatherAccount(context, account),
    ...companionsOf(context, account).map((other) => gatherAccount(context, other).catch(() => null)),
  ]);
  return { ...own, beside: beside.filter((facts) => facts !== null) };
}
