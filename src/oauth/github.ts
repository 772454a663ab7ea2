import * as oauth from 'oauth4webapi';
import type { FlowSecrets, Provider, Vouched } from '../core/provider.ts';
import { askWithin, NotAsked, usualTimeoutMs } from './ask.ts';
import { faultOf } from './fault-of.ts';
import { type ProviderParts, withQuery } from './oidc.ts';
import { vouchedByGithub } from './vouched.ts';

export interface GithubSettings {
  name: string;
  label: string;
  /** where people sign in: https://github.com, or a server of one's own */
  url: string;
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
}

const scope = 'read:user user:email';

/**
 * Who somebody is, by plain OAuth 2 as GitHub speaks it: there is no id token, so the access token is shown to GitHub itself,
 * which says whose it is. It is asked for in the same turn and kept by nobody.
 */
export function createGithub(settings: GithubSettings, { reach, timeoutMs = usualTimeoutMs }: ProviderParts): Provider {
  const { name, label, url, apiUrl, clientId, clientSecret, redirectUri } = settings;
  const issuer = `${url}/login/oauth`;
  const client: oauth.Client = { client_id: clientId };
  const as: oauth.AuthorizationServer = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/access_token`,
  };

  async function read(query: string, { state, verifier }: FlowSecrets): Promise<Vouched> {
    const ask = askWithin({ reach, given: [new URL(url).origin, new URL(apiUrl).origin], timeoutMs });
    const asking = { [oauth.customFetch]: ask, [oauth.allowInsecureRequests]: url.startsWith('http:') };
    const params = oauth.validateAuthResponse(as, client, new URLSearchParams(query), state);
    const auth = oauth.ClientSecretPost(clientSecret);
    const answer = await oauth.authorizationCodeGrantRequest(as, client, auth, params, redirectUri, verifier, asking);
    const { access_token } = await oauth.processAuthorizationCodeResponse(as, client, answer);
    const headers = { authorization: `Bearer ${access_token}`, accept: 'application/vnd.github+json' };
    const look = async (path: string) => {
      const shown = await ask(`${apiUrl}${path}`, { method: 'GET', headers });
      // What cannot be read is quoted by whoever tries to: it would stand in the log.
      return shown.status === 200 ? (shown.json() as Promise<unknown>).catch(() => null) : null;
    };
    const vouched = vouchedByGithub(issuer, await look('/user'), await look('/user/emails'));
    if (!vouched) throw new NotAsked('nobody is named');
    return vouched;
  }

  return {
    ...{ name, label, provesAddress: true },
    async begin({ state, verifier }) {
      const challenge = await oauth.calculatePKCECodeChallenge(verifier);
      const asked = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope, state };
      const bound = { code_challenge: challenge, code_challenge_method: 'S256' };
      return { ok: true, value: withQuery(`${issuer}/authorize`, { ...asked, ...bound }) };
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
