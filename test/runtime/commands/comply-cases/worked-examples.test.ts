import { describe, expect, it } from 'vitest';
import { answerCase } from '../../../../src/runtime/commands/comply-cases/cases.ts';
import { caseLines, differences } from './case-kit.ts';

describe('the worked examples', () => {
  it.each(caseLines('comply-worked.jsonl').map((line) => [line.id, line] as const))(
    '%s comes out as the rules say',
    (_, line) => {
      expect(differences(line, answerCase(line))).toEqual([]);
    },
  );

  it('would show a figure that is a cent off, a missing rule and a wrong verdict', () => {
    const [first] = caseLines('comply-worked.jsonl');
    if (first === undefined) throw new Error('no examples');
    const answer = {
      allowed: true,
      violations: [],
      figures: { dailyFloor: 47500.01, totalFloor: 45000, equity: 47499 },
    };
    expect(differences(first, answer)).toHaveLength(3);
  });
});
