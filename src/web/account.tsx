import type { AccountSnapshot, Quote } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import type { Budget } from '../desk/facts/budget.ts';
import { Pairs } from './blocks.tsx';
import { Curve, type CurvePoint } from './curve.tsx';
import { barOf, money, signedMoney, toneOf } from './figures.ts';
import { Orders, Positions } from './holdings.tsx';
import { Outage } from './outage.tsx';

interface ShownAccount {
  summary: {
    account: string;
    name: string;
    currency: string;
    initialBalance: string;
    profile: string;
    trading: 'active' | 'reducing' | 'halted';
    tradingWhy: string | null;
  };
  snapshot: AccountSnapshot;
  isOld: boolean;
  day: { startsAt: number; endsAt: number; startBalance: string; minEquity: string } | null;
  budget: Budget | null;
}

interface ShownFollow {
  follow: string;
  feed: string;
  mode: 'auto' | 'confirm' | 'alert';
}

export interface AccountParts {
  account: ShownAccount;
  /** all there are */
  accounts: { account: string; name: string }[];
  points: CurvePoint[];
  quotes: readonly Quote[];
  /** in money, by position: what closing it now would bring */
  results: ReadonlyMap<string, string | null>;
  follow: ShownFollow | null;
  zone: string | null;
}

/** The account as its broker reports it now. */
export function AccountPanel({ account, accounts, points, quotes, results, follow, zone }: AccountParts) {
  const { summary, snapshot, isOld, day, budget } = account;
  const { positions, orders, equity, balance, margin } = snapshot;
  const floating = decimal(equity).sub(balance);
  const today = decimal(equity).sub(day?.startBalance ?? summary.initialBalance);
  return (
    <div data-account={summary.account} data-old={isOld ? '' : undefined}>
      {accounts.length > 1 ? <WhichAccount shown={summary.account} accounts={accounts} /> : null}
      <TradingState summary={summary} />
      <Outage snapshot={snapshot} isOld={isOld} zone={zone} />
      <p class="equity">
        <span class="label">
          Equity<span class="old"> (old)</span>
        </span>
        <b>{money(equity)}</b> <span class="unit">{summary.currency}</span>
        <span class="change" data-tone={toneOf(today)}>
          {signedMoney(today)} today
        </span>
      </p>
      <Curve points={wholeCurve(account, points)} start={summary.initialBalance} />
      <Pairs
        rows={[
          ['Balance', money(balance)],
          ['Open result', <span data-tone={toneOf(floating)}>{signedMoney(floating)}</span>],
          ['Margin used', money(margin)],
        ]}
      />
      <LossLine budget={budget} currency={summary.currency} />
      <h3>Positions</h3>
      {positions.length === 0 ? (
        <p class="nothing">Nothing is open. A signal that passes the rules is filled here.</p>
      ) : (
        <Positions account={summary.account} positions={positions} quotes={quotes} results={results} />
      )}
      <h3>Orders</h3>
      {orders.length === 0 ? (
        <p class="nothing">No order is waiting.</p>
      ) : (
        <Orders account={summary.account} orders={orders} quotes={quotes} />
      )}
      {follow ? <FollowMode follow={follow} /> : null}
    </div>
  );
}

function WhichAccount({ shown, accounts }: { shown: string; accounts: AccountParts['accounts'] }) {
  return (
    <p class="follow which">
      <label for="which-account">Account</label>
      <select id="which-account" data-which>
        {accounts.map(({ account, name }) => (
          <option value={account} selected={account === shown}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

const minute = 60_000;

/** Samples are a minute apart: before the first one the account had its first balance, and the newest is now. */
function wholeCurve({ summary, snapshot }: ShownAccount, points: CurvePoint[]): CurvePoint[] {
  const now = { at: snapshot.at, equity: snapshot.equity };
  const start = { at: (points[0] ?? now).at - minute, equity: summary.initialBalance };
  return [start, ...points, now];
}

function TradingState({ summary }: { summary: ShownAccount['summary'] }) {
  const isActive = summary.trading === 'active';
  return (
    <div class="trading" data-tone={isActive ? 'good' : 'bad'}>
      <p>
        <b>{isActive ? 'Trading' : summary.trading === 'halted' ? 'Halted' : 'Only reducing'}</b>
        <span class="soft">
          {' '}
          {isActive
            ? `under the rules of ${summary.profile}`
            : `nothing new is opened: ${summary.tradingWhy ?? 'no reason given'}`}
        </span>
      </p>
      {isActive ? (
        <button type="button" class="button danger" data-do="halt" data-key="halt">
          Halt
        </button>
      ) : (
        <button type="button" class="button primary" data-do="resume" data-key="resume">
          Resume
        </button>
      )}
    </div>
  );
}

/** What of the nearer line is gone, what goes if every stop is hit, and what is left then. */
function LossLine({ budget, currency }: { budget: Budget | null; currency: string }) {
  if (!budget) return null;
  const { which, floor, lost, stake, free } = budget;
  const { lostWidth, stakeWidth, freeWidth } = barOf(budget);
  const tone = freeWidth > 50 ? 'good' : freeWidth > 20 ? 'wait' : 'bad';
  return (
    <div class="day-line" data-tone={tone}>
      <p>
        <span>
          {which === 'daily' ? 'Daily' : 'Total'} loss line <b>{money(floor)}</b>
        </span>
        <span class="room">{free === null ? 'not bounded: a stop is missing' : `free ${money(free)} ${currency}`}</span>
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-rest" width="100" height="4" />
        <rect class="bar-left" width={freeWidth} height="4" />
        <rect class="bar-stake" x={freeWidth} width={stakeWidth} height="4" />
        <rect class="bar-lost" x={100 - lostWidth} width={lostWidth} height="4" />
      </svg>
      <p class="soft">
        <span>at stake if all stops are hit {stake === null ? 'unknown' : money(stake)}</span>
        <span>
          {which === 'daily' ? 'lost today' : 'lost'} {money(lost)}
        </span>
      </p>
    </div>
  );
}

const modes = [
  ['auto', 'taken by itself'],
  ['confirm', 'asked about first'],
  ['alert', 'only shown'],
] as const;

function FollowMode({ follow }: { follow: ShownFollow }) {
  return (
    <p class="follow">
      <label for="follow-mode">A signal of this channel is</label>
      <select id="follow-mode" data-follow={follow.follow}>
        {modes.map(([mode, words]) => (
          <option value={mode} selected={mode === follow.mode}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
