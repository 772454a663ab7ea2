import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { streamExample, streamTopics } from '../../../src/http/docs/stream-topics.ts';
import { allActions } from '../../../src/runtime/program.ts';
import { demoAccount, pairAt } from '../../kit/terminal-ts/pair.ts';
import { openTrader } from '../../kit/trader.ts';
import { listen } from '../loopback.ts';

const shapes = streamTopics.map(({ topic }) => ({
  topic,
  shape: new RegExp(`^${topic.replaceAll(/[A-Z]+/g, '[a-z0-9-]+')}$`),
}));

describe('the topics of the stream', () => {
  it('are the ones an office names, each of them and no other', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('XAUUSD BUY NOW SL 4050 TP 4080');
    await trader.advance(2_000);
    await pairAt(trader.office.outpost('mt5-1'), demoAccount('hedging'));
    await trader.tell('onboarding.start', {});
    const named = [...new Set([...trader.changes, 'heartbeat'])];
    const known = named.map((topic) => shapes.find(({ shape }) => shape.test(topic))?.topic ?? `unknown: ${topic}`);
    expect([...new Set(known)].sort()).toEqual(streamTopics.map(({ topic }) => topic).sort());
  });

  it('name an action that shows what changed', () => {
    const names = allActions.map(({ name }) => name);
    for (const { ask } of streamTopics) if (ask !== null) expect(names).toContain(ask);
  });
});

describe('the example of the stream', () => {
  it('prints each topic that changes', async () => {
    const { url, publish, live } = await listen();
    const printed: string[] = [];
    const sockets: WebSocket[] = [];
    class Kept extends WebSocket {
      constructor(address: string) {
        super(address);
        sockets.push(this);
      }
    }
    new Function('WebSocket', 'console', streamExample(url))(Kept, { log: (topic: string) => printed.push(topic) });
    await vi.waitUntil(() => live.size() === 1, { timeout: 5_000 });
    publish('feed:demo:messages');
    await vi.waitUntil(() => printed.length > 0, { timeout: 5_000 });
    expect(printed).toEqual(['feed:demo:messages']);
    for (const socket of sockets) socket.terminate();
  });

  it('stands on the page and in the document, beside its topics', async () => {
    const { url } = await listen();
    const page = await (await fetch(`${url}/docs`)).text();
    expect(page).toContain(`new WebSocket(&#39;${url.replace('http', 'ws')}/api/v1/stream&#39;)`);
    for (const { topic } of streamTopics) expect(page).toContain(`<code>${topic}</code>`);
    const { paths } = await (await fetch(`${url}/openapi.json`)).json();
    expect(paths['/api/v1/stream'].get.responses).toHaveProperty('101');
  });
});
