import type { Provider, Providers } from '../core/provider.ts';
import { createGithub } from '../oauth/github.ts';
import { createOidc, type OidcSettings, type ProviderParts } from '../oauth/oidc.ts';
import type { ProviderConfig } from './provider-settings.ts';

type Known = Pick<OidcSettings, 'name' | 'label' | 'issuer' | 'hasNonce' | 'provesAddress'>;
interface Client {
  id: string | undefined;
  secret: string | undefined;
}

/** Where a provider sends people back. It is registered there letter by letter. */
export const callbackOf = (publicUrl: string, name: string): string => `${publicUrl}/auth/oauth/${name}/callback`;

/** The providers that are set up, by name, in the order of their buttons. */
export function configuredProviders(
  config: ProviderConfig & { PUBLIC_URL?: string | undefined },
  parts: ProviderParts,
): Providers {
  const { PUBLIC_URL: publicUrl } = config;
  if (publicUrl === undefined) return new Map();
  const oidc = (known: Known | null, { id, secret }: Client): Provider[] =>
    known && id && secret
      ? [
          createOidc(
            { ...known, clientId: id, clientSecret: secret, redirectUri: callbackOf(publicUrl, known.name) },
            parts,
          ),
        ]
      : [];
  const github = (): Provider[] => {
    const { OAUTH_GITHUB_CLIENT_ID: clientId, OAUTH_GITHUB_CLIENT_SECRET: clientSecret } = config;
    if (!clientId || !clientSecret) return [];
    const where = { url: config.OAUTH_GITHUB_URL, apiUrl: config.OAUTH_GITHUB_API_URL };
    const redirectUri = callbackOf(publicUrl, 'github');
    return [createGithub({ name: 'github', label: 'GitHub', ...where, clientId, clientSecret, redirectUri }, parts)];
  };
  const all = [
    ...oidc(google, { id: config.OAUTH_GOOGLE_CLIENT_ID, secret: config.OAUTH_GOOGLE_CLIENT_SECRET }),
    ...github(),
    ...oidc(linkedIn, { id: config.OAUTH_LINKEDIN_CLIENT_ID, secret: config.OAUTH_LINKEDIN_CLIENT_SECRET }),
    ...oidc(microsoft(config.OAUTH_MICROSOFT_TENANT), {
      id: config.OAUTH_MICROSOFT_CLIENT_ID,
      secret: config.OAUTH_MICROSOFT_CLIENT_SECRET,
    }),
    ...oidc(own('oidc', config.OAUTH_OIDC_NAME, config.OAUTH_OIDC_ISSUER), {
      id: config.OAUTH_OIDC_CLIENT_ID,
      secret: config.OAUTH_OIDC_CLIENT_SECRET,
    }),
    ...oidc(own('oidc-2', config.OAUTH_OIDC_2_NAME, config.OAUTH_OIDC_2_ISSUER), {
      id: config.OAUTH_OIDC_2_CLIENT_ID,
      secret: config.OAUTH_OIDC_2_CLIENT_SECRET,
    }),
  ];
  return new Map(all.map((provider) => [provider.name, provider]));
}

const google: Known = {
  ...{ name: 'google', label: 'Google', issuer: 'https://accounts.google.com' },
  ...{ hasNonce: true, provesAddress: true },
};

/** It takes no nonce and says none; the code is bound to the browser by state and PKCE. */
const linkedIn: Known = {
  ...{ name: 'linkedin', label: 'LinkedIn', issuer: 'https://www.linkedin.com/oauth' },
  ...{ hasNonce: false, provesAddress: true },
};

/** One directory: of several, whoever runs one of them says who its people are. Addresses are what an administrator typed. */
const microsoft = (tenant: string | undefined): Known | null =>
  tenant === undefined
    ? null
    : {
        ...{ name: 'microsoft', label: 'Microsoft', issuer: `https://login.microsoftonline.com/${tenant}/v2.0` },
        ...{ hasNonce: true, provesAddress: false },
      };

const own = (name: string, label: string | undefined, issuer: string | undefined): Known | null =>
  label === undefined || issuer === undefined ? null : { name, label, issuer, hasNonce: true, provesAddress: true };
