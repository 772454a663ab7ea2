import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/*
 * An issuer of ours that speaks OpenID Connect, and lies where it is told to. It checks what an honest one checks: code,
 * client, redirect and PKCE; unless it is told not to.
 */

export type Said = Record<string, unknown>;
export interface Asked {
  path: string;
  method: string;
  body: URLSearchParams;
  headers: IncomingMessage['headers'];
}

export interface Lies {
  description?: (honest: Said) => Said;
  claims?: (honest: Said) => Said;
  header?: Said;
  /** instead of the id token */
  sign?: (claims: Said, key: CryptoKey, kid: string) => Promise<string>;
  token?: (honest: Said) => Said;
  keys?: (honest: JWK[]) => JWK[];
  userinfo?: (honest: Said) => Said;
  /** gives what it has for any code */
  isLax?: boolean;
  /** what is answered at a path, in place of all that */
  at?: Record<string, (answer: ServerResponse, asked: Asked) => void>;
}

export interface Person {
  sub: string;
  email?: string;
  email_verified?: unknown;
  name?: string;
}

interface Turn {
  nonce: string | null;
  challenge: string | null;
  redirectUri: string | null;
  person: Person;
}

const pair = await generateKeyPair('RS256', { extractable: true });
export const publicJwk = await exportJWK(pair.publicKey);
const kid = 'k1';

export const client = { clientId: 'signalos', clientSecret: 'a secret between the two of us' };

export async function openIssuer(changes: { name?: string } = {}) {
  const turns = new Map<string, Turn>();
  const seen: Asked[] = [];
  let lies: Lies = {};

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', issuer);
      const body = new URLSearchParams(Buffer.concat(chunks).toString());
      const asked = { path: url.pathname, method: request.method ?? '', body, headers: request.headers };
      seen.push(asked);
      void answer(asked, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(asked: Asked, response: ServerResponse): Promise<void> {
    const lie = lies.at?.[asked.path];
    if (lie) return lie(response, asked);
    const honest = await says(asked);
    response.writeHead(honest ? honest.status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(honest?.body ?? {}));
  }

  async function says(asked: Asked): Promise<{ status: number; body: unknown } | null> {
    const as = <T>(honest: T, lie?: (honest: T) => T) => ({ status: 200, body: lie ? lie(honest) : honest });
    switch (asked.path) {
      case '/.well-known/openid-configuration':
        return as(describe(), lies.description);
      case '/jwks':
        return { status: 200, body: { keys: (lies.keys ?? ((keys) => keys))([{ ...publicJwk, kid, use: 'sig' }]) } };
      case '/token':
        return token(asked);
      case '/me': {
        const person = turns.get((asked.headers.authorization ?? '').replace('Bearer at-', ''))?.person;
        return person ? as<Said>({ ...person }, lies.userinfo) : { status: 401, body: {} };
      }
      default:
        return null;
    }
  }

  const describe = (): Said => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    userinfo_endpoint: `${issuer}/me`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });

  async function token({ body }: Asked): Promise<{ status: number; body: unknown }> {
    const code = body.get('code') ?? '';
    const turn = turns.get(code) ?? (lies.isLax ? [...turns.values()].at(-1) : undefined);
    const isClient = body.get('client_id') === client.clientId && body.get('client_secret') === client.clientSecret;
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const isBound = turn?.challenge === challenge && turn?.redirectUri === body.get('redirect_uri');
    if (!turn || !isClient || (!isBound && !lies.isLax)) return { status: 400, body: { error: 'invalid_grant' } };
    // A code works once; the person stays to be asked about.
    turns.set(code, { ...turn, challenge: null });
    const now = Math.floor(Date.now() / 1_000);
    const times = { iat: now, exp: now + 300 };
    const { nonce, person } = turn;
    const claims: Said = { iss: issuer, aud: client.clientId, ...times, ...(nonce ? { nonce } : {}), ...person };
    const told = lies.claims?.(claims) ?? claims;
    const header = { alg: 'RS256', kid, ...lies.header };
    const signed = lies.sign ? await lies.sign(told, pair.privateKey, kid) : await sign(told, header, pair.privateKey);
    const honest = { access_token: `at-${code}`, token_type: 'Bearer', expires_in: 300, id_token: signed };
    return { status: 200, body: lies.token?.(honest) ?? honest };
  }

  return {
    issuer,
    /** what it was asked, in order */
    seen,
    name: changes.name ?? 'hostile',
    lie(next: Lies) {
      lies = next;
    },
    /** Somebody signs in there and agrees: the query with which the browser is sent back. */
    agree(address: string, person: Person): URLSearchParams {
      const { searchParams: asked } = new URL(address);
      const code = randomBytes(12).toString('hex');
      const get = (name: string) => asked.get(name);
      turns.set(code, {
        nonce: get('nonce'),
        challenge: get('code_challenge'),
        redirectUri: get('redirect_uri'),
        person,
      });
      return new URLSearchParams({ code, state: get('state') ?? '', iss: issuer });
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export const sign = (claims: Said, header: Said, key: CryptoKey | Uint8Array): Promise<string> =>
  new SignJWT(claims).setProtectedHeader(header as { alg: string }).sign(key);
