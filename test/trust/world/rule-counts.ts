import { rules } from '../../../src/desk/orders/next.ts';

const answered = new Map<string, number>();

/** The kernel's rules are watched from here, not changed: each is asked as ever, and its answers are counted. */
for (const rule of rules) {
  const { step } = rule;
  rule.step = (leg, account) => {
    const found = step(leg, account);
    if (found) answered.set(rule.name, (answered.get(rule.name) ?? 0) + 1);
    return found;
  };
}

/** How often each rule answered since this was last asked. */
export function takeRuleCounts(): Map<string, number> {
  const taken = new Map(answered);
  answered.clear();
  return taken;
}
