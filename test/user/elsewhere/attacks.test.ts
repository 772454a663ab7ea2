import { beforeAll, describe, expect, it } from 'vitest';
import { type Lies, openIssuer } from '../../kit/oauth/issuer.ts';
import { answerLies, type Canary, descriptionLies, openCanary, tokenLies } from './lies.ts';
import { annaThere, type Browser, browserIn, openElsewhere, providerOf } from './open-elsewhere.ts';

/*
 * Whoever attacks is somebody else in the browser, on the way, at the issuer or at another issuer. Each is tried beside the
 * honest way, which lets in: what is refused is refused for the attack alone.
 */

const minute = 60_000;
let house: Awaited<ReturnType<typeof openElsewhere>>;
let canary: Canary;

/** What was found out is forgotten, and nothing is lied about. */
function begin(lies: Lies = {}, timeoutMs = 5_000): void {
  house.issuer.lie(lies);
  house.providers.set('hostile', providerOf(house.issuer, { timeoutMs }));
}

async function expectHonestWay(): Promise<void> {
  begin();
  const { from } = await house.signIn();
  expect(await from.isIn()).toBe(true);
}

async function expectRefused(browser: Browser, answer: Response, says: RegExp): Promise<void> {
  const page = await answer.text();
  expect([answer.status, browser.isHalfIn()]).toEqual([422, false]);
  expect(page).toMatch(says);
}

const over = /This sign-in is over, or was begun in another browser/;
const unsound = /What Elsewhere answered does not hold/;
const silent = /Elsewhere does not answer just now/;
const either = /What Elsewhere answered does not hold|Elsewhere does not answer just now/;

beforeAll(async () => {
  const closing: (() => void | Promise<void>)[] = [];
  house = await openElsewhere((close) => void closing.push(close));
  canary = await openCanary();
  const other = await openIssuer({ name: 'other' });
  house.providers.set('other', providerOf(other));
  return async () => {
    expect(canary.asked()).toBe(0);
    for (const close of [...closing, other.close, canary.close]) await close();
  };
});

/** Somebody at the honest issuer agrees, and what comes back is this instead. */
type Back = (sent: { query: URLSearchParams; browser: Browser; address: string }) => Promise<[Browser, Response]>;
const fresh = () => browserIn(house.app);
const withQuery =
  (change: (query: URLSearchParams) => void): Back =>
  async ({ query, browser }) => {
    change(query);
    return [browser, await browser.back('hostile', query)];
  };
const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

const ways: [string, RegExp, Back][] = [
  ['a state of nobody', over, withQuery((query) => query.set('state', random()))],
  ['no state', over, withQuery((query) => query.delete('state'))],
  ['two states', over, withQuery((query) => query.append('state', query.get('state') ?? ''))],
  ['a state that cannot be one', over, withQuery((query) => query.set('state', "' or 1=1 --"))],
  ['no code', either, withQuery((query) => query.delete('code'))],
  ['two codes', unsound, withQuery((query) => query.append('code', 'another'))],
  ['another issuer beside the code', unsound, withQuery((query) => query.set('iss', 'https://accounts.google.com'))],
  ['no issuer beside the code, where it is promised', unsound, withQuery((query) => query.delete('iss'))],
  ['two issuers beside the code', unsound, withQuery((query) => query.append('iss', house.issuer.issuer))],
  ['a code nobody was given', unsound, withQuery((query) => query.set('code', 'made up'))],
  ['an answer in a token of its own', unsound, withQuery((query) => query.set('response', 'a.b.c'))],
  ['an id token on the way', unsound, withQuery((query) => query.set('id_token', 'a.b.c'))],
  ['an error beside the code', /somebody said no/, withQuery((query) => query.set('error', 'access_denied'))],
  ['an error nobody knows', unsound, withQuery((query) => query.set('error', '<script>alert(1)</script>'))],
  ['an issuer that fails', silent, withQuery((query) => query.set('error', 'server_error'))],
  [
    'the same once more',
    over,
    async ({ query, browser }) => {
      await browser.back('hostile', query);
      browser.jar.delete('signalos');
      return [browser, await browser.back('hostile', query)];
    },
  ],
  ['another browser', over, async ({ query }) => another(fresh(), query)],
  [
    'another browser that is on the way itself',
    over,
    async ({ query }) => {
      const browser = fresh();
      await browser.start('hostile');
      return another(browser, query);
    },
  ],
  [
    'a browser that lost its cookie',
    over,
    async ({ query, browser }) => {
      browser.jar.delete('signalos-elsewhere');
      return another(browser, query);
    },
  ],
  [
    'a cookie that somebody planted',
    over,
    async ({ query, browser }) => {
      browser.jar.set('signalos-elsewhere', 'A'.repeat(43));
      return another(browser, query);
    },
  ],
  [
    'ten minutes later',
    over,
    async ({ query, browser }) => {
      await house.office.advance(10 * minute);
      return another(browser, query);
    },
  ],
  ['the place of another service', over, async ({ query, browser }) => [browser, await browser.back('other', query)]],
  [
    'the place of a service there is not',
    /not set up here/,
    async ({ query, browser }) => [browser, await browser.back('constructor', query)],
  ],
  [
    'a code that was stolen from somebody else (PKCE)',
    unsound,
    async ({ browser, query }) => {
      const victim = fresh();
      const stolen = house.issuer.agree(await victim.start('hostile'), annaThere).get('code') ?? '';
      query.set('code', stolen);
      return another(browser, query);
    },
  ],
  [
    'a stolen code where the issuer does not look (nonce)',
    unsound,
    async ({ browser, query }) => {
      house.issuer.lie({ isLax: true });
      const victim = fresh();
      query.set('code', house.issuer.agree(await victim.start('hostile'), annaThere).get('code') ?? '');
      return another(browser, query);
    },
  ],
  [
    'a code of one issuer, sent on to another',
    unsound,
    async ({ browser }) => {
      // Who attacks runs the issuer that was chosen, and has the browser come back from it for the honest one.
      const address = await browser.start('other');
      const query = house.issuer.agree(address, annaThere);
      return [browser, await browser.back('other', query)];
    },
  ],
];

