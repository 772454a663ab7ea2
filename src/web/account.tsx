import type { AccountSnapshot, Quote } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import type { Budget } from '../desk/facts/budget.ts';
import { Pairs } from './blocks.tsx';
import { Curve, type CurvePoint } from './curve.tsx';
import { barOf, money, signedMoney, toneOf } from './figures.ts';
import { Orders, Positions } from './holdings.tsx';
import { Outage } from './outage.tsx';
import { useWords } from './spoken.tsx';

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
  const words = useWords();
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
          {words.say('page.EQUITY')}
          <span class="old"> {words.say('page.OLD_MARK')}</span>
        </span>
        <b>{money(words, equity)}</b> <span class="unit">{summary.currency}</span>
        <span class="change" data-tone={toneOf(today)}>
          {words.say('page.TODAY', { change: signedMoney(words, today) })}
        </span>
      </p>
      <Curve points={wholeCurve(account, points)} start={summary.initialBalance} />
      <Pairs
        rows={[
          [words.say('page.BALANCE'), money(words, balance)],
          [words.say('page.OPEN_RESULT'), <span data-tone={toneOf(floating)}>{signedMoney(words, floating)}</span>],
          [words.say('page.MARGIN'), money(words, margin)],
        ]}
      />
      <LossLine budget={budget} currency={summary.currency} />
      <h3>{words.say('page.POSITIONS')}</h3>
      {positions.length === 0 ? (
        <p class="nothing">{words.say('page.NO_POSITIONS')}</p>
      ) : (
        <Positions account={summary.account} positions={positions} quotes={quotes} results={results} />
      )}
      <h3>{words.say('page.ORDERS')}</h3>
      {orders.length === 0 ? (
        <p class="nothing">{words.say('page.NO_ORDERS_WAIT')}</p>
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
      <label for="which-account">{useWords().say('page.ACCOUNT')}</label>
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
  const words = useWords();
  const isActive = summary.trading === 'active';
  const state = isActive ? 'page.TRADING' : summary.trading === 'halted' ? 'page.HALTED' : 'page.REDUCING';
  return (
    <div class="trading" data-tone={isActive ? 'good' : 'bad'}>
      <p>
        <b>{words.say(state)}</b>
        <span class="soft">
          {' '}
          {isActive
            ? words.say('page.UNDER_RULES', { profile: summary.profile })
            : words.say('page.NOTHING_NEW', { why: summary.tradingWhy })}
        </span>
      </p>
      {isActive ? (
        <button type="button" class="button danger" data-do="halt" data-key="halt">
          {words.say('page.HALT')}
        </button>
      ) : (
        <button type="button" class="button primary" data-do="resume" data-key="resume">
          {words.say('page.RESUME')}
        </button>
      )}
    </div>
  );
}

/** What of the nearer line is gone, what goes if every stop is hit, and what is left then. */
function LossLine({ budget, currency }: { budget: Budget | null; currency: string }) {
  const words = useWords();
  if (!budget) return null;
  const { which, floor, lost, stake, free } = budget;
  const { lostWidth, stakeWidth, freeWidth } = barOf(budget);
  const tone = freeWidth > 50 ? 'good' : freeWidth > 20 ? 'wait' : 'bad';
  return (
    <div class="day-line" data-tone={tone}>
      <p>
        <span>
          {words.say(which === 'daily' ? 'page.DAILY_LINE' : 'page.TOTAL_LINE')} <b>{money(words, floor)}</b>
        </span>
        <span class="room">
          {free === null
            ? words.say('page.UNBOUNDED')
            : words.say('page.FREE', { money: `${money(words, free)} ${currency}` })}
        </span>
      </p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-rest" width="100" height="4" />
        <rect class="bar-left" width={freeWidth} height="4" />
        <rect class="bar-stake" x={freeWidth} width={stakeWidth} height="4" />
        <rect class="bar-lost" x={100 - lostWidth} width={lostWidth} height="4" />
      </svg>
      <p class="soft">
        <span>{words.say('page.AT_STAKE', { stake: stake === null ? null : money(words, stake) })}</span>
        <span>{words.say(which === 'daily' ? 'page.LOST_TODAY' : 'page.LOST', { lost: money(words, lost) })}</span>
      </p>
    </div>
  );
}

const modes = ['auto', 'confirm', 'alert'] as const;

function FollowMode({ follow }: { follow: ShownFollow }) {
  const words = useWords();
  return (
    <p class="follow">
      <label for="follow-mode">{words.say('page.MODE')}</label>
      <select id="follow-mode" data-follow={follow.follow}>
        {modes.map((mode) => (
          <option value={mode} selected={mode === follow.mode}>
            {words.term('taking', mode)}
          </option>
        ))}
      </select>
    </p>
  );
}
