import { describe, expect, it, onTestFinished } from 'vitest';
import { profileSchema } from '../../../src/desk/comply/profile.ts';
import { ftuk } from '../../../src/desk/comply/profiles/ftuk.ts';
import { openTrader, type Trader } from '../../kit/trader.ts';
import { callers } from '../../kit/who.ts';

async function trader(): Promise<Trader> {
  const opened = await openTrader();
  onTestFinished(opened.close);
  await opened.quote('XAUUSD', '4060.00', '4060.25');
  return opened;
}
const value = (outcome: Awaited<ReturnType<Trader['tell']>>) => (outcome.ok ? outcome.value : outcome.refusal);

describe('an account under a profile', () => {
  it('is put under another, and told what the firm says about copying', async () => {
    const opened = await trader();
    const done = await opened.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
    expect(value(done)).toMatchObject({
      ...{ account: 'paper', profile: 'FTUK' },
      copying: expect.stringContaining('two accounts there may not carry the same trade'),
    });
    expect(value(await opened.tell('compliance.status', {}))).toMatchObject({ profile: 'FTUK' });
  });

  it('tells it in the language of the desk, with what sources say; what an older version kept is shown as it is', async () => {
    const opened = await trader();
    await opened.tell('desk.language', { language: 'es' });
    expect(value(await opened.tell('compliance.activate', { account: 'paper', profile: 'FTUK' }))).toMatchObject({
      copying: expect.stringContaining('no pueden llevar la misma operación'),
    });
    await opened.tell('compliance.custom-profile', { id: 'MINE', name: 'Mine', from: 'FTUK' });
    expect(value(await opened.tell('compliance.profile', { profile: 'MINE' }))).toMatchObject({
      profile: {
        notes: expect.arrayContaining(['Alcanzar una línea ya es romperla.']),
        sources: expect.arrayContaining([expect.objectContaining({ says: expect.stringContaining('sin martingala') })]),
      },
    });
    expect(profileSchema.parse({ ...ftuk, copying: 'as it was kept', notes: ['a note'] })).toMatchObject({
      copying: 'as it was kept',
      notes: ['a note'],
    });
  });

  it('keeps its phase where it is put under the same one again without naming it', async () => {
    const opened = await trader();
    const put = (profile: string, more: object = {}) =>
      opened.tell('compliance.activate', { account: 'paper', profile, ...more });
    const noted = async () => (await opened.journal()).filter(({ kind }) => kind === 'profile').at(-1)?.body ?? '';
    await put('FTMO', { phase: 'funded', accountType: 'swing' });
    await put('FTMO', { accountType: 'standard' });
    expect(JSON.parse(await noted())).toMatchObject({ phase: 'funded', accountType: 'standard' });
    await put('FTUK');
    expect(JSON.parse(await noted())).toMatchObject({ phase: null, accountType: null });
  });

  it('keeps the old one when the new one does not exist', async () => {
    const opened = await trader();
    expect(value(await opened.tell('compliance.activate', { account: 'paper', profile: 'NOBODY' }))).toMatchObject({
      code: 'PROFILE_UNKNOWN',
    });
    expect(value(await opened.tell('compliance.status', {}))).toMatchObject({ profile: 'FTMO' });
  });

  it('is never without rules', async () => {
    const opened = await trader();
    expect(value(await opened.tell('compliance.deactivate', { account: 'paper' }))).toMatchObject({
      profile: 'CONSERVATIVE',
    });
  });

  it('a profile of your own tightens freely, and loosens for a person and for no program', async () => {
    const opened = await trader();
    const tighter = {
      id: 'MINE',
      name: 'Mine',
      from: 'FTMO',
      rules: { maxLots: { limit: '0.5', scope: 'symbol' } },
    };
    expect((await opened.tell('compliance.custom-profile', tighter)).ok).toBe(true);
    const looser = { ...tighter, id: 'LOOSE', rules: { daily: null } };
    expect(value(await opened.tell('compliance.custom-profile', looser, callers.tradeKey('desk-1')))).toMatchObject({
      code: 'PROOF_NEEDED',
      facts: { loosened: ['daily'] },
    });
    expect((await opened.tell('compliance.custom-profile', looser)).ok).toBe(true);
    expect(value(await opened.tell('compliance.activate', { account: 'paper', profile: 'MINE' }))).toMatchObject({
      profile: 'MINE',
    });
    const judged = await opened.tell('compliance.validate-trade', {
      symbol: 'XAUUSD',
      side: 'buy',
      lots: '0.6',
      sl: '4059',
    });
    expect(value(judged)).toMatchObject({ allowed: false, verdict: { violations: [{ rule: 'MAX-LOTS' }] } });
  });

  it.each([
    ['a preset cannot be replaced', { id: 'FTMO' }, 'PROFILE_SHAPE'],
    [
      'limits that contradict each other',
      { id: 'BAD', rules: { maxLots: { limit: '-1', scope: 'order' } } },
      'PROFILE_',
    ],
    ['a zone that does not exist', { id: 'BAD', clock: { zone: 'Mars/Olympus', resetAt: '00:00' } }, 'PROFILE_ZONE'],
  ])('%s', async (_, change, code) => {
    const opened = await trader();
    const refused = await opened.tell('compliance.custom-profile', {
      name: 'X',
      from: 'FTMO',
      ...change,
    });
    expect(JSON.stringify(value(refused))).toContain(code);
    expect(JSON.stringify(value(await opened.tell('compliance.profiles', {})))).not.toContain('"BAD"');
  });
});

describe('an order judged without placing it', () => {
  it('answers with the largest size that passes, and one step more does not', async () => {
    const opened = await trader();
    const ask = async (lots: string) =>
      opened.tell('compliance.validate-trade', { symbol: 'XAUUSD', side: 'buy', lots, sl: '4050' });
    const first = value(await ask('5')) as { allowed: boolean; largestLots: string; sentences: string[] };
    expect(first.allowed).toBe(false);
    expect(first.sentences.length).toBeGreaterThan(0);
    expect(value(await ask(first.largestLots))).toMatchObject({ allowed: true });
    expect(value(await ask((Number(first.largestLots) + 0.01).toFixed(2)))).toMatchObject({ allowed: false });
    expect((await opened.account()).positions).toEqual([]);
  });

  it.each([
    ['an unknown symbol', { symbol: 'NOPE', side: 'buy', lots: '0.1', price: '1', sl: '0.9' }],
    ['a stop on the wrong side', { symbol: 'XAUUSD', side: 'buy', lots: '0.1', sl: '4070' }],
    ['no lots', { symbol: 'XAUUSD', side: 'buy', lots: '0', sl: '4050' }],
    ['a negative size', { symbol: 'XAUUSD', side: 'buy', lots: '-1', sl: '4050' }],
    ['a huge size', { symbol: 'XAUUSD', side: 'buy', lots: '99999999999999', sl: '4050' }],
  ])('%s is refused with its figures', async (_, order) => {
    const opened = await trader();
    expect(value(await opened.tell('compliance.validate-trade', order))).toMatchObject({ allowed: false });
  });

  it.each([['NaN'], ['1e5'], [''], ['one']])('a size of %j is not a size', async (lots) => {
    const opened = await trader();
    expect(
      value(await opened.tell('compliance.validate-trade', { symbol: 'XAUUSD', side: 'buy', lots, sl: '4050' })),
    ).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
