import { idOf } from '../../core/id.ts';
import type { Plan } from '../plan/plan.ts';
import type { DeskContext, SignalRow } from '../store.ts';
import { issueCommands } from './issue.ts';

/** Writes a plan's legs down with the commands that open them. */
export function placePlan(context: DeskContext, row: SignalRow, plan: Plan, maxSlipPoints: number): void {
  const { store } = context;
  const issues = plan.legs.map((leg, item) => {
    const shared = { symbol: plan.symbol, side: plan.side, lots: leg.lots, sl: leg.sl, tp: leg.tp };
    return {
      legId: idOf('leg', row.id, row.revision, item, store.account(row.accountId)?.lastNumber ?? 0),
      reservedRisk: leg.risk,
      trace: row.trace,
      draft:
        leg.type === 'market'
          ? { op: 'open' as const, ...shared, refPrice: leg.price, maxSlipPoints }
          : { op: 'pending' as const, ...shared, type: leg.type, price: leg.price },
    };
  });
  const commands = issueCommands(context, row.accountId, issues);
  const before = store.legs(row.id).length;
  plan.legs.forEach((leg, item) => {
    const command = commands[item];
    const issue = issues[item];
    if (!command || !issue) throw new Error('a leg without its command');
    store.insertLeg({
      id: issue.legId,
      signalId: row.id,
      item: before + item,
      accountId: row.accountId,
      n: command.n,
      state: 'sent',
      symbol: plan.symbol,
      side: plan.side,
      type: leg.type,
      lots: leg.lots,
      price: leg.price,
      sl: leg.sl,
      tp: leg.tp,
      orderId: null,
      positionId: null,
      openPrice: null,
      profit: '0',
      isTouched: false,
      endedAt: null,
    });
  });
}
