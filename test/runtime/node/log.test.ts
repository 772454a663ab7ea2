import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/runtime/node/log.ts';

const canary = 'CANARY-7f3a9c5d1e';

function logged(work: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  work(createLog('info', { write: (line) => (lines += line) }));
  return lines;
}

describe('a secret', () => {
  it.each([
    { password: canary },
    { apiKey: canary },
    { API_KEY: canary },
    { 'x-api-key': canary },
    { headers: { Authorization: `Basic ${canary}` } },
    { headers: { cookie: canary } },
    { list: [{ deep: { refresh_token: canary } }] },
    { clientSecret: { value: canary } },
    { note: `sent with Authorization: Bearer ${canary}` },
    { error: new Error(`401 for bearer ${canary}`) },
    { privateKey: canary },
    { error: new Error(`cannot reach smtps://signals:${canary}@mail.example:465`) },
    { note: `refused key SG.${canary}.${canary}` },
    { note: `signed with whsec_${canary}` },
    { error: `request to https://api.telegram.org/bot7000000001:AAFakeTokenOf${canary}/getMe failed` },
    { a: { b: { c: { d: { e: { f: { g: { h: canary } } } } } } } },
  ])('in %j never reaches the log', (facts) => {
    const lines = logged((log) => log.error(facts, 'something happened'));
    expect(lines).toContain('something happened');
    expect(lines).not.toContain(canary);
  });

  it('in the message itself never reaches the log', () => {
    expect(logged((log) => log.warn({}, `got Bearer ${canary}`))).not.toContain(canary);
  });

  it('is all that is hidden: facts beside it are kept', () => {
    const lines = logged((log) => log.info({ trace: canary, stop: '1.0812', password: 'x' }, 'kept'));
    expect(JSON.parse(lines)).toMatchObject({ trace: canary, stop: '1.0812', password: '[hidden]', level: 'info' });
  });
});

it('an error is logged with its stack', () => {
  expect(logged((log) => log.error({ error: new Error('broken') }, 'x'))).toContain('log.test.ts');
});
