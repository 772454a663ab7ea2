import type { CodeIn } from '../../../words/catalogues.ts';
import type { ClientFacts } from '../facts.ts';
import { isRetail } from '../regulatory-margin.ts';
import { defineRule, judged, passed, type Rule, unknown } from '../rule.ts';

interface Duty {
  id: CodeIn<'finding'>;
  isRetailOnly: boolean;
  /** what is missing where it was never stated */
  fact: string;
  isDone(client: ClientFacts): boolean | null;
}

/** A duty towards the client: blocks until it is done. */
function dutyRule({ id, isRetailOnly, fact, isDone }: Duty): Rule {
  return defineRule({
    id,
    hard: true,
    on: ['open'],
    parameters: (rules) => (rules.eu?.duties === true ? true : undefined),
    evaluate(_, { facts }) {
      if (isRetailOnly && !isRetail(facts.client)) return passed({ client: 'professional' });
      const done = facts.client === null ? null : isDone(facts.client);
      return done === null ? unknown([fact]) : judged(!done);
    },
  });
}

export const euWarning = dutyRule({
  id: 'EU-WARN',
  isRetailOnly: true,
  fact: 'risk warning acknowledged',
  isDone: (client) => client.warningShown,
});

export const euNoBonus = dutyRule({
  id: 'EU-BONUS',
  isRetailOnly: true,
  fact: 'no incentives taken',
  isDone: (client) => client.incentivesOff,
});

export const euClientClass = dutyRule({
  id: 'EU-CLIENT',
  isRetailOnly: false,
  fact: 'client category',
  isDone: (client) => (client.class === null ? null : true),
});

export const euAppropriateness = dutyRule({
  id: 'EU-APPROP',
  isRetailOnly: true,
  fact: 'appropriateness tested',
  isDone: (client) => client.appropriatenessTested,
});

export const euRecords = dutyRule({
  id: 'EU-RECORD',
  isRetailOnly: false,
  fact: 'records kept',
  isDone: (client) => client.recordsKept,
});

export const euBestExecution = dutyRule({
  id: 'EU-BESTEX',
  isRetailOnly: false,
  fact: 'report on execution quality',
  isDone: (client) => client.executionReported,
});
