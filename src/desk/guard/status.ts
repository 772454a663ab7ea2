import { z } from 'zod';
import { defineAction } from '../../core/action.ts';
import { actorId as id } from '../../core/actor-id.ts';
import { decimalText, sideSchema } from '../../core/broker.ts';
import { type Block, heading, pairs, paragraph, table } from '../../core/chat.ts';
import { decimal, toMoney } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { checkIntent } from '../comply/check.ts';
import type { Leg } from '../comply/facts.ts';
import { type Verdict, verdictSchema } from '../comply/verdict.ts';
import { type BrokerFacts, gatherBroker } from '../gather.ts';
import { profileOf } from '../profiles.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { findingSentence } from '../talk/sentences.ts';

async function gather(context: DeskContext, input: { account?: string | undefined }): Promise<BrokerFacts | null> {
  const row = accountNamed(context, input.account);
  return row ? gatherBroker(context, row).catch(() => null) : null;
}

function accountNamed(context: DeskContext, name: string | undefined): AccountRow | undefined {
  return name === undefined ? context.store.accounts()[0] : context.store.account(name);
}

const status = z.object({
  account: z.string(),
  profile: z.string(),
  clock: z.object({ zone: z.string(), resetAt: z.string() }),
  trading: z.object({ state: z.string(), why: z.string().nullable() }),
  locks: z.array(z.object({ rule: z.string(), until: z.number().nullable(), why: z.string() })),
  verdict: verdictSchema,
});

/** Where the account stands against every line now. */
export const showStatus = defineAction({
  name: 'compliance.status',
  summary: 'Shows every limit of an account: the line, what is used and the room left',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/compliance/status' },
  chat: {
    command: 'rules',
    usage: '/rules [account]',
    fromText: (text) => (text.trim() ? { account: text.trim() } : {}),
  },
  input: z.object({ account: id.optional() }),
  output: status,
  say: (found) => sayStatus(found),
  prepare: gather,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof status>> => {
    const row = accountNamed(context, input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
    if (!facts) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name });
    const profile = profileOf(context, row);
    const verdict = checkIntent(
      context,
      row,
      { kind: 'watch' },
      { quotes: facts.quotes, snapshot: facts.report.snapshot },
    );
    return accept({
      account: row.id,
      profile: profile.id,
      clock: profile.clock,
      trading: { state: row.hold.state, why: row.hold.why },
      locks: row.locks,
      verdict,
    });
  },
});

function sayStatus({ account, profile, clock, trading, verdict }: z.infer<typeof status>): Block[] {
  const { figures } = verdict;
  const resetAt = Number(figures.nextResetAt);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: clock.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(resetAt);
  const figure = (name: string) => (figures[name] == null ? '–' : toMoney(decimal(String(figures[name]))));
  return [
    heading(`${account} under ${profile} · ${trading.state}`),
    pairs([
      ['Equity', figure('equity')],
      ['Today not below', figure('dailyFloor')],
      ['In all not below', figure('totalFloor')],
      ['Worst case of what is open', figure('worstEquity')],
      ['Room left', figure('headroom')],
      ['Next reset', `${time} (${clock.zone})`],
    ]),
    table(
      ['rule', 'found', 'line', 'used', 'room'],
      verdict.findings.map((row) => [
        row.rule,
        row.status.replace('_', ' '),
        row.line ?? '',
        row.used ?? '',
        row.headroom ?? '',
      ]),
    ),
  ];
}

const trade = z.object({
  account: id.optional(),
  feed: id.optional().describe('the channel it would come from'),
  symbol: z.string().max(20).describe("the broker's own symbol"),
  side: sideSchema,
  lots: decimalText,
  type: z.enum(['market', 'limit', 'stop']).default('market'),
  price: decimalText.optional().describe('the live price when left out'),
  sl: decimalText.nullable().default(null),
  tp: decimalText.nullable().default(null),
});

const judged = z.object({
  allowed: z.boolean(),
  largestLots: decimalText.nullable(),
  sentences: z.array(z.string()),
  verdict: verdictSchema,
});

/** Asks the rules about an order without placing it. */
export const validateTrade = defineAction({
  name: 'compliance.validate-trade',
  summary: 'Judges an order without placing it: verdict, figures and the largest size that passes',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'post', path: '/compliance/validate-trade' },
  input: trade,
  output: judged,
  prepare: gather,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof judged>> => {
    const row = accountNamed(context, input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
    if (!facts) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name });
    const quote = facts.quotes.find(({ symbol }) => symbol === input.symbol);
    const price = input.price ?? (input.side === 'buy' ? quote?.ask : quote?.bid) ?? '0';
    const { symbol, side, lots, type, sl, tp } = input;
    const leg: Leg = { type, symbol, side, lots, price, sl, tp };
    const verdict = checkIntent(
      context,
      row,
      { kind: 'open', legs: [leg], signalId: null, feedId: input.feed ?? '' },
      { quotes: facts.quotes, snapshot: facts.report.snapshot },
    );
    return accept({
      allowed: verdict.allowed,
      largestLots: verdict.largestLots,
      sentences: verdict.violations.map(findingSentence),
      verdict,
    });
  },
});

const risk = z.object({
  account: z.string(),
  currency: z.string(),
  equity: decimalText,
  worstEquity: z.string().nullable(),
  headroom: z.string().nullable(),
  verdict: verdictSchema,
});

export const showRisk = defineAction({
  name: 'compliance.risk',
  summary: 'Shows what would be lost if every stop were hit, and the room that leaves',
  on: 'desk',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/compliance/risk' },
  chat: {
    command: 'risk',
    usage: '/risk [account]',
    fromText: (text) => (text.trim() ? { account: text.trim() } : {}),
  },
  input: z.object({ account: id.optional() }),
  output: risk,
  say: (found) => sayRisk(found),
  prepare: gather,
  run: (context: DeskContext, input, _who, facts): Outcome<z.infer<typeof risk>> => {
    const row = accountNamed(context, input.account);
    if (!row) return deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: input.account ?? '' });
    if (!facts) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: row.name });
    const { snapshot } = facts.report;
    const verdict: Verdict = checkIntent(context, row, { kind: 'watch' }, { quotes: facts.quotes, snapshot });
    const text = (name: string) => (verdict.figures[name] == null ? null : String(verdict.figures[name]));
    return accept({
      account: row.id,
      currency: row.currency,
      equity: snapshot.equity,
      worstEquity: text('worstEquity'),
      headroom: text('headroom'),
      verdict,
    });
  },
});

function sayRisk({ account, currency, equity, worstEquity, headroom }: z.infer<typeof risk>): Block[] {
  if (worstEquity === null)
    return [heading(`Risk of ${account}`), paragraph('The worst case cannot be bounded: something open has no stop.')];
  const loss = decimal(equity).sub(worstEquity);
  return [
    heading(`Risk of ${account}`),
    pairs([
      ['If every stop is hit', `${toMoney(loss.neg())} ${currency}`],
      ['Equity then', toMoney(decimal(worstEquity))],
      ['Room to the nearest line', headroom === null ? '–' : toMoney(decimal(headroom))],
    ]),
  ];
}
