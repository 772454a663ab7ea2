import { describe, expect, it } from 'vitest';
import { type ClientStatement, clientFactsOf, nothingStated, stateClient } from '../../../src/desk/comply/client.ts';

const professional: ClientStatement = {
  ...nothingStated,
  class: 'professional',
  grounds: ['ten_trades_a_quarter', 'half_a_million_euro'],
};

describe('what a trader states as a client of the broker', () => {
  it('is nothing before anything is stated, so no duty is known to be kept but ours', () => {
    expect(clientFactsOf(null)).toEqual({
      ...{ class: null, warningShown: null, incentivesOff: null, appropriatenessTested: null, executionReported: null },
      recordsKept: true,
    });
    expect(stateClient(null, {})).toEqual({ ok: true, value: { statement: nothingStated, loosened: [] } });
  });

  it.each([
    ['warningAcknowledged', 'warningShown'],
    ['appropriatenessTested', 'appropriatenessTested'],
    ['incentivesOff', 'incentivesOff'],
    ['executionReported', 'executionReported'],
  ] as const)('%s is judged as %s', (stated, judged) => {
    for (const value of [true, false])
      expect(clientFactsOf({ ...nothingStated, [stated]: value })).toEqual({ ...clientFactsOf(null), [judged]: value });
  });

  it('stands until it is stated anew', () => {
    const before: ClientStatement = { ...nothingStated, class: 'retail', incentivesOff: true };
    expect(stateClient(before, { warningAcknowledged: true, incentivesOff: undefined })).toMatchObject({
      value: { statement: { ...before, warningAcknowledged: true } },
    });
    expect(stateClient(before, { class: null })).toMatchObject({ value: { statement: { class: null } } });
    expect(clientFactsOf(before).class).toBe('retail');
  });

  it('makes a professional of two grounds, and names the protection that is given up, once', () => {
    const lost = ['leverage', 'closeOut', 'debt'];
    expect(stateClient(null, professional)).toEqual({ ok: true, value: { statement: professional, loosened: lost } });
    expect(stateClient({ ...nothingStated, class: 'retail' }, professional)).toMatchObject({
      value: { loosened: lost },
    });
    expect(stateClient(professional, { executionReported: true })).toMatchObject({ value: { loosened: [] } });
  });

  it('makes none of fewer, and a ground said twice is one', () => {
    const twice: ClientStatement['grounds'] = ['a_year_in_the_sector', 'a_year_in_the_sector'];
    for (const [grounds, count] of [
      [[], 0],
      [twice.slice(1), 1],
      [twice, 1],
    ] as const)
      expect(stateClient(null, { ...professional, grounds: [...grounds] })).toMatchObject({
        refusal: { code: 'CLIENT_NOT_PROFESSIONAL', facts: { grounds: count, needed: 2 } },
      });
  });

  it('has no grounds where the client is none', () => {
    expect(stateClient(professional, { class: 'retail' })).toEqual({
      ok: true,
      value: { statement: { ...professional, class: 'retail', grounds: [] }, loosened: [] },
    });
  });
});
