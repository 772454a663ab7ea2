import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isActorId } from '../../src/core/actor-id.ts';
import { internally } from '../../src/core/who.ts';
import { venueOf } from '../../src/office/desks.ts';
import { openTrader } from '../kit/trader.ts';

const id = fc.oneof(
  fc.stringMatching(/^[ab][ab-]{0,3}$/),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/),
  fc.constantFrom('a'.repeat(63), `${'a'.repeat(62)}b`, 'a-', '0'),
);

describe('the name of the venue of a paper account', () => {
  it('is a possible id, and never that of another pair of desk and account', () => {
    fc.assert(
      fc.property(id, id, id, id, (desk, account, otherDesk, otherAccount) => {
        expect(isActorId(venueOf(desk, account))).toBe(true);
        const isSame = desk === otherDesk && account === otherAccount;
        expect(venueOf(desk, account) === venueOf(otherDesk, otherAccount)).toBe(isSame);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['desk-1', 'paper', 'desk-1-paper'],
    ['a-b', 'c', 'a-b-c'],
  ])('of %s and %s is plain', (desk, account, name) => {
    expect(venueOf(desk, account)).toBe(name);
  });

  it('tells apart what used to be one name', () => {
    const tail = (name: string) => name.split('--')[1];
    expect(venueOf('a', 'b-c')).toMatch(/^a-b-c--[0-9a-f]{20}$/);
    expect(venueOf('a', `${'b'.repeat(62)}c`)).not.toBe(venueOf('a', 'b'.repeat(63)));
    const hashed = venueOf('a', 'b-c');
    expect(venueOf('a-b-c-', tail(hashed) ?? '')).not.toBe(hashed);
  });
});

describe('a venue', () => {
  it('stays with whom it was opened for', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const venue = trader.office.venue('shared');
    const open = (owner: string) =>
      venue.perform('venue.open', { owner, currency: 'USD', balance: '10000', seed: 1 }, internally('test'));
    expect((await open('desk-1/one')).ok).toBe(true);
    expect((await open('desk-1/one')).ok).toBe(true);
    expect(await open('desk-2/one')).toMatchObject({ refusal: { code: 'VENUE_TAKEN', facts: { venue: 'shared' } } });
  });
});
