import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { client } from './issuer.ts';

/** Speaks OAuth 2 as GitHub does: no id token, refusals with the status 200, and its own API for who somebody is. */
export interface GithubPerson {
  user: unknown;
  emails: unknown;
}

export async function openGithub() {
  const turns = new Map<string, { challenge: string | null; redirectUri: string | null; person: GithubPerson }>();
  const shown = new Map<string, GithubPerson>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const say = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
        response.end(JSON.stringify(body));
      };
      const path = request.url ?? '/';
      if (!request.headers['user-agent']) return say(403, { message: 'a user agent is needed' });
      if (path === '/login/oauth/access_token')
        return say(200, token(new URLSearchParams(Buffer.concat(chunks).toString())));
      const person = shown.get((request.headers.authorization ?? '').replace('Bearer ', ''));
      if (!person) return say(401, { message: 'Bad credentials' });
      if (path === '/user') return say(200, person.user);
      return path === '/user/emails' ? say(200, person.emails) : say(404, {});
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function token(body: URLSearchParams): object {
    const code = body.get('code') ?? '';
    const turn = turns.get(code);
    turns.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient = body.get('client_id') === client.clientId && body.get('client_secret') === client.clientSecret;
    const isBound = turn?.challenge === challenge && turn.redirectUri === body.get('redirect_uri');
    if (!turn || !isClient || !isBound)
      return { error: 'bad_verification_code', error_description: 'The code is incorrect.' };
    const access = `gho_${randomBytes(9).toString('hex')}`;
    shown.set(access, turn.person);
    return { access_token: access, token_type: 'bearer', scope: 'read:user,user:email' };
  }

  return {
    url,
    agree(address: string, person: GithubPerson): URLSearchParams {
      const { searchParams } = new URL(address);
      const code = randomBytes(10).toString('hex');
      const [challenge, redirectUri] = [searchParams.get('code_challenge'), searchParams.get('redirect_uri')];
      turns.set(code, { challenge, redirectUri, person });
      return new URLSearchParams({ code, state: searchParams.get('state') ?? '' });
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
