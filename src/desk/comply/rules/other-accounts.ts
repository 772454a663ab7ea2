import { decimal, sum } from '../../../core/decimal.ts';
import type { Exposure } from '../exposure.ts';
import type { OtherAccount } from '../facts.ts';
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
  say: ({ symbol }) => `${String(symbol)} is already open the other way, and hedging is not allowed.`,
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
    return verdictOn(leg, isAll);
  },
  say: ({ symbol }) => `Another account of yours at this firm holds ${String(symbol)} the other way.`,
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
  say: ({ symbol }) => `Another account of yours at this firm already has this ${String(symbol)} trade.`,
});

export const capitalAllocation = defineRule({
  id: 'CAPITAL-ALLOC',
  hard: false,
  on: ['open'],
  parameters: (rules) => rules.capitalCap,
  evaluate(cap, scene) {
    const others = sameFirm(scene);
    if (others === null || scene.initial === null) return unknown(['other accounts']);
    const capitals = others.map(({ initialBalance }) => initialBalance);
    const known = capitals.filter((capital) => capital !== null).map((capital) => decimal(capital));
    const allocated = scene.initial.add(sum(known));
    const figures: Figures = { allocated: allocated.toFixed(), cap };
    // What is known may already be too much, whatever the rest is.
    if (known.length < capitals.length && allocated.lte(cap)) return unknown(['capital of other accounts'], figures);
    return against(allocated, decimal(cap), { figures });
  },
  say: ({ allocated, cap }) => `${String(allocated)} on one strategy is more than the ${String(cap)} the firm allows.`,
});
