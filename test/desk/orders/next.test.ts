import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, sum } from '../../../src/core/decimal.ts';
import { isOpening, type Leg } from '../../../src/desk/orders/leg.ts';
import { next, rules } from '../../../src/desk/orders/next.ts';
import { type AnsweredCell, answer, cells, legIn } from './cells.ts';
import { kernelTable, tablePath } from './kernel-table.ts';
import { anyAccount, anyLeg } from './legs.kit.ts';

let answered: readonly AnsweredCell[] | null = null;
/** What the kernel does in every cell; asked in a test, so that it is known which test asks. */
const answers = (): readonly AnsweredCell[] => {
  answered ??= cells.map((cell) => answer(cell));
  return answered;
};
const titled = (cell: AnsweredCell) => JSON.stringify(cell);

describe('the table of the kernel', () => {
  it('is the one in docs/kernel.md: run `npm run kernel` after a change of a rule, and read what changed', () => {
    expect(kernelTable()).toBe(readFileSync(tablePath, 'utf8'));
  });

  it.each(rules.map(({ name }) => name))('has a cell for: %s', (name) => {
    expect(answers().some(({ step }) => step.rule === name)).toBe(true);
  });
});

describe('in every cell', () => {
  it('B1 nothing is sent while a command is active, save the close of everything over levels or a part', () => {
    for (const cell of answers()) {
      const { active } = legIn(cell).leg;
      if (!active || cell.step.do !== 'send') continue;
      expect(active.draft.op, titled(cell)).toMatch(/modify|close_part/);
      expect(cell.step.draft.op, titled(cell)).toMatch(/^(close|cancel|close_part)$/);
      expect(cell.life).toBe('gone');
    }
  });

  it('B1 what is gone and shown is taken away, whatever else is in doubt', () => {
    const shown = answers().filter(
      ({ life, seen, account }) => life === 'gone' && /order|position/.test(seen) && account === 'hedging',
    );
    const idle = shown.filter(({ way, tried }) => !/sent|answered/.test(way) && !/just now|market closed/.test(tried));
    expect(idle.length).toBeGreaterThan(100);
    for (const cell of idle) expect(cell.step.do, titled(cell)).toBe('send');
  });

  it('B4 an opening is never sent where one may have been carried out', () => {
    const opened = answers().filter(({ step }) => step.do === 'send' && isOpening(step));
    expect(opened.length).toBeGreaterThan(0);
    for (const cell of opened) {
      expect(cell.seen, titled(cell)).toBe('nothing');
      expect(cell.way, titled(cell)).not.toMatch(/opening/);
    }
  });

  it('B4 a part is never closed while another is in doubt, unless all is to go on a hedging account', () => {
    for (const cell of answers())
      if (cell.step.do === 'send' && cell.step.draft.op === 'close_part' && cell.way === 'part close in doubt')
        expect([cell.life, cell.seen], titled(cell)).toEqual(['gone', 'a share of a position']);
  });

  it('B6 nothing is closed because it is missing: only what is to go anyway, by its id', () => {
    for (const cell of answers().filter(({ seen, way }) => seen === 'missing' && way === 'nothing')) {
      const isToGo = cell.life === 'gone' && cell.account !== 'netting';
      expect(isToGo ? ['send', 'wait'] : ['wait'], titled(cell)).toContain(cell.step.do);
      if (cell.step.do === 'send') expect(cell.step.draft.op, titled(cell)).toBe('close');
    }
  });

  it('B7 a position without its stop is never settled', () => {
    for (const cell of answers().filter(({ seen, life }) => seen === 'a position without stop' && life !== 'gone'))
      expect(cell.step.do, titled(cell)).not.toBe('settled');
  });
});

describe('whatever a leg is', () => {
  it('the kernel has an answer', () => {
    fc.assert(
      fc.property(anyLeg, anyAccount, (leg, account) => {
        expect(rules.map(({ name }) => name)).toContain(next(leg, account).rule);
      }),
      { numRuns: 3_000, seed: 8 },
    );
  });

  it('B6 nothing but the opening raises exposure, and no close asks for more than is seen', () => {
    fc.assert(
      fc.property(anyLeg, anyAccount, (leg, account) => {
        const step = next(leg, account);
        if (step.do !== 'send') return;
        if (isOpening(step)) expect(lotsShown(leg)).toBe(0);
        if (step.draft.op !== 'close_part') return;
        const { positionId, closeLots } = step.draft;
        const position = leg.seen.positions.find(({ id }) => id === positionId);
        expect(decimal(closeLots).lte(position?.lots ?? '0')).toBe(true);
      }),
      { numRuns: 3_000, seed: 9 },
    );
  });
});

const lotsShown = ({ seen }: Leg): number =>
  sum(seen.positions.map(({ lots }) => decimal(lots)))
    .add(seen.order?.remaining ?? '0')
    .toNumber();
