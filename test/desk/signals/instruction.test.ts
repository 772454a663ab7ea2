import { describe, expect, it } from 'vitest';
import { evolveInstruction, type InstructionEvent } from '../../../src/desk/signals/instruction.ts';
import { update } from './decide/trade.kit.ts';

describe('an instruction after an event', () => {
  const key = { accountId: 'a', feedId: 'c', messageId: 'm2', item: 0 };
  const said = update({ action: 'breakeven' });
  const told: InstructionEvent = { kind: 'instruction-told', key, revision: 2, update: said, targets: [] };

  it('begins as one that did nothing', () => {
    expect(evolveInstruction(null, told)).toEqual({ ...key, revision: 2, update: said, outcome: 'nothing' });
  });

  it('that was never told becomes nothing', () => {
    const became = { kind: 'instruction-became', key, outcome: 'asked' } as never;
    expect(() => evolveInstruction(null, became)).toThrow('instruction 0 of m2, which was never told');
    expect(evolveInstruction(evolveInstruction(null, told), became).outcome).toBe('asked');
  });
});
