import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import type { BrokerEvent } from '../../core/broker-report.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isClosing, isOpening, tradesOf } from '../comply/happened.ts';
import type { Finding } from '../comply/verdict.ts';
import { deskAction } from '../desk-action.ts';
import { checkIntent } from '../facts/check.ts';
import { inFifties } from '../facts/fifties.ts';
import { type BrokerFacts, gatherBroker } from '../facts/gather.ts';
import { profileOf } from '../facts/profiles.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import type { ReportFacts, ReportTrade } from './report-facts.ts';

const most = 5_000;

const input = z.object({
  account: id,
  from: z.number().int().default(0).describe('Unix milliseconds'),
  to: z.number().int().optional().describe('Unix milliseconds; now when left out'),
  stage: z.number().int().min(0).max(5).default(0).describe('which of several profit targets is worked on'),
});

/** What happened on an account over a period, for whoever makes a report of it. */
export const gatherReport = deskAction({
  name: 'desk.gather-report',
  summary: 'Gathers what happened on an account over a period',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  pace: 'heavy',
  input,
  output: z.custom<ReportFacts>((value) => typeof value === 'object' && value !== null),
  prepare: async (context: DeskContext, input): Promise<BrokerFacts | null> => {
    const row = context.store.account(input.account);
    return row ? gatherBroker(context, row).catch(() => null) : null;
  },
  run: (context: DeskContext, input, _who, broker): Outcome<ReportFacts> => {
    const { store } = context;
    const row = store.account(input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    const to = input.to ?? context.now() + 1;
    const days = store.days(row.id, 0, most).filter((book) => book.startAt < to);
    const earlier = days.filter((book) => book.startAt < input.from);
    const events = store.brokerEvents(row.id, input.from).filter(({ at }) => at < to);
    const signals = store.signalsOfAccount(row.id, input.from, to, most);
    return accept({
      profile: profileOf(context, row),
      accountId: row.id,
      initialBalance: row.initialBalance,
      now: context.now(),
      days: days.slice(earlier.length),
      flowsBefore: toText(sum(earlier.map(({ flows }) => decimal(flows)))),
      trades: endedTrades(context, row, events),
      opened: events.filter(isOpening).map(({ at }) => at),
      violations: store.violations(row.id, input.from, to, most),
      findings: [
        ...signals.flatMap(({ verdict }) => verdict?.findings ?? []),
        ...findingsNow(context, row, broker),
      ].map(({ rule, status, missing }) => ({ rule, status, missing })),
      stage: input.stage,
    });
  },
});

/** The rules of the continuous watch leave no verdict behind; this is theirs as the account stands. */
function findingsNow(context: DeskContext, row: AccountRow, broker: BrokerFacts | null): Finding[] {
  if (!broker) return [];
  const { quotes, report } = broker;
  return checkIntent(context, row, { kind: 'watch' }, { quotes, snapshot: report.snapshot }).findings;
}

/** Positions of which something was closed in the period and nothing is left, with all they ever cost. */
function endedTrades(context: DeskContext, account: AccountRow, events: readonly BrokerEvent[]): ReportTrade[] {
  const { store } = context;
  const perSide = new Map(account.contracts.map((contract) => [contract.symbol, contract.commissionPerSide]));
  const ids = new Set(events.filter(isClosing).flatMap(({ positionId }) => positionId ?? []));
  const trades = tradesOf(inFifties([...ids]).flatMap((some) => store.eventsOfPositions(account.id, some)));
  return trades
    .filter(({ isPartial }) => !isPartial)
    .map(({ positionId, symbol, lots, profit, openedAt, closedAt }) => {
      const costs = toText(
        decimal(perSide.get(symbol) ?? '0')
          .mul(2)
          .mul(lots),
      );
      return { openedAt, closedAt, profit, costs, plannedLoss: plannedLoss(context, account.id, positionId) };
    });
}

/** What its leg was planned to lose at its stop; null for what was opened elsewhere. */
function plannedLoss({ store }: DeskContext, accountId: string, positionId: string): string | null {
  const leg = store.holders(accountId, 'position', positionId).flatMap((id) => store.leg(id) ?? [])[0];
  const plan = leg?.signalId ? store.signal(leg.signalId)?.plan : null;
  const count = leg?.signalId ? store.legs(leg.signalId).length : 0;
  return (plan && leg && plan.legs[leg.item - (count - plan.legs.length)]?.risk) ?? null;
}
