import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, sum, toText } from '../../../src/core/decimal.ts';
import { next } from '../../../src/desk/orders/next.ts';
import { partsOf } from '../../../src/desk/orders/parts-of.ts';
import { gold, holding, legOf, noon, positionOf } from './leg.kit.ts';

/** Oldest first. */
const positionsOf = (lots: readonly string[]) => lots.map((each, at) => positionOf({ id: `p${at + 1}`, lots: each }));
const closed = (lots: string[], asked: string, least: string) =>
  partsOf(positionsOf(lots), decimal(asked), least).map(({ position, lots: part }) => `${position.id} ${toText(part)}`);

describe('a part of several positions', () => {
  it.each<[string, string[], string, string, string[]]>([
    ['takes the newest first', ['0.05', '0.05'], '0.07', '0.01', ['p2 0.05', 'p1 0.02']],
    [
      'comes from the one that can give it, where the newest would leave too little',
      ['0.3', '0.12'],
      '0.2',
      '0.1',
      ['p1 0.2'],
    ],
    ['stops short where nothing gives the rest', ['0.15', '0.15'], '0.2', '0.1', ['p2 0.15']],
    ['leaves as much as stands', ['0.25'], '0.2', '0.1', ['p1 0.15']],
    ['that is too small for any is none', ['0.15'], '0.05', '0.1', []],
    ['may be all', ['0.15', '0.1'], '0.25', '0.1', ['p2 0.1', 'p1 0.15']],
  ])('%s', (_, lots, asked, least, expected) => {
    expect(closed(lots, asked, least)).toEqual(expected);
  });

  it('is never more than was asked, and leaves nothing that the broker does not keep', () => {
    const cents = fc.integer({ min: 10, max: 200 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 4 }), cents, (held, wanted) => {
        const positions = positionsOf(held.map((each) => decimal(each).div(100).toFixed(2)));
        const asked = decimal(wanted).div(100);
        const parts = partsOf(positions, asked, '0.1');
        expect(sum(parts.map(({ lots }) => lots)).lte(asked)).toBe(true);
        for (const { position, lots } of parts) {
          const rest = decimal(position.lots).sub(lots);
          expect(lots.gte('0.1') && (rest.isZero() || rest.gte('0.1'))).toBe(true);
        }
      }),
    );
  });
});

describe('more open than is wanted', () => {
  const account = (volumeMin: string) => ({
    ...{ now: noon, asOf: 10, isNetting: false, holdsOpenings: null },
    contract: { ...gold, volumeMin },
  });
  const leg = legOf({ seen: holding(positionOf({ lots: '0.15' })), wanted: { lots: '0.10' } });

  it('by less than the broker takes is what is wanted from then on', () => {
    expect(next(leg, account('0.10'))).toMatchObject({ do: 'yield', field: 'lots' });
  });

  it('control: by what it takes is closed', () => {
    expect(next(leg, account('0.01'))).toMatchObject({ do: 'send', draft: { op: 'close_part', closeLots: '0.05' } });
  });
});
