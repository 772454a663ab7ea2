import { onTestFinished } from 'vitest';
import { appOf } from '../../kit/app.ts';
import type { TestOfficeParts } from '../../kit/office.ts';
import { openTrader } from '../../kit/trader.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer of any action, looked into by each test
type Answer = any;

/** What answers each step in the plainest way. */
const plain: [step: string, answers: Record<string, string>][] = [
  ['welcome', {}],
  ['profile', { zone: 'Europe/Berlin', language: 'en', experience: 'some' }],
  ['broker', { account: 'paper' }],
  ['verification', {}],
  ['provider', { feed: 'demo' }],
  ['risk', { percent: '1' }],
  ['handling', { preset: 'usual' }],
  ['test', {}],
  ['review', {}],
  ['completion', {}],
];

/** A newcomer's installation, asked over HTTP. */
export async function openFirstHour(parts: Omit<TestOfficeParts, 'rooms'> = {}) {
  const trader = await openTrader(parts);
  onTestFinished(trader.close);
  const app = appOf(trader);
  async function ask(method: string, path: string, body?: object, key?: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', host: 'localhost', ...(key && { 'idempotency-key': key }) };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await app.request(`http://localhost/api/v1${path}`, init);
    const answer = await response.json();
    await trader.settle();
    // Of a step its own status is looked at; of a refusal the one of HTTP.
    return answer;
  }
  const get = (path: string) => ask('GET', `/onboarding${path}`);
  const post = (path: string, body: object = {}, key?: string) => ask('POST', `/onboarding${path}`, body, key);
  const complete = (step: string, answers: object = {}, key?: string) =>
    post(`/steps/${step}/complete`, { answers }, key);
  const follows = async (): Promise<Answer[]> => (await ask('GET', '/follows')).follows;

  async function untilTested(): Promise<Answer> {
    for (let look = 0; look < 100; look += 1) {
      const current = await get('/current-step');
      if (!current.isUnderWay) return current;
      await trader.advance(look < 20 ? 250 : 5_000);
    }
    throw new Error('the test signal is still under way');
  }

  return {
    ...{ trader, get, post, complete, follows, untilTested },
    skip: (step: string) => post(`/steps/${step}/skip`),
    restart: (step: string) => post(`/steps/${step}/restart`),
    follow: async (account: string) => (await follows()).find((row) => row.account === account),
    accounts: async (): Promise<string[]> =>
      (await ask('GET', '/accounts')).accounts.map(({ account }: { account: string }) => account),
    positions: async (account: string): Promise<Answer[]> =>
      (await ask('GET', `/accounts/${account}`)).snapshot.positions,
    zone: async (): Promise<string> => {
      const asked = await trader.tell('desk.zone', {});
      return asked.ok ? (asked.value as { zone: string }).zone : '';
    },
    /** every step before this one, answered plainly */
    async upTo(step: string): Promise<Answer> {
      let current = await get('/current-step');
      if (current.step === undefined) current = await post('/start');
      for (const [id, answers] of plain) {
        if (id === step) break;
        if (current.step !== id) continue;
        current = await complete(id, answers);
        if (id === 'test') current = await untilTested();
      }
      return current;
    },
  };
}
