import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { demo, firstRun } from '../../src/office/demo.ts';
import { remoteVenue } from '../../src/runtime/remote-venue.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTrader } from '../kit/trader.ts';

const followsSchema = z.object({ follows: z.array(z.object({ follow: z.string() })) });

describe('the first run', () => {
  it('is over after the first start: a follow that was ended stays ended', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const follows = async () => {
      const listed = await trader.tell('follows.list', {});
      return followsSchema.parse(listed.ok ? listed.value : null).follows;
    };
    const [follow] = await follows();
    expect((await trader.tell('follows.end', { follow: follow?.follow })).ok).toBe(true);
    await firstRun(trader.context);
    expect(await follows()).toEqual([]);
  });

  it('does not hang a later start on a venue that cannot be reached', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.close();
    const trader = await openTrader({ dataDir, outsideVenue: (id) => remoteVenue('http://127.0.0.1:9', id) });
    onTestFinished(trader.close);
    const listed = await trader.tell('accounts.list', {});
    expect(listed).toMatchObject({ ok: true, value: { accounts: [{ account: demo.account }] } });
  });

  it('needs the venue as long as there is no account', async () => {
    const opening = openTrader({ outsideVenue: (id) => remoteVenue('http://127.0.0.1:9', id) });
    await expect(opening).rejects.toThrow('no answer from http://127.0.0.1:9');
  });
});
