import { describe, expect, it } from 'vitest';
import { countCodeCall } from '../../../src/core/directory-calls.ts';
import { ask as askActor } from '../../../src/core/office.ts';
import { internally } from '../../../src/core/who.ts';
import { anna } from '../open-house.ts';
import { openCodes } from './open-codes.ts';

const minute = 60_000;
const hours = (count: number) => count * 61 * minute;

async function openCount() {
  const house = await openCodes();
  const { office } = house;
  const sent = async (user: string, to: string | null = null, on: 'begin' | 'sign-in' | 'proof' = 'sign-in') => {
    const asked = { user, way: 'sms', on: to === null ? on : 'begin', to } as const;
    const counted = await askActor(office.office.directory(), countCodeCall, asked, internally('t'));
    if (!counted.ok) throw new Error(counted.refusal.code);
    return !counted.value.isEnough;
  };
  /** how many leave of so many that are asked for, each by another */
  const many = async (count: number, each: (n: number) => Promise<boolean>) => {
    let left = 0;
    for (let n = 0; n < count; n += 1) if (await each(n)) left += 1;
    return left;
  };
  return { ...house, sent, many };
}

describe('text messages that somebody else pays for', () => {
  it('go to a number that nobody has shown three times a day, whoever types it', async () => {
    const { sent, many, office } = await openCount();
    expect(await many(10, (n) => sent(`u${n}`, 'one number'))).toBe(3);
    await office.advance(hours(2));
    expect(await sent('another', 'one number')).toBe(false);
    expect(await sent('another', 'another number')).toBe(true);
    await office.advance(hours(24));
    expect(await sent('another', 'one number')).toBe(true);
  });

  it('go to new numbers so many in an hour and in a day, and keep nobody from signing in', async () => {
    const { sent, many, office } = await openCount();
    const begin = (n: number) => sent(`u${n}`, `number ${n}`);
    expect(await many(40, begin)).toBe(20);
    let left = 20;
    for (let hour = 1; hour < 12; hour += 1) {
      await office.advance(hours(1));
      left += await many(30, (n) => begin(hour * 100 + n));
    }
    expect(left).toBe(60);
    expect(await sent('somebody')).toBe(true);
  });

  it('go to all so many in an hour, and the owner still signs in', async () => {
    const { withSms, sent, many, half, request, office } = await openCount();
    await withSms();
    expect(await many(70, (n) => sent(`u${n}`))).toBe(60);
    expect(await sent('somebody')).toBe(false);
    expect((await request({ way: 'sms', token: await half() })).status).toBe(202);
    await office.advance(hours(1));
    expect(await sent('somebody')).toBe(true);
  });

  it('go to one user twenty times a day', async () => {
    const { sent, many, office } = await openCount();
    let left = 0;
    for (let hour = 0; hour < 8; hour += 1) {
      left += await many(6, () => sent('ben'));
      await office.advance(hours(1));
    }
    expect(left).toBe(20);
  });

  it('are not counted where what was typed is no number', async () => {
    const { post, beginSms } = await openCount();
    for (let n = 0; n < 6; n += 1)
      expect((await post('/2fa/setup/sms', { phone: 'none', password: anna.password })).body.code).toBe(
        'ADDRESS_UNREADABLE',
      );
    expect((await beginSms()).status).toBe(202);
  });
});
