import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { actorId as id } from '../../core/actor-id.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { type ComplyReport, type ReportTrade, reportOf } from '../comply/report.ts';
import { profileOf } from '../profiles.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const most = 5_000;

/** Equity and both lines per day, prevented and actual violations, coverage of the rules, objectives and metrics. */
export const showReport = defineAction({
  name: 'compliance.report',
  summary: 'Reports on an account over a period: days against both lines, violations, coverage, objectives, metrics',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/compliance/report' },
  input: z.object({
    account: id,
    from: z.number().int().default(0).describe('Unix milliseconds'),
    to: z.number().int().optional().describe('Unix milliseconds; now when left out'),
    stage: z.number().int().min(0).max(5).default(0).describe('which of several profit targets is worked on'),
  }),
  output: z.custom<ComplyReport>((value) => typeof value === 'object' && value !== null),
  run: (context: DeskContext, input): Outcome<ComplyReport> => {
    const { store } = context;
    const row = store.account(input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account });
    const to = input.to ?? context.now() + 1;
    const signals = store.signalsOfAccount(row.id, input.from, to, most);
    return accept(
      reportOf({
        profile: profileOf(context, row),
        accountId: row.id,
        initialBalance: row.initialBalance,
        now: context.now(),
        days: store.days(row.id, input.from, most).filter((book) => book.startAt < to),
        trades: tradesOf(context, row, input.from, to),
        opened: signals.flatMap((signal) =>
          store.legs(signal.id).some((leg) => leg.openPrice !== null) ? [signal.createdAt] : [],
        ),
        violations: store.violations(row.id, input.from, to, most),
        findings: signals.flatMap(({ verdict }) => verdict?.findings ?? []),
        stage: input.stage,
      }),
    );
  },
});

function tradesOf(context: DeskContext, account: AccountRow, from: number, to: number): ReportTrade[] {
  const costs = new Map(
    account.contracts.map((contract) => [contract.symbol, decimal(contract.commissionPerSide).mul(2)]),
  );
  return context.store.signalsOfAccount(account.id, from, to, most).flatMap((signal) =>
    context.store.legs(signal.id).flatMap((leg): ReportTrade[] => {
      if (leg.state !== 'closed' || leg.endedAt === null) return [];
      const total = sum((signal.plan?.legs ?? []).map(({ lots }) => decimal(lots)));
      const planned =
        signal.plan && total.gt(0)
          ? toText(decimal(signal.plan.riskMoney).mul(leg.lots).div(total).toDecimalPlaces(2))
          : null;
      const cost = toText((costs.get(leg.symbol) ?? decimal(0)).mul(leg.lots));
      return [
        { openedAt: signal.createdAt, closedAt: leg.endedAt, profit: leg.profit, costs: cost, plannedLoss: planned },
      ];
    }),
  );
}

const minutes = z.number().int().min(0).max(1_440).nullable();

export const setGuard = defineAction({
  name: 'compliance.guard',
  summary: 'Sets what is closed by itself before a line, a break, a reset or news; null means only told',
  on: 'desk',
  kind: 'write',
  permission: 'trader',
  http: { method: 'put', path: '/compliance/guard' },
  input: z.object({
    account: id,
    protectAtPct: z.number().min(50).max(99).nullable().default(null),
    flattenMinutes: minutes.default(null),
    resetMinutes: minutes.default(null),
    withdrawMinutes: minutes.default(null),
  }),
  output: z.object({ account: z.string() }),
  run: (context: DeskContext, { account, ...guard }) => {
    if (!context.store.account(account)) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account });
    context.store.updateAccount(account, { guard });
    context.store.journal.append('guard', { account, ...guard }, context.now());
    return accept({ account });
  },
});
