import { describe, expect, it } from 'vitest';
import type { Dispatch, Mail, TextMessage } from '../../src/core/letters.ts';
import { takeErrors } from '../kit/errors.ts';
import { ann, bob, openOutbox, said } from './open-outbox.ts';

const sent: Dispatch = { became: 'sent' };
const later = (more: object = {}): Dispatch => ({ became: 'later', why: '451', ...more });
const unknown: Dispatch = { became: 'unknown', why: 'ECONNECTION' };
const day = 24 * 3_600_000;
const code = { kind: 'notice', notice: { about: 'code', minutes: 10 } } as const;

/** A carrier that answers in turn, and then takes everything. */
function carrier(...answers: Dispatch[]) {
  const taken: string[] = [];
  const all: (Mail | TextMessage)[] = [];
  return {
    taken,
    all,
    carry: async (letter: Mail | TextMessage) => {
      taken.push(letter.key);
      all.push(letter);
      return answers.shift() ?? sent;
    },
  };
}

describe('a letter', () => {
  it('leaves once, and nothing of what it said is kept', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a', content: said('the text') });
    await box.run();
    expect(taken).toEqual(['a']);
    expect(box.row('a')).toMatchObject({ state: 'sent', content: null, attempts: 1 });
    box.post({ id: 'a' });
    await box.run();
    expect(taken).toEqual(['a']);
  });

  it('is rolled back with what it tells', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    expect(() =>
      box.within((context) => {
        box.post({ id: 'a' });
        throw new Error(`not done ${context.id}`);
      }),
    ).toThrow('not done');
    await box.run();
    expect([taken, box.state('a')]).toEqual([[], undefined]);
  });

  it('says the newer, posted again before it left', async () => {
    const { all, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a', content: said('old'), waitMs: 60_000 });
    box.post({ id: 'a', content: said('new') });
    await box.run();
    expect(all).toEqual([]);
    await box.wait(60_000);
    expect(all.map((mail) => 'subject' in mail && mail.subject)).toEqual(['new']);
  });

  it('goes in the order of posting to one address, the pressing one first, and no address waits for another', async () => {
    const { taken, carry } = carrier(later());
    const box = openOutbox(carry);
    box.post({ id: 'a1', rank: 3 });
    box.post({ id: 'a2', rank: 3 });
    await box.run();
    box.post({ id: 'b1', place: bob });
    await box.run();
    expect(taken).toEqual(['a1', 'b1']);
    box.post({ id: 'a3', rank: 0 });
    await box.run();
    expect(taken).toEqual(['a1', 'b1', 'a3']);
    await box.wait(10_000);
    expect(taken).toEqual(['a1', 'b1', 'a3', 'a1', 'a2']);
  });

  it('that was not taken is tried ever more seldom for a day, and then given up and told', async () => {
    const { taken, carry } = carrier(...Array.from({ length: 60 }, () => later()));
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    await box.run();
    const waits: number[] = [];
    for (let next = box.nextAt(); next !== null; next = box.nextAt()) {
      waits.push(next / 1_000);
      await box.wait(next);
    }
    expect(waits.slice(0, 9)).toEqual([10, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200]);
    const total = waits.reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(19 * 3_600);
    expect(total).toBeLessThanOrEqual(day / 1_000);
    expect(taken).toHaveLength(waits.length + 1);
    expect(box.ended).toMatchObject([{ row: { id: 'a' }, how: 'expired', why: '451', isGone: false }]);
  });

  it('waits as long as it is asked to, within reason', async () => {
    const { carry } = carrier(later({ waitMs: 90_000 }), later({ waitMs: 90 * day }));
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    await box.run();
    expect(box.nextAt()).toBe(90_000);
    await box.wait(90_000);
    expect(box.nextAt()).toBe(4 * 3_600_000);
  });

  it('that is refused is given up at once, and told', async () => {
    const { taken, carry } = carrier({ became: 'refused', why: '550 5.1.1', isGone: true });
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    box.post({ id: 'b' });
    await box.run();
    expect(taken).toEqual(['a', 'b']);
    expect(box.ended).toMatchObject([{ row: { id: 'a' }, how: 'refused', why: '550 5.1.1', isGone: true }]);
  });

  it('worth nothing any more is not sent', async () => {
    const { taken, carry } = carrier(later());
    const box = openOutbox(carry);
    box.post({ id: 'a', content: code, secret: '123456', validMs: 25_000 });
    await box.run();
    await box.wait(10_000);
    expect(taken).toEqual(['a', 'a']);
    box.post({ id: 'b', content: code, secret: '123456', validMs: 25_000, waitMs: 26_000 });
    await box.wait(26_000);
    expect([taken, box.state('b')]).toEqual([['a', 'a'], 'expired']);
  });

  it('raises one alert when nothing leaves for want of a setting', async () => {
    const ours = later({ isOurs: true });
    const { carry } = carrier(ours, ours, ours);
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    await box.run();
    await box.wait(10_000);
    expect(box.takeAlerts()).toHaveLength(1);
    takeErrors();
  });

  it('is taken back with its address, also while it is under way', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    box.post({ id: 'b' });
    await box.step();
    box.withdraw(ann);
    await box.run();
    expect([taken, box.state('a'), box.state('b')]).toEqual([[], 'withdrawn', 'withdrawn']);
    box.post({ id: 'c' });
    await box.run();
    expect(taken).toEqual(['c']);
  });

  it('is left out when two hundred wait for one address', () => {
    const box = openOutbox(carrier().carry);
    for (let nth = 0; nth < 200; nth += 1) expect(box.post({ id: `l${nth}` })).toBe(true);
    expect(box.post({ id: 'one-more' })).toBe(false);
    expect(box.post({ id: 'other', place: bob })).toBe(true);
    expect(box.takeAlerts()).toHaveLength(1);
    takeErrors();
  });
});

