import { describe, expect, it, onTestFinished } from 'vitest';
import { eachAddress } from '../../../src/core/action.ts';
import { idSources } from '../../../src/http/docs/ids.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../src/http/json-schema.ts';
import { pathNames } from '../../../src/http/openapi.ts';
import { identifyLocalOwner } from '../../../src/office/sign-in/local-owner.ts';
import { allActions } from '../../../src/runtime/program.ts';
import { mountWeb } from '../../../src/web/web.tsx';
import { appOf } from '../../kit/app.ts';
import { openTrader } from '../../kit/trader.ts';
import { idsOn, linksOn, valuesAt } from './read-page.ts';

async function openSite({ isWithPages = true } = {}) {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = appOf(trader);
  if (isWithPages) mountWeb(app, { context: trader.context, identify: identifyLocalOwner });
  return { trader, app, get: async (path: string) => app.request(`http://localhost${path}`) };
}

/** Follows every link from `start` on; what is no page has none. */
async function crawl(get: (path: string) => Promise<Response>, start: string) {
  const seen = new Map<string, { status: number; text: string }>();
  const broken: string[] = [];
  const waiting = [{ link: start, from: 'the start' }];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { pathname, search, hash, host } = new URL(
      next.link,
      `http://localhost${next.from.startsWith('/') ? next.from : '/'}`,
    );
    if (host !== 'localhost') {
      broken.push(`${next.from} leads elsewhere: ${next.link}`);
      continue;
    }
    const path = pathname + search;
    if (!seen.has(path)) {
      const answer = await get(path);
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
      const text = await answer.text();
      seen.set(path, { status: answer.status, text });
      if (isPage) waiting.push(...linksOn(text).map((link) => ({ link, from: path })));
    }
    const found = seen.get(path);
    if (found?.status !== 200) broken.push(`${next.from} leads to ${path}, which answers ${found?.status}`);
    else if (hash !== '' && !idsOn(found.text).has(decodeURIComponent(hash.slice(1))))
      broken.push(`${next.from} leads to ${path}${hash}, which is not there`);
  }
  return { paths: [...seen.keys()], broken: [...new Set(broken)] };
}

describe('whoever follows every link', () => {
  it('comes from the page to the API and back, and to no dead end', async () => {
    const { get } = await openSite();
    const { paths, broken } = await crawl(get, '/');
    expect(broken).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['/', '/docs', '/openapi.json', '/healthz', '/readyz', '/metrics']));
    expect(linksOn(await (await get('/docs')).text())).toContain('/');
  });

  it('finds no way back to a page that is not served', async () => {
    const { get } = await openSite({ isWithPages: false });
    const { paths, broken } = await crawl(get, '/docs');
    expect(broken).toEqual([]);
    expect(paths).not.toContain('/');
  });

  it('would find a dead end, a place that is not there, and a way elsewhere', async () => {
    const { app, get } = await openSite();
    app.get('/lost', (c) =>
      c.html('<a href="/nowhere">a</a><a href="/docs#nowhere">b</a><a href="https://elsewhere.example/">c</a>'),
    );
    expect((await crawl(get, '/lost')).broken).toEqual([
      '/lost leads to /nowhere, which answers 404',
      '/lost leads to /docs#nowhere, which is not there',
      '/lost leads elsewhere: https://elsewhere.example/',
    ]);
  });

  it('is shown by every refusal where its code is explained', async () => {
    const { get } = await openSite();
    const places = idsOn(await (await get('/docs')).text());
    for (const path of [
      '/nowhere',
      '/api/v1/feeds?x=1',
      '/api/v1/signals/none',
      '/api/v1/feeds/dem/messages',
      '/api/v1/stream',
    ]) {
      const { type } = await (await get(path)).json();
      expect(places, path).toContain(type.replace('/docs#', ''));
    }
  });
});

describe('an id', () => {
  const offered = allActions.flatMap(eachAddress);

  it('that stands in a path is given by an answer that the document names', async () => {
    const { app } = await openSite();
    const { paths } = await (await app.request('http://localhost/openapi.json')).json();
    for (const { name, http } of offered)
      for (const field of pathNames(http.path)) {
        const { parameters } = paths[`/api/v1${http.path}`][http.method];
        const source = parameters.find((one: { name: string }) => one.name === field)['x-from'];
        const giver = offered.find((one) => one.name === source?.from);
        expect(giver, `${field} of ${name}`).toBeDefined();
        expect(
          hasPlace(jsonSchemaOf(giver?.output ?? never(), 'output'), source.at.split('.')),
          `${source.at} of ${giver?.name}`,
        ).toBe(true);
      }
  });

  it('opens everything that can be read: every GET answers with ids found in other answers', async () => {
    const { trader, get } = await openSite();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('XAUUSD BUY NOW SL 4050 TP 4080');
    await trader.advance(2_000);
    await trader.tell('webhooks.add', { url: 'https://hooks.example/' });
    await trader.tell('onboarding.start', {});
    const answers = new Map<string, unknown>();
    // Nobody reads along as a person there, and no tokens are kept: that is said, and nothing else.
    const notThere: Record<string, number> = { 'listener.channels': 409, 'installation.settings': 503 };
    // Nothing waits there for a proof, since nobody has anything to prove it with.
    const first = ['accounts.list', 'proofs.show'];
    const reads = offered.filter(({ http, name }) => http.method === 'get' && !first.includes(name));
    for (const { name, http } of [...offered.filter((one) => one.name === 'accounts.list'), ...reads]) {
      const path = pathNames(http.path).reduce(
        (text, field) => text.replace(`{${field}}`, idOf(http.path, field)),
        http.path,
      );
      const account = name === 'compliance.report' ? '?account=paper' : '';
      const answer = await get(`/api/v1${path}${account}`);
      expect(answer.status, `${name} at ${path}`).toBe(notThere[name] ?? 200);
      answers.set(name, await answer.json());
    }

    function idOf(path: string, field: string): string {
      const source = idSources.find((one) => one.field === field && path.startsWith(one.under ?? '/'));
      const found = valuesAt(answers.get(source?.from ?? ''), source?.at ?? '');
      if (found.length === 0) throw new Error(`no ${field} for ${path} in ${source?.from}`);
      return String(found[0]);
    }
  });
});

/** Whether an answer may have something at this place. */
function hasPlace(schema: JsonSchema, [step, ...more]: string[]): boolean {
  if (step === undefined) return true;
  const shapes = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return shapes.some(({ properties }) => {
    const field = properties?.[step.replace('[]', '')];
    const inner = field && step.endsWith('[]') ? field.items : field;
    return inner !== undefined && hasPlace(inner, more);
  });
}

function never(): never {
  throw new Error('nobody gives it');
}
