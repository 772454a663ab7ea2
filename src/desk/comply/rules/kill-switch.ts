import { defineRule, judged } from '../rule.ts';

export const killSwitch = defineRule({
  id: 'RTS6-KILL',
  hard: true,
  on: ['open', 'watch'],
  parameters: (rules) => rules.kill,
  evaluate(_, { facts, intent, exposures }) {
    const feedId = intent.kind === 'open' ? intent.feedId : null;
    const standing = facts.kills.filter(({ scope, feedId: killed }) =>
      // An order whose feed is not known may come from the killed one.
      scope === 'feed' ? intent.kind === 'open' && (feedId === null || feedId === killed) : true,
    );
    const [first] = standing;
    const pending = exposures.filter(({ origin }) => origin === 'pending').length;
    const isViolated = first !== undefined && (intent.kind === 'open' || pending > 0);
    return judged(isViolated, {
      scope: first?.scope ?? null,
      who: first?.who ?? null,
      why: first?.why ?? null,
      pending,
    });
  },
});
