import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/runtime/config.ts';
import { whereToListen } from '../../../src/runtime/node/listen-where.ts';
import { anna, openEmptyHouse } from '../../user/open-house.ts';

const tls = { TLS_CERT_FILE: 'a.crt', TLS_KEY_FILE: 'a.key' };
const where = (given: Record<string, string>, context: Parameters<typeof whereToListen>[1]) =>
  whereToListen(readConfig(given), context);

describe('another address than loopback', () => {
  it('is listened on once every owner has a second factor, and only encrypted', async () => {
    const { office, ask, own } = openEmptyHouse();
    const open = (given: Record<string, string>) => where({ HOST: '0.0.0.0', ...given }, { office: office.office });

    expect(await open(tls)).toMatchObject({ host: '127.0.0.1', instead: expect.stringContaining('second factor') });
    const token = await own();
    expect(await open(tls)).toMatchObject({ host: '127.0.0.1', instead: expect.stringContaining('second factor') });

    const begun = await ask('post', '/2fa/setup/totp', { token, body: { password: anna.password } });
    expect(await open(tls)).toMatchObject({ host: '127.0.0.1' });
    const code = generateSync({ secret: begun.body.secret, epoch: Math.floor(office.clock.now() / 1_000) });
    expect((await ask('post', '/2fa/verify/totp', { token, body: { code } })).status).toBe(200);

    expect(await open(tls)).toEqual({ host: '0.0.0.0', instead: null });
    expect(await open({ TRUSTED_PROXIES: '172.18.0.0/16' })).toEqual({ host: '0.0.0.0', instead: null });
    expect(await open({})).toMatchObject({ host: '127.0.0.1', instead: expect.stringContaining('TLS_CERT_FILE') });
    expect(await open({ PUBLIC_URL: 'https://signals.example' })).toMatchObject({ host: '127.0.0.1' });
  });

  it('is no question where this machine alone is served', async () => {
    const nobody = { office: {} as never };
    for (const HOST of ['127.0.0.1', '::1', 'localhost', '127.8.0.1'])
      expect(await where({ HOST }, nobody)).toEqual({ host: HOST, instead: null });
  });
});
