import { z } from 'zod';
import { actorId as id } from '../../core/actor-id.ts';
import { accountSnapshotSchema, type Contract, decimalText } from '../../core/broker.ts';
import type { BrokerReport } from '../../core/broker-report.ts';
import { heading, table } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Words } from '../../words/words.ts';
import { whySaid } from '../comply/finding-sentence.ts';
import { linesNowSchema } from '../comply/line-room.ts';
import { profileRefusals } from '../comply/profile-check.ts';
import { deskAction } from '../desk-action.ts';
import { accountNamed } from '../facts/asked-account.ts';
import { openBridge } from '../facts/bridges.ts';
import { budgetNow, budgetSchema } from '../facts/budget.ts';
import { bookNow, linesNow } from '../facts/check.ts';
import { noteBeginning, noteDay } from '../facts/days.ts';
import { gatherAccount } from '../facts/gather.ts';
import { findProfile } from '../facts/profiles.ts';
import { defaultGuard, noHold } from '../guard/defaults.ts';
import { heads } from '../heads.ts';
import { deskWords } from '../language.ts';
import { watchAt } from '../orders/watch-due.ts';
import { deskRefusals } from '../refusals.ts';
import { tellMissingRecords } from '../signals/missing-records.ts';
import { numberBeyond } from '../signals/start-beyond.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const linkInput = z.object({
  account: id,
  name: z.string().min(1).max(60).optional(),
  address: id,
  profile: z.string(),
  bridge: z.enum(['paper', 'mt5']).default('paper'),
});

/** Takes an account onto the desk, with the contract figures and the state its broker gives now. */
export const linkAccount = deskAction({
  name: 'desk.link-account',
  summary: 'Takes an account onto the desk',
  kind: 'write',
  needs: 'office',
  input: linkInput,
  output: z.object({}),
  prepare: async (
    context: DeskContext,
    input,
  ): Promise<{ hash: string; contracts: Contract[]; report: BrokerReport }> => {
    const bridge = openBridge(context, { bridge: input.bridge, id: input.account, address: input.address });
    const { hash, contracts } = await bridge.contracts(null);
    let report = await bridge.report(0, []);
    // What happened before is not this desk's.
    while (report.cursor < report.asOf) report = await bridge.report(report.cursor, []);
    return { hash, contracts: contracts ?? [], report };
  },
  run: (context: DeskContext, input, _who, { hash, contracts, report }): Outcome<object> => {
    const { store } = context;
    const before = store.account(input.account);
    if (before && isAskedAgain(before, input, report)) return accept({});
    // Also where it is the same one: it has its own balance and rules, and not those that were asked for.
    if (before) return deskRefusals.refuse('ACCOUNT_TAKEN', { account: input.account });
    // Each account counts its own commands: two at one place would be answered for each other.
    const there = store.accounts().find(({ bridge, address }) => bridge === input.bridge && address === input.address);
    if (there) return deskRefusals.refuse('ACCOUNT_TAKEN', { account: there.id });
    if (!findProfile(context, input.profile)) return profileRefusals.refuse('PROFILE_UNKNOWN', { id: input.profile });
    const row: AccountRow = {
      ...emptyAccount,
      ...input,
      id: input.account,
      name: input.name ?? nameOf(context, input.bridge, report),
      currency: report.snapshot.currency,
      initialBalance: report.snapshot.balance,
      eventCursor: report.cursor,
      asOf: report.cursor,
      isRealMoney: report.snapshot.isReal,
      contractsHash: hash,
      contracts,
      snapshot: report.snapshot,
      createdAt: context.now(),
    };
    store.insertAccount(report.lastNumber > 0 ? heldAtFirst(context, row, report.lastNumber) : row);
    noteBeginning(context, row.id, report);
    noteDay(context, store.account(row.id) ?? row, report.snapshot);
    store.journal.append(
      'account',
      { account: row.id, profile: row.profile, balance: row.initialBalance, currency: row.currency },
      context.now(),
    );
    watchAt(context, row.id, context.now());
    return accept({});
  },
});

/**
 * Its broker was traded with before, by a desk whose records are gone: numbers go on beyond those it has heard of, what
 * was published before asks, and nothing is opened until a person has looked.
 */
function heldAtFirst(context: DeskContext, row: AccountRow, lastNumber: number): AccountRow {
  const now = context.now();
  tellMissingRecords(context, row, lastNumber, 'notice.RECORDS_NEW');
  const hold = { state: 'halted', by: 'automatic', who: 'signalos', why: 'NO_RECORDS', at: now } as const;
  return { ...row, lastNumber: numberBeyond(lastNumber, now), restoredAt: now, hold };
}

/** A yes that came to the desk and not to its terminal is said once more. */
const isAskedAgain = (
  { bridge, address, profile, snapshot }: AccountRow,
  input: z.infer<typeof linkInput>,
  { snapshot: now }: BrokerReport,
): boolean =>
  bridge === 'mt5' &&
  bridge === input.bridge &&
  address === input.address &&
  profile === input.profile &&
  snapshot?.login === now.login &&
  snapshot.server === now.server;

