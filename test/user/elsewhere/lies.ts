import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, generateKeyPair, UnsecuredJWT } from 'jose';
import { client, type Lies, publicJwk, type Said, sign } from '../../kit/oauth/issuer.ts';

const strange = await generateKeyPair('RS256', { extractable: true });
const now = () => Math.floor(Date.now() / 1_000);
const claims =
  (changes: Said): NonNullable<Lies['claims']> =>
  (honest) => ({ ...honest, ...changes });
const without =
  (...names: string[]): NonNullable<Lies['claims']> =>
  (honest) =>
    Object.fromEntries(Object.entries(honest).filter(([name]) => !names.includes(name)));
const pem = new TextEncoder().encode(JSON.stringify(publicJwk));
const huge = 'x'.repeat(300_000);

/** Where nobody should come by: it counts who does. */
export interface Canary {
  url: string;
  asked: () => number;
  close: () => Promise<void>;
}

export async function openCanary(): Promise<Canary> {
  let asked = 0;
  const server: Server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** What an id token may be, and must not. */
export const tokenLies: Record<string, Lies> = {
  'a nonce of nobody': { claims: claims({ nonce: 'another' }) },
  'no nonce': { claims: without('nonce') },
  'a nonce that is no text': { claims: claims({ nonce: 7 }) },
  'another issuer in the id token': { claims: claims({ iss: 'https://accounts.google.com' }) },
  'no issuer in the id token': { claims: without('iss') },
  'an id token for somebody else': { claims: claims({ aud: 'another client' }) },
  'an id token for several, and not said for whom': { claims: claims({ aud: [client.clientId, 'another client'] }) },
  'an id token given to another client': {
    claims: claims({ aud: [client.clientId, 'another client'], azp: 'another client' }),
  },
  'no audience': { claims: without('aud') },
  'an id token that is over': { claims: claims({ iat: now() - 900, exp: now() - 600 }) },
  'an id token without an end': { claims: without('exp') },
  'an id token without its time': { claims: without('iat') },
  'an id token of tomorrow': { claims: claims({ nbf: now() + 86_400 }) },
  'nobody named': { claims: without('sub') },
  'a name that is empty': { claims: claims({ sub: '' }) },
  'a name that is a number': { claims: claims({ sub: 7 }) },
  'a name that is too long': { claims: claims({ sub: 'a'.repeat(256) }) },
  'the algorithm none': { sign: async (told) => new UnsecuredJWT(told).encode() },
  'HS256 with the secret of the client': {
    sign: (told) => sign(told, { alg: 'HS256' }, new TextEncoder().encode(client.clientSecret)),
  },
  'HS256 with the public key': { sign: (told, _key, kid) => sign(told, { alg: 'HS256', kid }, pem) },
  'a key of somebody else under the same name': {
    sign: (told, _key, kid) => sign(told, { alg: 'RS256', kid }, strange.privateKey),
  },
  'a key nobody published': { header: { kid: 'k2' } },
  'a key that the token brings with it': {
    sign: (told) => sign(told, { alg: 'RS256', jwk: publicJwk }, strange.privateKey),
  },
  'two keys of one name': { keys: ([key]) => (key ? [key, { ...publicJwk, kid: key.kid as string }] : []) },
  'a key that is for something else': { keys: (keys) => keys.map((key) => ({ ...key, use: 'enc' })) },
  'no keys': { keys: () => [] },
  'a header that must be understood': { sign: signCritical },
  'no id token': { token: ({ id_token: _, ...rest }) => rest },
  'an id token that is none': { token: (honest) => ({ ...honest, id_token: 'a.b' }) },
  'a changed id token': { token: (honest) => ({ ...honest, id_token: changed(String(honest.id_token)) }) },
  'no access token': { token: ({ access_token: _, ...rest }) => rest },
  'a token of another kind': { token: (honest) => ({ ...honest, token_type: 'mac' }) },
};

/** By hand: no library signs what it does not understand. */
async function signCritical(told: Said, key: CryptoKey, kid: string): Promise<string> {
  const part = (value: Said) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid, crit: ['ours'], ours: 1 })}.${part(told)}`;
  const signed = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(text));
  return `${text}.${Buffer.from(signed).toString('base64url')}`;
}

/** Somebody else's name under the signature of the first. */
function changed(token: string): string {
  const [head = '', body = '', tail = ''] = token.split('.');
  const told = JSON.parse(Buffer.from(body, 'base64url').toString());
  const other = Buffer.from(JSON.stringify({ ...told, name: 'Mallory' })).toString('base64url');
  return [head, other, tail].join('.');
}

const json = { 'content-type': 'application/json' };

/** What an address answers, or does not. */
export const answerLies = (canary: string): Record<string, Lies> => ({
  'a redirect that keeps the secret (307)': {
    at: { '/token': (answer) => answer.writeHead(307, { location: `${canary}/token` }).end() },
  },
  'a redirect (302)': { at: { '/token': (answer) => answer.writeHead(302, { location: canary }).end() } },
  'a redirect of the keys': { at: { '/jwks': (answer) => answer.writeHead(302, { location: canary }).end() } },
  'an answer without an end': { at: { '/token': (answer) => answer.writeHead(200, json).end(`"${huge}"`) } },
  'keys without an end': { at: { '/jwks': (answer) => answer.writeHead(200, json).end(`"${huge}"`) } },
  'an answer that breaks off': {
    at: {
      '/token': (answer) => {
        answer.writeHead(200, { ...json, 'content-length': '500' }).write('{"access_token":');
        setImmediate(() => answer.destroy());
      },
    },
  },
  'an answer that is no JSON': { at: { '/token': (answer) => answer.writeHead(200, json).end('<html>') } },
  'a page': { at: { '/token': (answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('{}') } },
  'a list': { at: { '/token': (answer) => answer.writeHead(200, json).end('[]') } },
  'a server that fails': { at: { '/token': (answer) => answer.writeHead(500, json).end('{}') } },
  'a refusal': { at: { '/token': (answer) => answer.writeHead(400, json).end('{"error":"invalid_grant"}') } },
  'somebody else in the userinfo': { claims: without('email'), userinfo: (honest) => ({ ...honest, sub: 'ben' }) },
  'nobody in the userinfo': { claims: without('email'), userinfo: () => ({ email: 'anna@elsewhere.example' }) },
  'a userinfo that refuses': { claims: without('email'), at: { '/me': (answer) => answer.writeHead(401).end() } },
});

const describing =
  (changes: Said): NonNullable<Lies['description']> =>
  (honest) => ({ ...honest, ...changes });

/** What the description of an issuer may lead to. */
export const descriptionLies = (canary: string): Record<string, Lies> => ({
  'another issuer': { description: describing({ issuer: 'https://accounts.google.com' }) },
  'no issuer': { description: describing({ issuer: undefined }) },
  'codes shown to another place of this machine': { description: describing({ token_endpoint: `${canary}/token` }) },
  'keys of another place of this machine': { description: describing({ jwks_uri: `${canary}/jwks` }) },
  'a userinfo of another place of this machine': {
    description: describing({ userinfo_endpoint: `${canary}/me` }),
    claims: without('email'),
  },
  'codes shown in the network of this host': { description: describing({ token_endpoint: 'https://10.0.0.1/token' }) },
  'codes shown to what describes machines in a cloud': {
    description: describing({ token_endpoint: 'http://169.254.169.254/latest/meta-data' }),
  },
  'codes shown in another spelling of this machine': {
    description: describing({ token_endpoint: `https://[::ffff:127.0.0.1]:${new URL(canary).port}/token` }),
  },
  'codes shown in the open': { description: describing({ token_endpoint: 'http://elsewhere.example/token' }) },
  'a name of this machine alone': { description: describing({ token_endpoint: 'https://database/token' }) },
  'a file': { description: describing({ jwks_uri: 'file:///etc/passwd' }) },
  'signing in by a script': { description: describing({ authorization_endpoint: 'javascript:alert(1)' }) },
  'signing in at another place of this machine': { description: describing({ authorization_endpoint: `${canary}/` }) },
  'nowhere to sign in': { description: describing({ authorization_endpoint: undefined }) },
  'nowhere to show a code': { description: describing({ token_endpoint: undefined }) },
  'a description without an end': {
    at: { '/.well-known/openid-configuration': (answer) => answer.writeHead(200, json).end(`"${huge}"`) },
  },
  'a description elsewhere': {
    at: { '/.well-known/openid-configuration': (answer) => answer.writeHead(302, { location: canary }).end() },
  },
});
