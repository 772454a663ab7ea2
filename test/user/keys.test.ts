import { describe, expect, it } from 'vitest';
import { anna, openEmptyHouse } from './open-house.ts';

function openKeyed() {
  const house = openEmptyHouse();
  const post = async (path: string, body: object, key: string) => {
    // As one comes from elsewhere: nobody is anybody before they have signed in.
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...from };
    const answer = await house.app.request(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  return { ...house, post };
}

describe('an idempotency key', () => {
  it.each(['the same', 'another'])('makes no password free to guess: %s each time', async (which) => {
    const { own, post } = openKeyed();
    await own();
    const tried: number[] = [];
    for (let n = 0; n < 7; n += 1) {
      const key = which === 'the same' ? 'k' : `k${n}`;
      tried.push((await post('/auth/login', { ...anna, password: `not this one ${n}` }, key)).status);
    }
    expect(tried).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it('that came with the word of the set-up is no word', async () => {
    const { post, word, ask } = openKeyed();
    const { word: said } = await word();
    const first = await post('/auth/set-up', { ...anna, word: said }, 'k');
    expect(first.status).toBe(201);
    const wrong = { email: 'mallory@example.com', password: 'a sentence of somebody else', word: 'ABCDE23456' };
    expect(await post('/auth/set-up', wrong, 'k')).toMatchObject({ status: 403, body: { code: 'SET_UP_WORD_WRONG' } });
    expect((await ask('get', '/auth/sessions', { token: first.body.access })).status).toBe(200);
  });
});
