import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appOf } from '../kit/app.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openTrader } from '../kit/trader.ts';

async function openFolder() {
  const dataDir = temporaryFolder();
  const trader = await openTrader({ dataDir });
  onTestFinished(trader.close);
  const app = appOf(trader);
  const headers = { 'content-type': 'application/json' };
  const send = async (method: string, path: string, body: object) => {
    const answer = await app.request(`/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, detail: (await answer.json()).detail };
  };
  const files = () =>
    ['feeds', 'desks', 'venues']
      .flatMap((name) => readdirSync(join(dataDir, name)))
      .filter((name) => name.endsWith('.db'));
  return { send, files, dataDir };
}

describe('a name that was mistyped', () => {
  it.each<[string, string, object, string]>([
    ['POST', '/feeds/dem/messages', { text: 'Good morning' }, 'There is no channel dem.'],
    ['PUT', '/feeds/dem/messages/m1', { text: 'Good morning' }, 'There is no channel dem.'],
    ['PATCH', '/feeds/dem/settings', { marketLateSeconds: 60 }, 'There is no channel dem.'],
    ['POST', '/venues/dem/quotes', { symbol: 'XAUUSD', bid: '1', ask: '2' }, 'There is no paper account at dem.'],
  ])('%s %s is refused in a sentence and leaves no file behind', async (method, path, body, detail) => {
    const { send, files } = await openFolder();
    const before = files();
    expect(await send(method, path, body)).toEqual({ status: 404, detail });
    expect(files()).toEqual(before);
  });

  it('is no obstacle to a channel that is made under it later', async () => {
    const { send, dataDir } = await openFolder();
    expect((await send('POST', '/feeds/gold/messages', { text: 'Good morning' })).status).toBe(404);
    expect((await send('POST', '/feeds', { feed: 'gold', name: 'Gold' })).status).toBe(201);
    expect(existsSync(join(dataDir, 'feeds/gold.db'))).toBe(true);
    expect((await send('POST', '/feeds/gold/messages', { text: 'Good morning' })).status).toBe(201);
  });
});
