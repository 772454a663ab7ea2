import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import { partWishes } from '../../../src/desk/hand/part.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import type { LegView } from '../../../src/desk/signals/leg-view.ts';
import { openGold } from '../../kit/gold.ts';

const view = (lots: string, hasRest = false, target = 0) =>
  ({ id: 'leg', item: 0, stage: 'open', lots, hasRest, target, tp: null }) as LegView;
const leg = (...open: string[]) => ({ id: 'leg', seen: { positions: open.map((lots) => ({ lots })) } }) as Leg;

const steps = (volumeStep: string, volumeMin: string) => ({
  digits: 2,
  tickSize: '0.01',
  volumeStep,
  volumeMin,
  pip: null,
});

function rest(size: Parameters<typeof partWishes>[0], lots: string, grid = steps('0.01', '0.01')): string {
  const wishes = partWishes(size, [{ view: view(lots), leg: leg(lots) }], grid);
  return wishes.ok ? (wishes.value[0]?.change.lots ?? '') : wishes.refusal.code;
}

describe('a part of a position', () => {
  it.each([
    [{ percent: 50 }, '0.10', '0.05'],
    [{ percent: 50 }, '0.05', '0.03'],
    [{ percent: 33.3 }, '1', '0.67'],
    [{ percent: 99 }, '0.02', '0.01'],
    [{ percent: 50 }, '0.01', 'PART_TOO_SMALL'],
    [{ lots: '0.019' }, '0.10', '0.09'],
    [{ lots: '0.01' }, '0.03', '0.02'],
    [{ lots: '0.009' }, '0.10', 'PART_TOO_SMALL'],
    [{ lots: '0.10' }, '0.10', 'PART_TOO_LARGE'],
  ])('%j of %s lots leaves %s', (size, lots, expected) => {
    expect(rest(size, lots)).toBe(expected);
  });

  it('that would leave less than the broker keeps is refused with its figures', () => {
    const wishes = partWishes({ lots: '0.5' }, [{ view: view('1'), leg: leg('1') }], steps('0.1', '0.6'));
    expect(wishes).toEqual({
      ok: false,
      refusal: { code: 'PART_TOO_SMALL', facts: { part: '0.5', rest: '0.5', least: '0.6' } },
    });
  });

  it('of an order that is filled in part is counted by what is open, and takes its rest back', () => {
    const wishes = partWishes(
      { percent: 50 },
      [{ view: view('0.10', true), leg: leg('0.03', '0.01') }],
      steps('0.01', '0.01'),
    );
    expect(wishes).toEqual({ ok: true, value: [{ legId: 'leg', change: { lots: '0.02', life: 'filled' } }] });
  });

  it('beside an order that still waits is one of what is open', () => {
    const waits = { view: { ...view('0.10', true), id: 'waits', stage: 'pending' as const }, leg: leg() };
    const both = [{ view: view('0.10'), leg: leg('0.10') }, waits];
    expect(partWishes({ percent: 50 }, both, steps('0.01', '0.01'))).toEqual({
      ok: true,
      value: [{ legId: 'leg', change: { lots: '0.05' } }],
    });
    expect(partWishes({ percent: 50 }, [waits], steps('0.01', '0.01'))).toEqual({
      ok: true,
      value: [{ legId: 'waits', change: { lots: '0.05' } }],
    });
  });

  it('and its rest are together what there was, each what the broker takes, and the part is never more than asked', () => {
    const cents = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(cents, fc.double({ min: 0.01, max: 99.99, noNaN: true }), (hundredths, percent) => {
        const lots = decimal(hundredths).div(100).toFixed();
        const left = rest({ percent }, lots);
        if (left === 'PART_TOO_SMALL') return;
        const part = decimal(lots).sub(left);
        expect(part.gte('0.01') && decimal(left).gte('0.01')).toBe(true);
        expect(part.lte(decimal(lots).mul(percent).div(100))).toBe(true);
      }),
    );
  });
});

it('of three legs of the smallest size [Half] ends the one with the nearest target', async () => {
  const gold = await openGold({
    follow: { settings: { size: { mode: 'lots', lots: '0.03' }, split: { by: 'equal' } } },
  });
  await gold.say('XAUUSD BUY NOW\nSL 4050\nTP1 4080\nTP2 4090\nTP3 4100');
  expect(await gold.held()).toHaveLength(3);
  await gold.press('Half');
  await gold.press('Confirm');
  await gold.advance(3_000);
  expect(await gold.held()).toEqual(['buy 0.01 sl 4050.00 tp 4090.00', 'buy 0.01 sl 4050.00 tp 4100.00']);
  for (const _ of ['two are left', 'one is left']) {
    await gold.press('Half');
    if ((await gold.buttons()).includes('Confirm')) await gold.press('Confirm');
    await gold.advance(3_000);
  }
  expect(await gold.held()).toEqual(['buy 0.01 sl 4050.00 tp 4100.00']);
  expect(await gold.told()).toContain('this broker takes and keeps no less than 0.01 in one. Nothing was done');
});
