import { describe, expect, it } from 'vitest';
import { openCodes } from './open-codes.ts';

const many = 12;
const wrongOf = (code: string, nth: number) => String((Number(code) + 1 + nth) % 1_000_000).padStart(6, '0');
const at = async <A>(ask: (nth: number) => Promise<A>): Promise<A[]> =>
  Promise.all(Array.from({ length: many }, (_, nth) => ask(nth)));
const counted = (answers: { status: number; body: { code?: string } }[], what: string) =>
  answers.filter(({ status, body }) => (body.code ?? String(status)) === what).length;

describe('codes that are sent, asked for and guessed by many at once', () => {
  it('are five at the door, however many halves ask together', async () => {
    const { withSms, half, request, office, texts } = await openCodes();
    await withSms();
    const halves = [await half(), await half(), await half()];
    const answers = await at((nth) => request({ way: 'sms', token: halves[nth % 3] ?? '' }));
    expect([counted(answers, '202'), counted(answers, 'CODES_ENOUGH')]).toEqual([5, many - 5]);
    await office.advance(1_000);
    expect(texts).toHaveLength(6);
  });

  it('are guessed five times, however many codes are out', async () => {
    const { withSms, half, request, texted, finish } = await openCodes();
    await withSms();
    const out: { mine: string; code: string }[] = [];
    for (let n = 0; n < 3; n += 1) {
      const mine = await half();
      await request({ way: 'sms', token: mine });
      out.push({ mine, code: await texted() });
    }
    const answers = await at(async (nth) => {
      const { mine, code } = out[nth % 3] ?? { mine: '', code: '' };
      return finish(mine, wrongOf(code, nth));
    });
    expect([counted(answers, 'CODE_WRONG'), counted(answers, 'CODE_BARRED')]).toEqual([5, many - 5]);
    for (const { mine, code } of out) expect((await finish(mine, code)).body.code).toBe('CODE_BARRED');
  });

  it('that begin a way are guessed five times, and the right one is barred with them', async () => {
    const { beginSms, post, texted, status } = await openCodes();
    await beginSms();
    const code = await texted();
    const answers = await at((nth) => post('/2fa/verify/sms', { code: wrongOf(code, nth) }));
    expect(counted(answers, 'CODE_WRONG')).toBe(5);
    expect((await post('/2fa/verify/sms', { code })).status).toBe(429);
    expect(await status()).toMatchObject({ sms: null });
  });
});
