import type { AccountSnapshot, Contract } from '../../core/broker.ts';
import { Decimal, decimal, floorToStep, toMoney, toText, zero } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Fact } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { SizeSettings } from './follow-settings.ts';
import { planRefusals } from './refusals.ts';

export interface Capital {
  snapshot: Pick<AccountSnapshot, 'balance' | 'equity' | 'currency'>;
  initialBalance: string;
}

/** What one signal may cost, or how many lots it is to have: one of the two is given, the other follows. */
export interface Allowance {
  /** null when the lots are given */
  money: Decimal | null;
  lots: Decimal | null;
  /** how it came about */
  said: Fact;
}

function baseOf(of: 'balance' | 'equity' | 'initial', { snapshot, initialBalance }: Capital): Outcome<Decimal> {
  const amount = decimal(of === 'initial' ? initialBalance : snapshot[of]);
  return amount.gt(0) ? accept(amount) : planRefusals.refuse('NO_CAPITAL', { of, amount: toMoney(amount) });
}

export function allowanceOf(size: SizeSettings, capital: Capital): Outcome<Allowance> {
  if (size.mode === 'lots')
    return accept({ money: null, lots: decimal(size.lots), said: tell('reckoned.LOTS', { lots: size.lots }) });
  if (size.mode === 'money')
    return accept({
      money: decimal(size.amount),
      lots: null,
      said: tell('reckoned.AT_STAKE', { amount: size.amount }),
    });
  if (size.mode === 'risk') {
    const base = baseOf(size.of, capital);
    if (!base.ok) return base;
    const said = tell('reckoned.PERCENT', { percent: size.percent, of: size.of, base: toText(base.value) });
    return accept({ money: base.value.mul(size.percent).div(100), lots: null, said });
  }
  const asked = decimal(size.providerLots).mul(size.ratio);
  const copied = { ratio: size.ratio, lots: size.providerLots };
  if (size.providerBalance === undefined)
    return accept({ money: null, lots: asked, said: tell('reckoned.COPIED', copied) });
  const base = baseOf('balance', capital);
  if (!base.ok) return base;
  const scaled = { ...copied, balance: toText(base.value), theirs: size.providerBalance };
  const lots = asked.mul(base.value).div(size.providerBalance);
  return accept({ money: null, lots, said: tell('reckoned.COPIED_SCALED', scaled) });
}

export interface SizeQuestion {
  allowance: Allowance;
  lossPerLot: Decimal;
  contract: Contract;
  currency: string;
}

const exactLots = ({ allowance, lossPerLot }: SizeQuestion): Decimal =>
  allowance.lots ?? (allowance.money ?? zero).div(lossPerLot);

export function refuseBelowMin(question: SizeQuestion) {
  const { lossPerLot, contract, currency } = question;
  return planRefusals.refuse('LOTS_BELOW_MIN', {
    lots: toText(exactLots(question).toDecimalPlaces(6, Decimal.ROUND_DOWN)),
    min: contract.volumeMin,
    riskAtMin: toMoney(lossPerLot.mul(contract.volumeMin)),
    currency,
  });
}

/** Whole steps of volume that fit, rounded down. Below the smallest order nothing is traded. */
export function sizeLots(question: SizeQuestion): Outcome<Decimal> {
  const lots = floorToStep(exactLots(question), decimal(question.contract.volumeStep));
  return lots.gte(question.contract.volumeMin) ? accept(lots) : refuseBelowMin(question);
}
