import { expect, it } from 'vitest';
import { acts } from '../../src/desk/all-acts.ts';
import { closeAllTap, panicTap } from '../../src/desk/guard/panic.ts';
import { confirmTap, leaveTap } from '../../src/desk/hand/ask.ts';
import { closeAccountTap } from '../../src/desk/hand/hand-taps.ts';
import * as taps from '../../src/desk/talk/taps.ts';

const cards = Object.entries(taps).flatMap(([name, tap]) => (name.endsWith('Tap') ? [tap as { name: string }] : []));
const offered = [...cards, panicTap, closeAllTap, confirmTap, leaveTap, closeAccountTap];

/* An act is found by name only: a tap without one would be a button that does nothing. */
it('whatever a button can stand for is done by an act, and no two are called the same', () => {
  expect(offered.filter(({ name }) => !acts.has(name))).toEqual([]);
  expect(new Set(offered.map(({ name }) => name)).size).toBe(offered.length);
  expect(offered.length).toBeGreaterThan(20);
});
