import { type Decimal, decimal, sum, zero } from '../../core/decimal.ts';
import { collectExposures, type Exposure } from './exposure.ts';
import type { ComplyFacts, Intent } from './facts.ts';
import { dailyLine, type LineFacts, type LineOutcome, nextDailyLine, totalLine } from './lines.ts';
import { lowersRisk } from './lowers-risk.ts';
import { type Purse, profitOf } from './money.ts';
import type { ProfileRules } from './profile.ts';
import type { Costs } from './stop-loss.ts';
import { swapOver } from './swap.ts';
import { type WorstCase, worstCase } from './worst-case.ts';

type Floats = ReadonlyMap<Exposure, Decimal | null>;

/** The facts worked out once: what every rule looks at. */
export interface Scene {
  facts: ComplyFacts;
  intent: Intent;
  rules: ProfileRules;
  costs: Costs;
  initial: Decimal | null;
  balance: Decimal;
  equity: Decimal;
  exposures: Exposure[];
  unreadable: string[];
  floats: Floats;
  worst: WorstCase;
  /** everything that must be known before the account can be bounded and is not */
  missing: string[];
  daily: LineOutcome | null;
  nextDaily: LineOutcome | null;
  total: LineOutcome | null;
  /** what the next rollover takes from what stands */
  swapDue: Decimal;
  /** worst equity without the intended legs; null when unbounded or unknown */
  standing: Decimal | null;
  /** changes of levels after which none of their targets can lose more than before */
  lowersRisk: boolean;
}

export function setScene(facts: ComplyFacts, intent: Intent = facts.intent): Scene {
  const { account, profile } = facts;
  const { rules } = profile;
  const collected = collectExposures(facts, intent);
  const costs: Costs = { currency: account.currency, rates: facts.rates, slippage: facts.slippage };
  const stress = rules.noStop?.stressPct ?? null;
  const worst = worstCase(collected.list, costs, stress);
  const initial = facts.initialBalance === null ? null : decimal(facts.initialBalance);
  const balance = decimal(account.balance);
  const equity = decimal(account.equity);
  const [carried, asked] = [collected.list.filter(({ origin }) => origin !== 'new'), plannedIn(collected.list)];
  const [swap, swapOfNew] = [swapOver(facts.swaps, carried), swapOver(facts.swaps, asked)];
  const missing = [...collected.missing, ...worst.missing, ...swap.missing, ...swapOfNew.missing];
  const lineFacts: LineFacts = { initial, balance, equity, day: facts.day, highWater: facts.highWater };
  const isKnown = missing.length === 0 && worst.ofStanding !== null;
  return {
    facts,
    intent,
    rules,
    costs,
    initial,
    balance,
    equity,
    exposures: collected.list,
    unreadable: collected.unreadable,
    floats: floatsOf(collected.list, costs),
    worst: { ...worst, ofNew: worst.ofNew?.add(swapOfNew.due) ?? null },
    missing,
    swapDue: swap.due.add(facts.swapDue),
    daily: rules.daily === undefined ? null : dailyLine(rules.daily, lineFacts),
    nextDaily: rules.daily === undefined ? null : nextDailyLine(rules.daily, lineFacts),
    total: rules.total === undefined ? null : totalLine(rules.total, lineFacts),
    standing: isKnown
      ? balance
          .add(facts.swapDue)
          .add(swap.due)
          .sub(bufferOf(rules, initial))
          .add(worst.ofStanding ?? zero)
      : null,
    lowersRisk: intent.kind === 'modify' && lowersRisk(facts, intent.changes, { costs, stress }),
  };
}

function bufferOf(rules: ProfileRules, initial: Decimal | null): Decimal {
  return rules.bufferPct === undefined || initial === null ? zero : initial.mul(rules.bufferPct).div(100);
}

/** `balance + swap due − buffer + Σ positions + Σ pending + new`. */
export function worstEquityOf(scene: Scene): Decimal | null {
  return scene.standing === null || scene.worst.ofNew === null ? null : scene.standing.add(scene.worst.ofNew);
}

function plannedIn(exposures: Exposure[]): Exposure[] {
  return exposures.filter(({ origin }) => origin === 'new');
}

export function plannedOf(scene: Scene): Exposure[] {
  return plannedIn(scene.exposures);
}

export function heldOf(scene: Scene): Exposure[] {
  return scene.exposures.filter(({ origin }) => origin === 'position');
}

export function lotsOf(exposures: readonly Exposure[]): Decimal {
  return sum(exposures.map(({ lots }) => lots));
}

/** Profit open now: from the prices where every position has one, else what equity says. */
export function floatingOf(scene: Scene): Decimal {
  const held = heldOf(scene);
  return (held.length === 0 ? null : floatingOver(held, scene.floats)) ?? scene.equity.sub(scene.balance);
}

export function floatingOver(held: readonly Exposure[], floats: Floats): Decimal | null {
  let total: Decimal = zero;
  for (const exposure of held) {
    const profit = floats.get(exposure) ?? null;
    if (profit === null) return null;
    total = total.add(profit);
  }
  return total;
}

/** What each position floats at its price, swap included; null without a price or a rate. */
export function floatsOf(exposures: readonly Exposure[], purse: Purse): Floats {
  const held = exposures.filter(({ origin }) => origin === 'position');
  return new Map(held.map((exposure) => [exposure, floatOf(exposure, purse)]));
}

function floatOf({ contract, side, units, entry, price, swap }: Exposure, purse: Purse): Decimal | null {
  if (price === null) return null;
  return profitOf(purse, contract, { side, units, from: entry, to: price, convertAt: price })?.add(swap) ?? null;
}
