import { Miniflare } from 'miniflare';
import { expect, it, onTestFinished, vi } from 'vitest';
import { unstable_getMiniflareWorkerOptions as readWranglerConfig } from 'wrangler';
import { buildWorker, root } from '../../kit/worker-bundle.ts';
import { becomeOwner, secretsKey, setUpWord } from '../../kit/worker-owner.ts';

let token = '';

/** The file that is uploaded, in workerd, with the bindings of wrangler.toml. Nothing is asked of the network. */
async function startWorker(): Promise<string> {
  const { folder, uploaded } = await buildWorker();
  const { workerOptions } = readWranglerConfig(`${root}/wrangler.toml`);
  const worker = new Miniflare({
    ...workerOptions,
    bindings: { ...workerOptions.bindings, SETUP_WORD: setUpWord, SECRETS_KEY: secretsKey, LOG_LEVEL: 'warn' },
    modules: true,
    modulesRoot: folder,
    scriptPath: uploaded,
    cf: false,
  });
  onTestFinished(() => worker.dispose());
  return (await worker.ready).origin;
}

const ask = (url: string, body?: object): Promise<Response> =>
  fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

async function send(url: string, body?: object): Promise<unknown> {
  const response = await ask(url, body);
  const answer = await response.json();
  expect(response.ok, JSON.stringify(answer)).toBe(true);
  return answer;
}

it('the Worker that is uploaded starts, and copies a signal to a filled order', async () => {
  const origin = await startWorker();
  const api = `${origin}/api/v1`;
  const shut = await ask(`${api}/accounts`);
  expect([shut.status, (await shut.json()).code]).toEqual([503, 'FACTOR_FIRST']);
  const owner = await becomeOwner(async (path, body, shown = '') => {
    token = shown;
    return (await send(origin + path, body)) as Record<string, unknown>;
  }, Date.now);
  token = owner.token;
  // A coin: its market is open on whatever day this runs.
  await send(`${api}/venues/desk-1-paper/quotes`, { symbol: 'BTCUSD', bid: '60000.00', ask: '60010.00' });
  await send(`${api}/feeds/demo/messages`, { text: 'BTCUSD BUY NOW\nSL 59400\nTP 61500' });
  await vi.waitFor(
    async () =>
      expect(await send(`${api}/accounts/paper`)).toMatchObject({
        snapshot: { positions: [{ symbol: 'BTCUSD', side: 'buy', sl: '59400.00', tp: '61500.00' }] },
      }),
    { timeout: 15_000, interval: 100 },
  );
  // Nothing that was said into a channel that never was is taken, and its name stays free.
  const mistyped = { status: 404, detail: 'There is no channel dem.' };
  const toNobody = await ask(`${api}/feeds/dem/messages`, { text: 'Good morning' });
  expect({ status: toNobody.status, detail: (await toNobody.json()).detail }).toEqual(mistyped);
  await send(`${api}/feeds`, { feed: 'dem', name: 'Dem' });
  await send(`${api}/feeds/dem/messages`, { text: 'Good morning' });
});
