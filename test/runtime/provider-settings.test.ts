import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/runtime/config.ts';
import { configuredProviders } from '../../src/runtime/providers.ts';

const PUBLIC_URL = 'https://signals.example';
const parts = { reach: () => Promise.reject(new Error('nobody is asked')), now: () => 0 };
const named = (given: Record<string, string>) =>
  [...configuredProviders(readConfig(given), parts)].map(([name, { label }]) => `${name} ${label}`);
const google = { OAUTH_GOOGLE_CLIENT_ID: 'id', OAUTH_GOOGLE_CLIENT_SECRET: 'a secret' };
const oidc = {
  OAUTH_OIDC_ISSUER: 'https://id.example/realms/x',
  OAUTH_OIDC_CLIENT_ID: 'id',
  OAUTH_OIDC_CLIENT_SECRET: 'a secret',
  OAUTH_OIDC_NAME: 'Our own',
};

describe('settings of other services', () => {
  it('are none at first, and each is there once it is whole', () => {
    expect(named({ PUBLIC_URL })).toEqual([]);
    const all = {
      ...{ PUBLIC_URL, ...google, ...oidc },
      ...{ OAUTH_GITHUB_CLIENT_ID: 'id', OAUTH_GITHUB_CLIENT_SECRET: 'a secret' },
      ...{ OAUTH_LINKEDIN_CLIENT_ID: 'id', OAUTH_LINKEDIN_CLIENT_SECRET: 'a secret' },
      ...{ OAUTH_MICROSOFT_CLIENT_ID: 'id', OAUTH_MICROSOFT_CLIENT_SECRET: 'a secret' },
      OAUTH_MICROSOFT_TENANT: '9188040d-6c67-4c5b-b112-36a304b66dad',
      ...{ OAUTH_OIDC_2_ISSUER: 'https://id2.example', OAUTH_OIDC_2_CLIENT_ID: 'id', OAUTH_OIDC_2_NAME: 'A second' },
      OAUTH_OIDC_2_CLIENT_SECRET: 'a secret',
    };
    expect(named(all)).toEqual([
      'google Google',
      'github GitHub',
      'linkedin LinkedIn',
      'microsoft Microsoft',
      'oidc Our own',
      'oidc-2 A second',
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [{ PUBLIC_URL, OAUTH_GOOGLE_CLIENT_ID: 'id' }, 'it needs OAUTH_GOOGLE_CLIENT_SECRET.'],
    [{ PUBLIC_URL, OAUTH_GITHUB_CLIENT_SECRET: 'kept to itself' }, 'it needs OAUTH_GITHUB_CLIENT_ID.'],
    [
      { PUBLIC_URL, OAUTH_MICROSOFT_CLIENT_ID: 'id', OAUTH_MICROSOFT_CLIENT_SECRET: 'kept to itself' },
      'it needs OAUTH_MICROSOFT_TENANT.',
    ],
    [
      { PUBLIC_URL, OAUTH_OIDC_ISSUER: 'https://id.example' },
      'it needs OAUTH_OIDC_CLIENT_ID and OAUTH_OIDC_CLIENT_SECRET and OAUTH_OIDC_NAME.',
    ],
    [google, 'it needs PUBLIC_URL'],
    [
      { PUBLIC_URL, ...oidc, OAUTH_OIDC_ISSUER: 'http://id.example' },
      'OAUTH_OIDC_ISSUER is "http://id.example"; allowed',
    ],
    [{ PUBLIC_URL, ...oidc, OAUTH_OIDC_ISSUER: 'https://id.example?x=1' }, 'OAUTH_OIDC_ISSUER is'],
    [{ PUBLIC_URL, ...oidc, OAUTH_OIDC_NAME: '<b>' }, 'OAUTH_OIDC_NAME is "<b>"; allowed'],
    [{ PUBLIC_URL, OAUTH_MICROSOFT_TENANT: 'common' }, 'OAUTH_MICROSOFT_TENANT is "common"; allowed'],
    [{ PUBLIC_URL, OAUTH_GITHUB_URL: 'http://github.example' }, 'OAUTH_GITHUB_URL is'],
    [
      {
        ...{ PUBLIC_URL, ...oidc, OAUTH_OIDC_2_ISSUER: oidc.OAUTH_OIDC_ISSUER, OAUTH_OIDC_2_NAME: 'Another' },
        ...{ OAUTH_OIDC_2_CLIENT_ID: 'id', OAUTH_OIDC_2_CLIENT_SECRET: 'kept to itself' },
      },
      'are the same',
    ],
  ])('%j are refused by a sentence that names what is lacking, and no secret', (given, sentence) => {
    expect(() => readConfig(given)).toThrow(sentence);
    expect(() => readConfig(given)).not.toThrow('kept to itself');
  });
});
