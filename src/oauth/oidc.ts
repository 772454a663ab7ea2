import * as oauth from 'oauth4webapi';
import type { FlowSecrets, Provider, ProviderAnswer, Vouched } from '../core/provider.ts';
import { askWithin, isPlaceToSignIn, NotAsked, type Reach, usualTimeoutMs } from './ask.ts';
import { faultOf } from './fault-of.ts';
import { vouchedOf } from './vouched.ts';

export interface OidcSettings {
  name: string;
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** false: this provider knows no nonce; then it must say none */
  hasNonce: boolean;
  provesAddress: boolean;
}

export interface ProviderParts {
  reach: Reach;
  now: () => number;
  timeoutMs?: number;
}

const describedForMs = 60 * 60_000;
const scope = 'openid email profile';

/**
 * Who somebody is, by OpenID Connect.
 *  1. The description is that of the issuer that was configured, and every part of a sign-in is of that issuer.
 *  2. An id token is asked of the issuer itself, and its signature is checked besides, by a key of the issuer.
 *  3. What the userinfo says counts only for the subject of the id token.
 */
export function createOidc(
  settings: OidcSettings,
  { reach, now, timeoutMs = usualTimeoutMs }: ProviderParts,
): Provider {
  const { name, label, issuer, clientId, clientSecret, redirectUri, hasNonce, provesAddress } = settings;
  const given = [new URL(issuer).origin];
  const client: oauth.Client = { client_id: clientId };
  let described: { as: oauth.AuthorizationServer; at: number } | null = null;

  function turn() {
    return {
      [oauth.customFetch]: askWithin({ reach, given, timeoutMs }),
      // Only this machine may be spoken to in the open, and only where it was configured.
      [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
    };
  }
  type Turn = ReturnType<typeof turn>;

  /** Kept as what it is and never as a promise: on Workers no request may wait for another's. */
  async function describe(asking: Turn): Promise<oauth.AuthorizationServer> {
    if (described && now() - described.at < describedForMs) return described.as;
    const url = new URL(issuer);
    const as = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, asking));
    if (!isPlaceToSignIn(as.authorization_endpoint, given)) throw new NotAsked('nowhere to sign in');
    described = { as, at: now() };
    return as;
  }

  async function read(query: string, { state, nonce, verifier }: FlowSecrets): Promise<Vouched> {
    const asking = turn();
    const as = await describe(asking);
    const params = oauth.validateAuthResponse(as, client, new URLSearchParams(query), state);
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      authOf(as, clientSecret),
      params,
      redirectUri,
      verifier,
      asking,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer, {
      expectedNonce: hasNonce ? nonce : oauth.expectNoNonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(as, answer, asking);
    const claims = oauth.getValidatedIdTokenClaims(tokens);
    // The library takes an empty one, which would be everybody who has none.
    if (!claims || claims.sub === '' || claims.sub.length > 255) throw new NotAsked('nobody is named');
    const isWhole = claims.email !== undefined && claims.name !== undefined;
    if (isWhole || !as.userinfo_endpoint) return vouchedOf(issuer, claims.sub, claims, provesAddress);
    const info = await oauth.userInfoRequest(as, client, tokens.access_token, asking);
    const more = await oauth.processUserInfoResponse(as, client, claims.sub, info);
    return vouchedOf(issuer, claims.sub, { ...more, ...claims }, provesAddress);
  }

  return {
    ...{ name, label, provesAddress },
    async begin({ state, nonce, verifier }): Promise<ProviderAnswer<string>> {
      try {
        const { authorization_endpoint = '' } = await describe(turn());
        const challenge = await oauth.calculatePKCECodeChallenge(verifier);
        const asked = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope, state };
        const bound = { code_challenge: challenge, code_challenge_method: 'S256', ...(hasNonce ? { nonce } : {}) };
        return { ok: true, value: withQuery(authorization_endpoint, { ...asked, ...bound }) };
      } catch (error) {
        return faultOf(error);
      }
    },
    async finish(query, secrets) {
      try {
        return { ok: true, value: await read(query, secrets) };
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

/** In the body where the provider says that it takes it there: some do not decode what stands in the header. */
function authOf(as: oauth.AuthorizationServer, secret: string): oauth.ClientAuth {
  const ways = as.token_endpoint_auth_methods_supported;
  return ways?.includes('client_secret_post') ? oauth.ClientSecretPost(secret) : oauth.ClientSecretBasic(secret);
}

export function withQuery(address: string, params: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}
