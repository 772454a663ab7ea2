import { Decimal, decimal, sum, zero } from '../../../core/decimal.ts';
import type { Exposure } from '../exposure.ts';
import type { OtherAccount } from '../facts.ts';
import { amountIn } from '../money.ts';
import { type Assessment, against, defineRule, judged, unknown } from '../rule.ts';
import { plannedOf, type Scene } from '../scene.ts';
import type { Figures } from '../verdict.ts';

/** What they hold as far as it is known, and whether that is all of it. */
function heldBy(others: readonly OtherAccount[]) {
  return {
    held: others.flatMap(({ positions }) => positions),
    isAll: others.every(({ isCurrent }) => isCurrent),
  };
}

/** What is seen may clash already; what is not seen cannot be taken for free of it. */
function verdictOn(clash: Exposure | undefined, isAll: boolean): Assessment {
  if (clash === undefined && !isAll) return unknown(['positions of other accounts']);
  return judged(clash !== undefined, { symbol: clash?.symbol ?? null });
}

/** Accounts at the same firm; one whose firm is not known is taken to be there. */
function sameFirm(scene: Scene): readonly OtherAccount[] | null {
  const { otherAccounts, profile } = scene.facts;
  return otherAccounts?.filter(({ firm }) => firm === null || firm === profile.firm || firm === profile.id) ?? null;
}

/** Many firms forbid trading both sides across firms, and none says so for another: a person decides. */
function otherFirms(scene: Scene): readonly OtherAccount[] {
  const same = sameFirm(scene) ?? [];
  return (scene.facts.otherAccounts ?? []).filter((other) => !same.includes(other));
}

function clashes(leg: Exposure, other: { symbol: string; side: string }): boolean {
  return other.symbol === leg.symbol && other.side !== leg.side;
}

export const hedge = defineRule({
  id: 'HEDGE',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.hedge,
  evaluate({ allowed }, scene) {
    const leg = plannedOf(scene).find((one) => scene.exposures.some((other) => clashes(one, other)));
    return judged(!allowed && leg !== undefined, { symbol: leg?.symbol ?? null });
  },
});

export const oppositeAccounts = defineRule({
  id: 'OPPOSITE-XACCT',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.oppositeAccounts,
  evaluate({ allowed }, scene) {
    if (allowed) return judged(false);
    const others = sameFirm(scene);
    if (others === null) return unknown(['other accounts']);
    const { held, isAll } = heldBy(others);
    const leg = plannedOf(scene).find((one) => held.some((other) => clashes(one, other)));
    if (leg !== undefined || !isAll) return verdictOn(leg, isAll);
    const away = otherFirms(scene).find(({ positions }) =>
      plannedOf(scene).some((one) => positions.some((other) => clashes(one, other))),
    );
    return away ? unknown([`word on both sides ${away.firm}`]) : judged(false);
  },
});

export const copyAccounts = defineRule({
  id: 'COPY-XACCT',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.copyAccounts,
  evaluate({ allowed }, scene) {
    if (allowed) return judged(false);
    const others = sameFirm(scene);
    if (others === null) return unknown(['other accounts']);
    const signalId = scene.intent.kind === 'open' ? scene.intent.signalId : null;
    const { held, isAll } = heldBy(others);
    const leg = plannedOf(scene).find((one) =>
      held.some((other) =>
        signalId !== null && other.signalId !== null
          ? other.signalId === signalId
          : other.symbol === one.symbol && other.side === one.side,
      ),
    );
    return verdictOn(leg, isAll);
  },
});

const capCurrency = 'USD';

/** Starting capital in dollars, a currency at a time; to the cent and upwards, so no rounding hides an excess. */
function inDollars(capitals: readonly Capital[], rates: Scene['facts']['rates']) {
  const missing: string[] = [];
  const dollars = [...new Set(capitals.map(({ currency }) => currency))].map((currency) => {
    const amount = sum(capitals.filter((one) => one.currency === currency).map((one) => decimal(one.amount)));
    const converted = amountIn({ currency: capCurrency, rates }, amount, currency);
    if (converted === null) missing.push(`rate ${currency}${capCurrency}`);
    return converted ?? zero;
  });
  // What a conversion leaves far behind the point is no cent.
  const total = sum(dollars).toDecimalPlaces(10);
  return { total: total.toDecimalPlaces(2, Decimal.ROUND_UP), missing };
}

interface Capital {
  amount: string;
  currency: string;
}

export const capitalAllocation = defineRule({
  id: 'CAPITAL-ALLOC',
  hard: false,
  on: ['open'],
  parameters: (rules) => rules.capitalCap,
  evaluate(cap, scene) {
    const { initialBalance, account, rates } = scene.facts;
    const others = sameFirm(scene);
    if (others === null || initialBalance === null) return unknown(['other accounts']);
    const all = [{ initialBalance, currency: account.currency }, ...others];
    const known = all.flatMap(({ initialBalance: amount, currency }) => (amount === null ? [] : { amount, currency }));
    const { total, missing } = inDollars(known, rates);
    const figures: Figures = { allocated: total.toFixed(), cap };
    const unsaid = [...(known.length < all.length ? ['capital of other accounts'] : []), ...missing];
    // What is known may already be too much, whatever the rest is.
    if (unsaid.length > 0 && total.lte(cap)) return unknown(unsaid, figures);
    return against(total, decimal(cap), { figures });
  },
});
