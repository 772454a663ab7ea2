import { type Decimal, decimal, max, zero } from '../../../core/decimal.ts';
import type { Exposure } from '../exposure.ts';
import type { ProfileRules } from '../profile.ts';
import { against, defineRule, type Size } from '../rule.ts';
import { lotsOf, plannedOf, type Scene } from '../scene.ts';

type Parameters = NonNullable<ProfileRules['maxLots']>;

interface Scope {
  standing: Decimal;
  planned: Decimal;
}

/** The fullest scope the plan touches: one of its orders, one of its symbols, or the account. */
function fullestScope({ scope }: Parameters, scene: Scene): Scope {
  const planned = plannedOf(scene);
  const others = scene.exposures.filter(({ origin }) => origin !== 'new');
  const scopes = groupsOf(scope, planned).map((legs): Scope => {
    const symbols = new Set(legs.map(({ symbol }) => symbol));
    const inScope = scope === 'order' ? [] : others.filter(({ symbol }) => scope === 'account' || symbols.has(symbol));
    return { standing: lotsOf(inScope), planned: lotsOf(legs) };
  });
  return scopes.reduce(
    (fullest, one) => (one.standing.add(one.planned).gt(fullest.standing.add(fullest.planned)) ? one : fullest),
    scopes[0] ?? { standing: zero, planned: zero },
  );
}

function groupsOf(scope: Parameters['scope'], planned: Exposure[]): Exposure[][] {
  if (scope === 'account') return [planned];
  if (scope === 'order') return planned.map((leg) => [leg]);
  return [...new Set(planned.map(({ symbol }) => symbol))].map((symbol) =>
    planned.filter((leg) => leg.symbol === symbol),
  );
}

/** The sum the cap looks at; without a cap, the lots of the plan. */
export function lotsInScope(scene: Scene): Decimal {
  const rule = scene.rules.maxLots;
  if (rule === undefined) return lotsOf(plannedOf(scene));
  const { standing, planned } = fullestScope(rule, scene);
  return standing.add(planned);
}

export const maxLots = defineRule({
  id: 'MAX-LOTS',
  hard: true,
  on: ['open'],
  parameters: (rules) => rules.maxLots,
  evaluate(parameters, scene) {
    const { standing, planned } = fullestScope(parameters, scene);
    const lots = standing.add(planned);
    return against(lots, decimal(parameters.limit), {
      figures: { lots: lots.toFixed(), limit: parameters.limit, scope: parameters.scope },
    });
  },
  size(parameters, scene): Size {
    const { standing, planned } = fullestScope(parameters, scene);
    const total = max(lotsOf(plannedOf(scene)), decimal('1e-9'));
    return { fixed: standing, perLot: planned.div(total), limit: decimal(parameters.limit), isStrict: false };
  },
});
