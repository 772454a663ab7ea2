import { createVerify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signForAws } from '../../../src/notify/aws-signature.ts';
import { openAzure } from '../../../src/runtime/secrets/azure.ts';
import { crc32c } from '../../../src/runtime/secrets/crc32c.ts';
import { openReceiver } from '../../kit/receiver.ts';
import { accountPublicKey, answering, type Spoken, spoken, wayIn } from '../../kit/secret-stores.ts';

const secret = 'canary-secret-7f3a';
const kinds: [string, Spoken][] = Object.entries(spoken);

async function opened(
  [, one]: (typeof kinds)[number],
  ...[code, body, headers]: [number, string, Record<string, string>?]
) {
  const receiver = await openReceiver(answering(one, code, body, headers));
  const store = one.open(`http://127.0.0.1:${receiver.port}`);
  const read = () =>
    store.read(one.place).then(
      (value) => ({ value, trouble: null, said: '' }),
      (error) => ({ value: null, trouble: error.trouble, said: String(error) }),
    );
  return { receiver, read };
}

describe.each(kinds)('a secret in a store: %s', (name, one) => {
  const kind: (typeof kinds)[number] = [name, one];
  const found = one.found(Buffer.from(secret));

  it('is found', async () => {
    const { read } = await opened(kind, 200, found);
    expect((await read()).value).toBe(secret);
  });

  it.each([
    ['missing', ...one.missing, 'missing'],
    ['forbidden', ...one.forbidden, 'forbidden'],
    ['behind a store that is not signed in to', 401, '{}', 'forbidden'],
    ['behind a store that is broken', 500, '', 'unreachable'],
    ['of another shape', 200, `{"other":"${secret}"}`, 'shape'],
    ['no JSON at all', 200, `<html>${secret}</html>`, 'shape'],
    ['in an answer without end', 200, found.replace('{', `{"pad":"${'x'.repeat(70_000)}",`), 'shape'],
  ] as const)('that is %s is said so, and nothing of it or of the way in', async (_, code, body, trouble) => {
    const { read } = await opened(kind, code, body);
    const { said, ...rest } = await read();
    expect(rest).toEqual({ value: null, trouble });
    for (const hidden of [secret, wayIn]) expect(said).not.toContain(hidden);
  });

  it('is not fetched from where a redirect leads', async () => {
    const other = await openReceiver((response) => void response.writeHead(200).end(found));
    const { read } = await opened(kind, 302, '', { location: `${other.url}` });
    expect(await read()).toMatchObject({ value: null, trouble: 'shape' });
    expect(other.received).toEqual([]);
  });

  it('is not had where nobody listens, or the line is cut', async () => {
    const { receiver, read } = await opened(kind, 200, found);
    receiver.state.answer = (response) => void response.destroy();
    expect(await read()).toMatchObject({ value: null, trouble: 'unreachable' });
    await receiver.close();
    expect(await read()).toMatchObject({ value: null, trouble: 'unreachable' });
  });

  it.each(['', '/', '#', '../../etc/passwd', 'a b', 'x/y/z/../w?q#f', 'é/ü#ö'])('no place is "%s"', async (place) => {
    const receiver = await openReceiver();
    const asked = one.open(`http://127.0.0.1:${receiver.port}`).read(place);
    await expect(asked).rejects.toThrow();
    for (const { path } of receiver.received) expect(path).not.toMatch(/etc|\?q/);
  });
});

describe('how a store is asked', () => {
  const askedOf = async (one: Spoken, value = 'x') => {
    const { receiver, read } = await opened(['', one], 200, one.found(Buffer.from(value)));
    expect((await read()).value).toBe(value);
    return receiver.received;
  };

  it('Vault: by its token, in its namespace, for one version', async () => {
    const [asked] = await askedOf(spoken.vault);
    expect(asked?.path).toBe('/v1/kv/data/signalos/bots?version=3');
    expect(asked?.headers).toMatchObject({ 'x-vault-token': wayIn, 'x-vault-namespace': 'team' });
  });

  it('a Vault that is sealed is not one that has no such secret', async () => {
    const { read } = await opened(['vault', spoken.vault], 503, '{"errors":["Vault is sealed"]}');
    expect(await read()).toMatchObject({ trouble: 'sealed' });
  });

  it('Amazon: with the signature of exactly this request', async () => {
    const [asked] = await askedOf(spoken.aws);
    const { host = '', authorization } = asked?.headers ?? {};
    expect(asked?.headers['x-amz-target']).toBe('secretsmanager.GetSecretValue');
    expect(JSON.parse(asked?.body ?? '')).toEqual({ SecretId: 'signalos/bots' });
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.GetSecretValue',
    };
    const again = {
      method: 'POST',
      url: `http://${host}/`,
      service: 'secretsmanager',
      headers,
      body: asked?.body ?? '',
    } as const;
    const key = { id: 'AKIAEXAMPLE', secret: wayIn, region: 'eu-central-1' };
    const sign = (body: string) => signForAws({ ...again, body }, key, Date.UTC(2026, 10, 28)).authorization;
    expect(authorization).toBe(sign(again.body));
    expect(authorization).not.toBe(sign('{"SecretId":"another"}'));
  });

  it('Azure: as a client for this service alone, or as the machine where none is set', async () => {
    const [letIn, asked] = await askedOf(spoken.azure);
    expect(new URLSearchParams(letIn?.body).get('scope')).toBe('https://vault.azure.net/.default');
    expect(asked).toMatchObject({
      path: '/keys/secrets/telegram?api-version=7.4',
      headers: { authorization: `Bearer ${wayIn}` },
    });
    const machine = await openReceiver(
      (response, { path }) =>
        void response.end(path.startsWith('/metadata/') ? `{"access_token":"${wayIn}"}` : '{"value":"x"}'),
    );
    const base = `http://127.0.0.1:${machine.port}`;
    const store = openAzure({}, { vault: () => base, login: base, machine: base });
    expect(await store.read('keys/telegram')).toBe('x');
    expect(machine.received[0]?.headers.metadata).toBe('true');
  });

  it('Google: by an assertion that its account signed, for ten minutes', async () => {
    const [letIn, asked] = await askedOf(spoken.gcp);
    const [head = '', claims = '', signature = ''] = (new URLSearchParams(letIn?.body).get('assertion') ?? '').split(
      '.',
    );
    const verify = (text: string) =>
      createVerify('RSA-SHA256').update(text).verify(accountPublicKey, Buffer.from(signature, 'base64url'));
    expect([verify(`${head}.${claims}`), verify(`${head}.${claims}x`)]).toEqual([true, false]);
    const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    expect({ iss, lasts: exp - iat }).toEqual({ iss: 'us@project-1', lasts: 600 });
    expect(asked?.path).toBe('/v1/projects/project-1/secrets/telegram/versions/latest:access');
  });

  it('what comes damaged from Google, or is no text, is not used', async () => {
    const data = Buffer.from('x').toString('base64');
    const damaged = await opened(['', spoken.gcp], 200, JSON.stringify({ payload: { data, dataCrc32c: '7' } }));
    expect(await damaged.read()).toMatchObject({ trouble: 'shape' });
    const binary = await opened(['', spoken.gcp], 200, spoken.gcp.found(Buffer.from([0xff, 0xfe, 0x80])));
    expect(await binary.read()).toMatchObject({ trouble: 'shape' });
  });
});

it("Castagnoli's checksum is what its standard shows", () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
});