const nameOf = (context: DeskContext, bridge: AccountRow['bridge'], { snapshot }: BrokerReport): string =>
  bridge === 'paper' ? deskWords(context).say('accounts.PAPER') : `${snapshot.login} ${snapshot.server}`.slice(0, 60);

const emptyAccount: AccountRow = {
  id: '',
  name: '',
  bridge: 'paper',
  address: '',
  currency: '',
  initialBalance: '0',
  profile: '',
  phase: null,
  accountType: null,
  hold: noHold,
  locks: [],
  warned: { daily: 0, total: 0 },
  guard: defaultGuard,
  restoredAt: null,
  lastNumber: 0,
  eventCursor: 0,
  asOf: 0,
  refusedReports: 0,
  contractsHash: '',
  isRealMoney: false,
  symbols: {},
  contracts: [],
  snapshot: null,
  notedSince: null,
  silentSince: null,
  marketHours: null,
  createdAt: 0,
};

const accountSummary = z.object({
  account: z.string(),
  name: z.string(),
  bridge: z.string(),
  currency: z.string(),
  initialBalance: decimalText,
  profile: z.string(),
  trading: z.enum(['active', 'reducing', 'halted']),
  tradingWhy: z.string().nullable(),
  balance: decimalText,
  equity: decimalText,
});

function summaryOf(row: AccountRow, words: Words): z.infer<typeof accountSummary> {
  const { id: account, name, bridge, currency, initialBalance, profile, hold, snapshot } = row;
  const balance = snapshot?.balance ?? initialBalance;
  return {
    account,
    name,
    bridge,
    currency,
    initialBalance,
    profile,
    trading: hold.state,
    tradingWhy: whySaid(hold.why, words),
    balance,
    equity: snapshot?.equity ?? balance,
  };
}

export const listAccounts = deskAction({
  name: 'accounts.list',
  summary: 'Shows the accounts of the desk',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/accounts' },
  chat: { command: 'accounts', fromText: () => ({}) },
  input: z.object({}),
  output: z.object({ accounts: z.array(accountSummary) }),
  say: ({ accounts }, _, words) => [
    heading(words.say('accounts.LIST')),
    table(
      heads(words, ['account', 'funds', 'equity', 'rules', 'trading']),
      accounts.map((row) => [
        row.name,
        words.amount(row.balance),
        words.amount(row.equity),
        row.profile,
        words.term('hold', row.trading),
      ]),
    ),
  ],
  run: (context: DeskContext) => {
    const words = deskWords(context);
    return accept({ accounts: context.store.accounts().map((row) => summaryOf(row, words)) });
  },
});

const shownAccount = z.object({
  summary: accountSummary,
  snapshot: accountSnapshotSchema,
  /** its broker does not answer: everything is as it was at `snapshot.at` */
  isOld: z.boolean(),
  day: z
    .object({ startsAt: z.number(), endsAt: z.number(), startBalance: decimalText, minEquity: decimalText })
    .nullable(),
  /** what equity must not fall to, by the profile's own way of counting */
  lines: linesNowSchema,
  /** what of the nearer line is lost, at stake and free; null: the profile has no such line */
  budget: budgetSchema.nullable(),
});

/** Live: asked of the broker now, for showing only; nothing is decided by it. */
export const showAccount = deskAction({
  name: 'accounts.show',
  summary: 'Shows one account as its broker reports it now',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/accounts/{account}' },
  input: z.object({ account: id.optional().describe('the first account of the desk when left out') }),
  output: shownAccount,
  prepare: async (context: DeskContext, input) => {
    const row = accountNamed(context, input.account);
    return row ? gatherAccount(context, row).catch(() => null) : null;
  },
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof shownAccount>> => {
    const row = accountNamed(context, input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
    const snapshot = facts?.report.snapshot ?? row.snapshot;
    if (!snapshot) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name });
    const day = bookNow(context, row, snapshot);
    return accept({
      summary: { ...summaryOf(row, deskWords(context)), balance: snapshot.balance, equity: snapshot.equity },
      snapshot,
      isOld: !facts,
      day: {
        startsAt: day.startAt,
        endsAt: day.nextResetAt,
        startBalance: day.startBalance,
        minEquity: day.minEquity,
      },
      lines: linesNow(context, row, snapshot),
      budget: budgetNow(context, row, { quotes: facts?.quotes ?? [], snapshot }),
    });
  },
});

export const equityCurve = deskAction({
  name: 'accounts.curve',
  summary: 'Balance and equity over time, a sample a minute at the most',
  kind: 'read',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'get', path: '/accounts/{account}/curve' },
  input: z.object({
    account: id,
    since: z.number().int().default(0),
    limit: z.number().int().min(1).max(2_000).default(500),
  }),
  output: z.object({ points: z.array(z.object({ at: z.number(), balance: decimalText, equity: decimalText })) }),
  run: (context: DeskContext, input) => {
    const points = context.store.equityCurve(input.account, input.since, input.limit);
    return accept({ points: points.map(({ at, balance, equity }) => ({ at, balance, equity })) });
  },
});