async function another(browser: Browser, query: URLSearchParams): Promise<[Browser, Response]> {
  return [browser, await browser.back('hostile', query)];
}

describe('on the way back', () => {
  it.each(ways)('%s lets nobody in', async (_what, says, back) => {
    await expectHonestWay();
    const browser = fresh();
    const address = await browser.start('hostile');
    const [there, answer] = await back({ query: house.issuer.agree(address, annaThere), browser, address });
    await expectRefused(there, answer, says);
  });

  it('nobody comes who was not sent', async () => {
    const browser = fresh();
    await expectRefused(browser, await browser.back('hostile', ''), over);
    await expectRefused(browser, await browser.back('hostile', `state=${random()}&code=x`), over);
  });

  it('two tabs of one browser come back each by its own', async () => {
    begin();
    const browser = fresh();
    const [one, two] = [await browser.start('hostile'), await browser.start('hostile', '?next=/settings')];
    const second = await browser.back('hostile', house.issuer.agree(two, annaThere));
    const first = await browser.back('hostile', house.issuer.agree(one, annaThere));
    expect([second, first].map(({ headers }) => headers.get('location'))).toEqual(['/settings', '/']);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x=1',
  ])('one goes on to no page of others: %s', async (next) => {
    begin();
    const browser = fresh();
    const address = await browser.start('hostile', `?next=${encodeURIComponent(next)}`);
    const answer = await browser.back('hostile', house.issuer.agree(address, annaThere));
    expect(answer.headers.get('location')).toBe('/');
  });

  it('the same code at the same moment lets in once', async () => {
    begin();
    const browser = fresh();
    const query = house.issuer.agree(await browser.start('hostile'), annaThere);
    const answers = await Promise.all(Array.from({ length: 5 }, () => browser.back('hostile', query)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422, 422]);
  });
});

async function lied(lies: Lies): Promise<[Browser, Response]> {
  await expectHonestWay();
  begin(lies);
  const { answer, from } = await house.signIn();
  return [from, answer];
}

describe('an issuer that gives', () => {
  it.each(Object.entries(tokenLies))('%s lets nobody in', async (_what, lies) => {
    await expectRefused(...(await lied(lies)), unsound);
  });
});

describe('an address that answers with', () => {
  it.each(Object.keys(answerLies('')))('%s lets nobody in', async (what) => {
    await expectRefused(...(await lied(answerLies(canary.url)[what] ?? {})), either);
  });

  it('nothing, lets nobody in, and is not waited for', async () => {
    begin({ at: { '/token': () => {} } }, 100);
    const { answer, from } = await house.signIn();
    await expectRefused(from, answer, silent);
  });
});

describe('a description that names', () => {
  it.each(Object.keys(descriptionLies('http://127.0.0.1:1')))('%s lets nobody in', async (what) => {
    await expectHonestWay();
    begin(descriptionLies(canary.url)[what]);
    const browser = fresh();
    const sent = await browser.get('/auth/oauth/hostile/start');
    const address = sent.headers.get('location');
    if (address === null) return expectRefused(browser, sent, either);
    expect(address).toContain(house.issuer.issuer);
    const answer = await browser.back('hostile', house.issuer.agree(address, annaThere));
    await expectRefused(browser, answer, either);
  });
});
