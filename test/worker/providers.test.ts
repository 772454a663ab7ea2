import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Reach } from '../../src/oauth/ask.ts';
import { createOidc } from '../../src/oauth/oidc.ts';

const issuer = 'https://id.example';
const client = { clientId: 'signalos', clientSecret: 'a secret between the two of us' };
const secrets = { state: 's'.repeat(43), nonce: 'n'.repeat(64), verifier: 'v'.repeat(64) };

/** An issuer that is asked by no network. */
async function openIssuer(nonce: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const answers: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    }),
    '/jwks': async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] }),
    '/token': async () => ({
      access_token: 'at',
      token_type: 'Bearer',
      id_token: await new SignJWT({ nonce, email: 'Ann@elsewhere.example', email_verified: true, name: 'Ann' })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .setIssuer(issuer)
        .setAudience(client.clientId)
        .setSubject('ann')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    }),
  };
  const reach: Reach = async ({ pathname }) => Response.json((await answers[pathname]?.()) ?? {});
  const redirectUri = 'https://signals.example/auth/oauth/oidc/callback';
  const known = { name: 'oidc', label: 'Our own', issuer, hasNonce: true, provesAddress: true, redirectUri };
  return createOidc({ ...known, ...client }, { reach, now: Date.now });
}

describe('on Workers', () => {
  it('another service is asked who somebody is, and believed where all of it holds', async () => {
    const provider = await openIssuer(secrets.nonce);
    const begun = await provider.begin(secrets);
    expect(begun.ok && new URL(begun.value).searchParams.get('code_challenge_method')).toBe('S256');
    expect(await provider.finish(`code=c&state=${secrets.state}`, secrets)).toEqual({
      ok: true,
      value: {
        ...{ issuer, subject: 'ann', email: 'ann@elsewhere.example', isEmailProven: true },
        ...{ name: 'Ann', called: 'ann@elsewhere.example' },
      },
    });
  });

  it('and not where something is of another turn', async () => {
    const provider = await openIssuer('of another turn');
    await provider.begin(secrets);
    expect(await provider.finish(`code=c&state=${secrets.state}`, secrets)).toMatchObject({
      ok: false,
      fault: 'UNSOUND',
    });
    expect(await provider.finish('code=c&state=another', secrets)).toMatchObject({ ok: false, fault: 'UNSOUND' });
  });
});
