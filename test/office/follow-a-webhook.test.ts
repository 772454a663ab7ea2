import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFlow } from '../../src/desk/follows/follow-flow.ts';
import type { State } from '../../src/desk/follows/follow-state.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { words } from '../../src/words/words.ts';
import { appOf } from '../kit/app.ts';
import { textOf } from '../kit/card-text.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';

const make = 'A program that posts (webhook)';
const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function open(dataDir = temporaryFolder()) {
  const opened = await openPigeonOffice({}, { dataDir });
  const { office, pigeons, linkAnn } = opened;
  await linkAnn();
  const last = () => pigeons.sent.at(-1);
  const newest = () => textOf(last()?.blocks ?? []);
  const labels = () => last()?.choices.map(({ label }) => label) ?? [];
  const said = async (text: string) => {
    await pigeons.tell({ kind: 'text', text, ref: text });
    await office.advance(1_500);
    return newest();
  };
  const tap = async (label: string) => {
    const found = last()?.choices.find((choice) => choice.label === label);
    if (!found) throw new Error(`${label} is not among ${labels()}`);
    await pigeons.tell({ kind: 'choice', choice: found.id });
    await office.advance(1_500);
    return newest();
  };
  /** from nothing to where messages are posted to, and by which secret */
  const made = async (name: string) => {
    await said('/follow');
    await tap(make);
    const shown = await said(name);
    return { shown, path: /\/hooks\/[\w-]+/.exec(shown)?.[0] ?? '', secret: /whsec_[\w+/=]+/.exec(shown)?.[0] ?? '' };
  };
  const post = async (path: string, secret: string) => {
    const body = JSON.stringify({ secret, text: signal });
    const headers = { 'content-type': 'application/json' };
    const answer = await appOf(opened).request(`http://localhost${path}`, { method: 'POST', headers, body });
    await office.advance(5_000);
    return answer.status;
  };
  return { ...opened, said, tap, made, post, newest, labels };
}

describe('a webhook, made and followed in a chat', () => {
  it('shows its address and its secret once, and what is posted there is a signal', async () => {
    const { tap, made, post, newest, pigeons } = await open();
    const { shown, path, secret } = await made('TradingView');
    expect(shown).toContain('TradingView can be posted into');
    expect(secret).not.toBe('');
    for (const label of ['Follow', 'Paper account', '1 %', 'Only show']) await tap(label);
    expect(newest()).toContain('Follow it like this?');
    expect(await tap('Follow')).toContain('TradingView is followed');
    const before = pigeons.sent.length;
    expect(await post(path, `${secret}x`)).toBe(401);
    expect(pigeons.sent.length).toBe(before);
    expect(await post(path, secret)).toBeLessThan(300);
    expect(newest()).toContain('BUY XAUUSD');
  });

  it('made once more it is the same channel with another secret', async () => {
    const { made } = await open();
    const first = await made('TradingView');
    const again = await made('tradingview');
    expect(again.path).toBe(first.path);
    expect(again.secret).not.toBe(first.secret);
  });

  it('is kept by its channel alone, and shown to nobody who asks what was said', async () => {
    const dataDir = temporaryFolder();
    const { made, tap, context } = await open(dataDir);
    const { secret } = await made('TradingView');
    await tap('Cancel');
    const told = await perform(context, 'chat.list', {}, owner('test'));
    expect(told).toMatchObject({ ok: true });
    expect(JSON.stringify(told)).not.toContain(secret);
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const holding = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(secret));
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.every(({ parentPath, name }) => join(parentPath, name).includes('hook-'))).toBe(true);
  });

  it('is offered where nobody else reads, and not on the page, where each session would see its secret', () => {
    const offered = (isPrivate: boolean, place: string) =>
      (followFlow.start({ isPrivate, place, now: 0, person: 'ann', words: words('en') }) as State).showsOnce;
    expect([offered(true, 'pigeon:roof'), offered(false, 'pigeon:square'), offered(true, 'web:desk-1')]).toEqual([
      ...[true, false, false],
    ]);
  });
});
