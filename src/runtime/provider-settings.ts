import { z } from 'zod';
import { safeAddressSchema, safeAddressWords } from './safe-address.ts';

/*
 * Other services by which people sign in. Secrets take any text here and are looked at by `providerProblem`: what a schema
 * refuses is quoted, and these must not be.
 */

const clientId = {
  schema: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,300}$/)
    .optional(),
  fallback: undefined,
  allowed: 'the id that the provider gave for this installation',
};
const secret = { schema: z.string().trim().optional(), fallback: undefined, allowed: '' };
const bare = (text: string) => text.replace(/\/$/, '');
const address = safeAddressSchema.transform(bare);
const issuer = {
  schema: safeAddressSchema.refine((text) => new URL(text).search === '' && new URL(text).hash === '').optional(),
  fallback: undefined,
  allowed: `${safeAddressWords}, as the provider calls itself`,
};
const label = {
  schema: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N} ._-]{1,40}$/u)
    .optional(),
  fallback: undefined,
  allowed: 'what people call it: at most 40 letters and digits',
};

export const providerVariables = {
  OAUTH_GOOGLE_CLIENT_ID: clientId,
  OAUTH_GOOGLE_CLIENT_SECRET: secret,
  OAUTH_GITHUB_CLIENT_ID: clientId,
  OAUTH_GITHUB_CLIENT_SECRET: secret,
  OAUTH_GITHUB_URL: { schema: address, fallback: 'https://github.com', allowed: safeAddressWords },
  OAUTH_GITHUB_API_URL: { schema: address, fallback: 'https://api.github.com', allowed: safeAddressWords },
  OAUTH_LINKEDIN_CLIENT_ID: clientId,
  OAUTH_LINKEDIN_CLIENT_SECRET: secret,
  OAUTH_MICROSOFT_CLIENT_ID: clientId,
  OAUTH_MICROSOFT_CLIENT_SECRET: secret,
  OAUTH_MICROSOFT_TENANT: {
    schema: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .optional(),
    fallback: undefined,
    allowed:
      'the id of your directory, such as 9188040d-6c67-4c5b-b112-36a304b66dad, which is that of personal accounts',
  },
  OAUTH_OIDC_ISSUER: issuer,
  OAUTH_OIDC_CLIENT_ID: clientId,
  OAUTH_OIDC_CLIENT_SECRET: secret,
  OAUTH_OIDC_NAME: label,
  OAUTH_OIDC_2_ISSUER: issuer,
  OAUTH_OIDC_2_CLIENT_ID: clientId,
  OAUTH_OIDC_2_CLIENT_SECRET: secret,
  OAUTH_OIDC_2_NAME: label,
} as const;

export type ProviderConfig = {
  [K in keyof typeof providerVariables]: z.output<(typeof providerVariables)[K]['schema']>;
};

/** Those that are set together or not at all. */
const together = [
  ['OAUTH_GOOGLE_CLIENT_ID', 'OAUTH_GOOGLE_CLIENT_SECRET'],
  ['OAUTH_GITHUB_CLIENT_ID', 'OAUTH_GITHUB_CLIENT_SECRET'],
  ['OAUTH_LINKEDIN_CLIENT_ID', 'OAUTH_LINKEDIN_CLIENT_SECRET'],
  ['OAUTH_MICROSOFT_CLIENT_ID', 'OAUTH_MICROSOFT_CLIENT_SECRET', 'OAUTH_MICROSOFT_TENANT'],
  ['OAUTH_OIDC_ISSUER', 'OAUTH_OIDC_CLIENT_ID', 'OAUTH_OIDC_CLIENT_SECRET', 'OAUTH_OIDC_NAME'],
  ['OAUTH_OIDC_2_ISSUER', 'OAUTH_OIDC_2_CLIENT_ID', 'OAUTH_OIDC_2_CLIENT_SECRET', 'OAUTH_OIDC_2_NAME'],
] as const;

/** What is wrong with these settings together, in a sentence; null: nothing. No secret is ever in it. */
export function providerProblem(config: ProviderConfig & { PUBLIC_URL?: string | undefined }): string | null {
  for (const names of together) {
    const lacking = names.filter((name) => !config[name]);
    if (lacking.length === names.length) continue;
    const [set] = names.filter((name) => config[name]);
    if (lacking.length > 0) return `${set} is set; it needs ${lacking.join(' and ')}.`;
    if (!config.PUBLIC_URL) return `${set} is set; it needs PUBLIC_URL: the provider sends people back there.`;
  }
  const { OAUTH_OIDC_ISSUER: one, OAUTH_OIDC_2_ISSUER: two } = config;
  if (one !== undefined && one === two) return 'OAUTH_OIDC_ISSUER and OAUTH_OIDC_2_ISSUER are the same; allowed: two.';
  return null;
}
