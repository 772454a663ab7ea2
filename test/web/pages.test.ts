import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { localSettings } from '../../src/http/settings.ts';
import { identifyLocalOwner } from '../../src/office/sign-in/local-owner.ts';
import { mountWeb } from '../../src/web/web.tsx';
import { openTrader } from '../kit/trader.ts';
import { callers } from '../kit/who.ts';

async function openPages() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const app = createApp({
    ...trader.context,
    identify: identifyLocalOwner,
    settings: localSettings,
    health: () => trader.node.health(),
    metricsText: async () => ({ contentType: 'text/plain', body: '' }),
  });
  mountWeb(app, { context: trader.context, identify: identifyLocalOwner });
  const get = async (path: string) => app.request(`http://localhost${path}`);
  const text = async (path: string) => (await get(path)).text();
  return { ...trader, app, get, page: text };
}

describe('the page', () => {
  it('holds no script, style or event of its own, and needs nothing from elsewhere', async () => {
    const { get, page } = await openPages();
    const html = await page('/');
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    for (const [whole, inside] of html.matchAll(/<script[^>]*>([^<]*)/g)) {
      expect(whole).toContain(' src="/web/');
      expect(inside).toBe('');
    }
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\//);
    expect((await get('/')).headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await get('/')).headers.get('cache-control')).toBe('no-store');
  });

  it('says beside each message of the channel what became of it, also where it met nothing', async () => {
    const { page, post } = await openPages();
    await post('Move SL to breakeven');
    expect(await page('/web/fragment/channel')).toContain('→ met nothing to act on');
  });

  it('names its files by what is in them, so that they may be kept for good', async () => {
    const { get, page } = await openPages();
    const addresses = [...(await page('/')).matchAll(/(?:src|href)="(\/web\/[^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const answer = await get(address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect((await answer.text()).length).toBeGreaterThan(50);
    }
    expect((await get('/web/000000000000/page.js')).status).toBe(404);
  });

  it('shows what a message says, never does it', async () => {
    const { post, page } = await openPages();
    await post('<img src=x onerror=alert(1)> & "quotes" </textarea><script>alert(2)</script>');
    const html = await page('/web/fragment/channel');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
    expect(html).not.toMatch(/<img|<script/);
  });

  it('takes writes nowhere but at the API', async () => {
    const { app } = await openPages();
    for (const path of ['/', '/web/fragment/chat', '/web/ready/gold']) {
      const answer = await app.request(`http://localhost${path}`, { method: 'POST' });
      expect(answer.status).toBe(405);
    }
  });

  it.each(['0', '-3', '1e9', 'many', ''])('answers a count of “%s” with what it can', async (count) => {
    const { get, post } = await openPages();
    await post('Good morning');
    const answer = await get(`/web/fragment/channel?count=${count}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Good morning');
  });

  it('says in its own place why a part cannot be shown, and shows the others', async () => {
    const { page, app, context } = await openPages();
    const nobody = async () => ({ ...callers.stranger(), as: 'person' as const, desk: 'desk-1' });
    const pages = createApp({
      ...context,
      identify: nobody,
      settings: localSettings,
      health: async () => ({ directory: true, writeProblem: null, dueLagMs: 0, parked: [] }),
      metricsText: async () => ({ contentType: 'text/plain', body: '' }),
    });
    mountWeb(pages, { context, identify: nobody });
    const answer = await pages.request('http://localhost/');
    expect(answer.status).toBe(200);
    expect((await answer.text()).match(/You may not do this/g)).toHaveLength(3);
    expect(app).not.toBe(pages);
    expect(await page('/')).not.toContain('You may not do this');
  });
});

describe('the account on the page', () => {
  it('shows the line of the day, what is lost, at stake and free, and what is open, in figures', async () => {
    const { quote, post, advance, page } = await openPages();
    await quote('XAUUSD', '4060.00', '4060.25');
    await post('XAUUSD BUY NOW\nSL 4050\nTP 4070');
    await advance(1_000);
    await quote('XAUUSD', '4057.00', '4057.25');
    const html = await page('/web/fragment/account');
    expect(html).toContain('<b>9,500.00</b>');
    expect(html).toContain('3.25 behind');
    expect(html).toMatch(/free 39\d\.\d\d USD/);
    expect(html).toMatch(/at stake if all stops are hit 7\d\.\d\d/);
    expect(html).toMatch(/lost today 2\d\.\d\d/);
    expect(html).toMatch(/<title id="curve-title">Equity from 10,000\.00 to 9,97\d\.\d\d<\/title>/);
  });

  it('is one of several by choice, its cards name it, and /risk names the others', async () => {
    const { tell, quote, post, advance, page } = await openPages();
    expect(await page('/web/fragment/account')).not.toContain('which-account');
    await tell('accounts.open-paper', { account: 'second', name: 'Second' });
    await tell('follows.create', { feed: 'demo', account: 'second', mode: 'auto' });
    await advance(2_000);
    await quote('XAUUSD', '4060.00', '4060.25');
    await tell('quotes.set', { venue: 'desk-1-second', symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25' });
    await post('XAUUSD BUY NOW\nSL 4050\nTP 4070');
    await advance(2_000);
    const second = await page('/web/fragment/account?account=second');
    expect(second).toContain('data-account="second"');
    expect(second).toMatch(/<option value="second" selected="">\s*Second/);
    expect(second).toContain('data-text="/close second/');
    const chat = await page('/web/fragment/chat');
    expect(chat).toContain('Open · BUY XAUUSD · Second');
    expect(chat).toContain('Open · BUY XAUUSD · Paper account');
    await tell('chat.say', { text: '/risk' });
    expect(await page('/web/fragment/chat')).toContain('Only paper. Others: /risk second.');
  });

  it('says halted, and why', async () => {
    const { tell, page } = await openPages();
    await tell('trading.halt', { why: 'lunch' });
    expect(await page('/web/fragment/account')).toContain('nothing new is opened: lunch');
  });
});

describe('the language of the desk', () => {
  it('is the language of the page, of its parts and of what its script says', async () => {
    const { page, tell, get } = await openPages();
    await tell('desk.language', { language: 'es' });
    const html = await page('/');
    expect(html).toContain('<html lang="es" dir="ltr">');
    for (const words of ['Tu chat', 'Publicar', 'Conexión perdida', 'Línea de pérdida diaria', 'Oro: comprar ya'])
      expect(html).toContain(words);
    expect(await page('/web/fragment/account')).toContain('Operando');
    expect((await get('/web/fragment/chat')).headers.get('content-language')).toBe('es');
    expect(await (await get('/web/ready/close')).json()).toEqual({ detail: expect.stringContaining('Aún no hay') });
  });
});
