import type { BrokerReport, Quote } from '../core/broker.ts';
import { openBridge } from './bridges.ts';
import type { AccountRow, DeskContext } from './store.ts';

/** What a broker said, fetched outside any transaction and valid for a moment. */
export interface BrokerFacts {
  accountId: string;
  report: BrokerReport;
  quotes: Quote[];
}

export async function gatherBroker(context: DeskContext, account: AccountRow): Promise<BrokerFacts> {
  const bridge = openBridge(context, account);
  const [report, quotes] = await Promise.all([
    bridge.report(account.eventCursor, account.acknowledged),
    bridge.quotes([]),
  ]);
  return { accountId: account.id, report, quotes };
}
