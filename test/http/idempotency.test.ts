import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnyAction } from '../../src/core/action.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { toyMigrations, toyRooms } from '../kit/toy-room.ts';
import { send, toyApp } from './toy.ts';

/** A real desk that counts, behind the door. */
function openCounter() {
  const actions = toyRooms.desk.actions.map(offered);
  const rooms = { ...toyRooms, desk: { ...toyRooms.desk, actions } };
  const { office, close } = openBareOffice({ rooms, migrations: toyMigrations() });
  onTestFinished(close);
  const { app } = toyApp({ actions, office });
  return async (n: number, key?: string) => {
    const answer = await app.request('/api/v1/tally', send('POST', { n }, key ? { 'idempotency-key': key } : {}));
    return { status: answer.status, body: await answer.json() };
  };
}

function offered(action: AnyAction): AnyAction {
  return action.name === 'toy.add'
    ? { ...action, needs: { scope: 'trade', over: 'desk' }, http: { method: 'post', path: '/tally', status: 201 } }
    : action;
}

describe('a write sent twice', () => {
  it('acts once under one key and gets the first answer again', async () => {
    const add = openCounter();
    expect(await add(5, 'k1')).toEqual({ status: 201, body: 5 });
    expect(await add(5, 'k1')).toEqual({ status: 201, body: 5 });
    expect(await add(5, 'k2')).toEqual({ status: 201, body: 10 });
  });

  it('acts twice without a key', async () => {
    const add = openCounter();
    await add(5);
    expect((await add(5)).body).toBe(10);
  });

  it('is refused when the key comes back with another body', async () => {
    const add = openCounter();
    await add(5, 'k1');
    expect(await add(6, 'k1')).toMatchObject({ status: 422, body: { code: 'KEY_REUSED', facts: { key: 'k1' } } });
    expect((await add(1, 'k2')).body).toBe(6);
  });

  it('acts once when both arrive at the same time', async () => {
    const add = openCounter();
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(5, 'k1')));
    expect(new Set(answers.map(({ body }) => body))).toEqual(new Set([5]));
  });
});
