import type { AccountSnapshot, Contract, Side } from '../../core/broker.ts';
import type { Intent, OtherAccount } from '../comply/facts.ts';
import type { Profile } from '../comply/profile.ts';
import { isSameInstrument } from '../plan/same-instrument.ts';
import { signalIdOf } from '../signal-id.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { profileOf } from './profiles.ts';

const usualAgeMs = 30_000;

interface Asked {
  intent: Intent;
  profile: Profile;
  /** newer than what is stored, by account */
  beside: ReadonlyMap<string, AccountSnapshot>;
}

/** Accounts whose positions the rules of this one look at. */
export function companionsOf(context: DeskContext, account: AccountRow): AccountRow[] {
  const profile = profileOf(context, account);
  const { oppositeAccounts, copyAccounts } = profile.rules;
  if (oppositeAccounts?.allowed !== false && copyAccounts?.allowed !== false) return [];
  return context.store
    .accounts()
    .filter((other) => other.id !== account.id && isBeside(context, account, other, profile));
}

/**
 * The trader's other accounts as the rules of this one see them: at the same firm, or, where no firm is involved, all;
 * and those at other firms, under their own name.
 * Paper is at no firm in earnest: it stands beside other paper only. Null: no rule asks for them.
 */
export function siblingsOf(context: DeskContext, account: AccountRow, asked: Asked): OtherAccount[] | null {
  const { intent, profile, beside } = asked;
  const { oppositeAccounts, copyAccounts, capitalCap } = profile.rules;
  if (intent.kind !== 'open' || !(oppositeAccounts ?? copyAccounts ?? capitalCap)) return null;
  const planned = account.contracts.filter(({ symbol }) => intent.legs.some((leg) => leg.symbol === symbol));
  const maxAgeMs = profile.rules.freshness?.maxSnapshotAgeMs ?? usualAgeMs;
  return context.store.accounts().flatMap((stored) => {
    const firm = firmBeside(context, account, stored, profile);
    if (firm === undefined) return [];
    const other = { ...stored, snapshot: beside.get(stored.id) ?? stored.snapshot };
    const { snapshot, initialBalance, currency } = other;
    const positions = heldIn(context, account, other, planned);
    const isCurrent = snapshot !== null && context.now() - snapshot.at <= maxAgeMs;
    return [{ firm, initialBalance, currency, positions, isCurrent }];
  });
}

function isBeside(context: DeskContext, account: AccountRow, other: AccountRow, profile: Profile): boolean {
  if ((account.bridge === 'paper') !== (other.bridge === 'paper')) return false;
  return profile.firm === null || profileOf(context, other).firm === profile.firm;
}

/** Where the other account is to be looked for: at the same firm, at one of its own, or (undefined) nowhere. */
function firmBeside(
  context: DeskContext,
  account: AccountRow,
  other: AccountRow,
  profile: Profile,
): string | null | undefined {
  if (other.id === account.id) return undefined;
  if (isBeside(context, account, other, profile)) return profile.firm;
  const isPaper = (row: AccountRow) => row.bridge === 'paper';
  return isPaper(account) === isPaper(other) ? (profileOf(context, other).firm ?? undefined) : undefined;
}

interface Held {
  symbol: string;
  side: Side;
  n: number | null;
}

/** What it holds of what is planned, under the names and signals that this account would have for it. */
function heldIn(
  context: DeskContext,
  account: AccountRow,
  other: AccountRow,
  planned: readonly Contract[],
): OtherAccount['positions'] {
  const { store } = context;
  const contracts = new Map(other.contracts.map((contract) => [contract.symbol, contract]));
  const seen: Held[] = [...(other.snapshot?.positions ?? []), ...(other.snapshot?.orders ?? [])];
  const live = store.liveLegs(other.id);
  const numbers = new Set(seen.map(({ n }) => n));
  const inFlight = live
    .filter(({ n, wanted }) => (n === null || !numbers.has(n)) && wanted.life !== 'none')
    .map(({ n, symbol, side }): Held => ({ n, symbol, side }));
  return [...seen, ...inFlight].flatMap(({ symbol, side, n }) => {
    const theirs = contracts.get(symbol);
    const ours = theirs && planned.find((contract) => isSameInstrument(contract, theirs));
    if (!ours) return [];
    const leg = n === null ? undefined : live.find((one) => one.n === n);
    const signal = leg?.signalId ? store.signal(leg.signalId) : undefined;
    return [{ symbol: ours.symbol, side, signalId: signal ? signalIdOf(signal, account.id) : null }];
  });
}