describe('a letter of which nobody knows whether it was taken', () => {
  it.each<[string, Dispatch[], object, boolean, number, string]>([
    ['is repeated once', [unknown, unknown], {}, false, 2, 'in doubt'],
    ['is repeated once, and counts as sent when it is taken then', [unknown], {}, false, 2, 'sent'],
    [
      'is rather lost, if it is a code',
      [unknown],
      { content: code, secret: '123456', inDoubt: 'drop' },
      false,
      1,
      'in doubt',
    ],
    ['is repeated until it is taken where its key is kept', [unknown, unknown, unknown], {}, true, 4, 'sent'],
    [
      'is repeated once also when it was certainly not taken in between',
      [unknown, later(), unknown],
      {},
      false,
      3,
      'in doubt',
    ],
  ])('%s', async (_, answers, posting, keepsKeys, tries, state) => {
    const { taken, carry } = carrier(...answers);
    const box = openOutbox(carry, { keepsKeys });
    box.post({ id: 'a', ...posting });
    await box.run();
    for (let nth = 0; nth < 5; nth += 1) await box.wait(120_000);
    expect([taken.length, box.state('a')]).toEqual([tries, state]);
    expect(new Set(taken)).toEqual(new Set(['a']));
  });

  it.each<[string, object, number, string]>([
    ['a notice', {}, 2, 'sent'],
    ['a code', { content: code, secret: '123456', inDoubt: 'drop' }, 1, 'lost'],
  ])('killed between sending and writing down: %s', async (_, posting, tries, state) => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a', ...posting });
    await box.step();
    expect(box.state('a')).toBe('sending');
    await box.step({ dies: true });
    box.restart();
    await box.run();
    await box.wait(60_000);
    expect([taken.length, box.state('a')]).toEqual([tries, state]);
  });

  it('killed again and again: a notice goes out twice at most', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    for (let nth = 0; nth < 10; nth += 1) {
      await box.step();
      await box.step({ dies: true });
      box.restart();
      await box.step();
      box.clock.set(box.clock.now() + 60_000);
    }
    expect(taken.length).toBeLessThanOrEqual(2);
    expect(box.state('a')).toBe('in doubt');
  });

  it('may have left since the copy was made that was put back', async () => {
    const { taken, carry } = carrier(unknown);
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    box.within(({ store }) => store.doubtLetters());
    await box.run();
    await box.wait(120_000);
    expect([taken.length, box.state('a')]).toEqual([1, 'in doubt']);
  });

  it('is not sent by a process that only finds the mark of another', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a' });
    await box.step();
    box.restart();
    await box.step();
    expect([taken, box.row('a')]).toMatchObject([[], { state: 'waiting', doubts: 1 }]);
  });

  it('is not known either when whoever carries it throws: what was thrown is kept nowhere', async () => {
    const box = openOutbox(async () => {
      throw new TypeError('cannot post 123456 to ann@example.com');
    });
    box.post({ id: 'a' });
    await box.run();
    expect(box.row('a')).toMatchObject({ state: 'waiting', doubts: 1, why: 'TypeError' });
  });
});

describe('a secret', () => {
  it('is in the letter and in no table, before, while and after it is sent', async () => {
    const seen: string[] = [];
    const { all, carry } = carrier(later());
    const box = openOutbox(carry);
    const look = () => seen.push(box.file());
    box.post({ id: 'a', content: code, secret: '918273' });
    look();
    await box.step();
    look();
    await box.step();
    look();
    await box.wait(10_000);
    look();
    expect(all.every((mail) => JSON.stringify(mail).includes('918273'))).toBe(true);
    expect(all).toHaveLength(2);
    expect(seen.join()).not.toContain('918273');
    expect(seen.join()).toContain('ann@example.com');
  });

  it('that went with its process takes its letter with it, which is told', async () => {
    const { taken, carry } = carrier();
    const box = openOutbox(carry);
    box.post({ id: 'a', content: code, secret: '918273' });
    box.restart();
    await box.run();
    expect([taken, box.ended[0]?.how]).toEqual([[], 'lost']);
  });

  it('must be there where a letter says nothing without it', () => {
    const box = openOutbox(carrier().carry);
    expect(() => box.post({ id: 'a', content: code })).toThrow('without its secret');
  });
});
