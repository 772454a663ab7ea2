import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const wider = 'XAUUSD BUY LIMIT 4055\nSL 4015\nTP 4075';

/** An order that has to be taken back and placed anew after an edit, some time after that edit. */
async function replaced(
  ms: number,
  parts: Parameters<typeof openTrader>[0] = {},
  beforeEdit: () => void = () => {},
  text = wider,
): Promise<{ trader: Trader; message: string }> {
  const trader = await openTrader(parts);
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const message = await trader.post(pending);
  await trader.advance(2_000);
  beforeEdit();
  // A broker that takes its time: all of these moments lie before it has given the order back.
  await slow(trader);
  await trader.edit(message, text);
  await trader.advance(ms);
  return { trader, message };
}

async function slow(trader: Trader): Promise<void> {
  const switches = { latencyMs: { from: 400, to: 400 } };
  const outcome = await trader.office.venue('desk-1-paper').perform('venue.behave', { switches }, internally('slow'));
  expect(outcome.ok).toBe(true);
}

/** Opens the same folder again, at a later time, as a start after a stop does. */
async function reopen(dataDir: string, at: number): Promise<Trader> {
  const test = createTestServices();
  test.clock.set(at);
  const trader = await openTrader({ dataDir, test });
  onTestFinished(trader.close);
  return trader;
}

const orders = async (trader: Trader) => (await trader.account()).orders.map(({ price, sl }) => `${price} ${sl}`);
const only = async (trader: Trader) => (await trader.signals())[0];
const moments = [0, 200];

describe.each(moments)('while an edited order is being replaced, %i ms after its edit', (ms) => {
  it.each<[string, (trader: Trader, message: string) => Promise<unknown>]>([
    ['a cancel in reply', (trader, message) => trader.post('Cancel it', { replyTo: message })],
    ['a cancel for nobody in particular', (trader) => trader.post('Cancel the pending order')],
    ['a close in reply', (trader, message) => trader.post('Close now', { replyTo: message })],
    ['the deletion of its message', (trader, message) => trader.remove(message)],
  ])('%s ends it: nothing is placed again', async (_, say) => {
    const { trader, message } = await replaced(ms);
    await say(trader, message);
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual([]);
    expect(await only(trader)).toMatchObject({ state: 'dropped' });
    expect((await only(trader))?.notes.join(' ')).toContain('Withdrawn by the provider');
  });

  it('a newer edit is what is placed, once', async () => {
    const { trader, message } = await replaced(ms);
    await trader.edit(message, 'XAUUSD BUY LIMIT 4055\nSL 4010\nTP 4075');
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual(['4055.00 4010.00']);
  });

  it('new levels in a reply are what is placed, once', async () => {
    const { trader, message } = await replaced(ms);
    await trader.post('Move SL to 4035', { replyTo: message });
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual(['4055.00 4035.00']);
  });

  it('a halt leaves nothing behind that is placed, and its card says why', async () => {
    const { trader } = await replaced(ms);
    await trader.tell('trading.halt', {});
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual([]);
    expect((await only(trader))?.state).toBe('refused');
  });
});

const cards = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
const sideways = 'XAUUSD SELL LIMIT 4065\nSL 4075\nTP 4045';

describe('an order that is being replaced', () => {
  it('says so on its card, and is still one live trade', async () => {
    const { trader } = await replaced(200);
    expect((await only(trader))?.state).toBe('working');
    expect(await cards(trader)).toContain('Being replaced · BUY XAUUSD');
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual(['4055.00 4015.00']);
    expect(await cards(trader)).not.toContain('Being replaced');
  });

  it('and withdrawn meanwhile is placed neither after a restart', async () => {
    const dataDir = temporaryFolder();
    const { trader: before, message } = await replaced(200, { dataDir });
    await before.post('Cancel it', { replyTo: message });
    await before.close();
    const trader = await reopen(dataDir, before.clock.now() + 5_000);
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual([]);
    expect((await only(trader))?.state).toBe('dropped');
  });

  it('is placed after a restart with what was published in between', async () => {
    const dataDir = temporaryFolder();
    const { trader: before, message } = await replaced(200, { dataDir });
    await before.node.stopWaking();
    await before.office
      .feed('demo')
      .perform(
        'messages.edit',
        { feed: 'demo', messageId: message, text: wider.replace('4015', '4012') },
        asking(callers.owner(), { trace: 'cut' }),
      );
    await before.close();
    const trader = await reopen(dataDir, before.clock.now() + 5_000);
    await trader.advance(40_000);
    expect(await orders(trader)).toEqual(['4055.00 4012.00']);
  });

  it('is not placed before what was published by then is taken, also when that takes another attempt', async () => {
    const bridge = createScriptedBridge();
    const { trader, message } = await replaced(200, { outsideVenue: bridge.outsideVenue });
    bridge.loseRequests('broker.report', 1);
    await trader.edit(message, wider.replace('4015', '4010'));
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual(['4055.00 4010.00']);
    const sent = (await trader.journal()).filter(({ kind }) => kind === 'leg-sent').map(({ body }) => body);
    expect(sent.join(' ')).not.toContain('4015');
  });

  it('is not placed again after a panic, also when trading goes on before its old order is gone', async () => {
    const bridge = createScriptedBridge();
    const { trader } = await replaced(0, { outsideVenue: bridge.outsideVenue }, () =>
      bridge.loseRequests('broker.offer', 6),
    );
    await trader.tell('trading.panic', {});
    await trader.press('Stop everything');
    await trader.tell('trading.resume', {});
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual([]);
    expect((await only(trader))?.state).toBe('asking');
    expect((await only(trader))?.notes.join(' ')).toContain('Trading was halted while its order was being replaced');
  });

  it('is not placed again once its desk was started over', async () => {
    const { trader } = await replaced(100);
    await trader.tell('demo.reset', {});
    await trader.settle();
    await trader.advance(10_000);
    expect(await orders(trader)).toEqual([]);
  });

  it('is asked back until the broker gives it back, and that is told meanwhile', async () => {
    const bridge = createScriptedBridge();
    const { trader } = await replaced(0, { outsideVenue: bridge.outsideVenue }, () =>
      bridge.loseRequests('broker.offer', 10_000),
    );
    await trader.advance(60_000);
    expect(await orders(trader)).toEqual(['4055.00 4045.00']);
    expect((await only(trader))?.state).toBe('working');
    expect(await cards(trader)).toContain('Being replaced · BUY XAUUSD');
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
    bridge.loseRequests('broker.offer', 0);
    await trader.advance(90_000);
    expect(await orders(trader)).toEqual(['4055.00 4015.00']);
  });
});

describe('what is published while the broker is asked for the prices of the new order', () => {
  /** Does something in the middle of the question for prices with which the order would be placed again. */
  async function meanwhile(act: (trader: Trader, message: string) => Promise<unknown>): Promise<Trader> {
    let isArmed = false;
    const found: { trader?: Trader; message?: string } = {};
    const { trader, message } = await replaced(200, {
      outsideVenue: (_, own) => ({
        async perform(action, input, who) {
          const outcome = await own.perform(action, input, who);
          if (isArmed && action === 'broker.quotes' && found.trader) {
            isArmed = false;
            await act(found.trader, found.message ?? '');
          }
          return outcome;
        },
      }),
    });
    Object.assign(found, { trader, message });
    isArmed = true;
    await trader.advance(10_000);
    expect(isArmed).toBe(false);
    return trader;
  }
  const tell = (action: string, input: object) => async (trader: Trader, messageId: string) => {
    const outcome = await trader.tell(action, { feed: 'demo', messageId, ...input });
    expect(outcome.ok).toBe(true);
  };
  const pulled = (trader: Trader) => trader.office.desk('desk-1').perform('desk.pull', {}, internally('test'));
  const newer = tell('messages.edit', { text: wider.replace('4015', '4010') });
  const gone = tell('messages.delete', {});
  const commands = async (trader: Trader) =>
    (await trader.journal()).flatMap(({ kind, body }) => (kind === 'leg-sent' ? [body] : []));

  it('a newer edit is what is placed, and nothing else', async () => {
    const trader = await meanwhile(newer);
    expect(await orders(trader)).toEqual(['4055.00 4010.00']);
    expect((await commands(trader)).join(' ')).not.toContain('4015');
  });

  it('a newer edit that was taken by then is what is placed, and nothing else', async () => {
    const trader = await meanwhile(async (...told) => {
      await newer(...told);
      expect(await pulled(told[0])).toMatchObject({ ok: true });
    });
    expect(await orders(trader)).toEqual(['4055.00 4010.00']);
    expect((await commands(trader)).join(' ')).not.toContain('4015');
  });

  it('a deletion ends it: no order goes out at all', async () => {
    const trader = await meanwhile(gone);
    expect(await orders(trader)).toEqual([]);
    expect((await commands(trader)).join(' ')).not.toContain('4015');
  });
});

describe('the question about an order that was taken back', () => {
  async function asked(): Promise<{ trader: Trader; message: string }> {
    const found = await replaced(3_000, {}, undefined, sideways);
    expect((await only(found.trader))?.state).toBe('asking');
    return found;
  }

  it.each<[string, (trader: Trader) => Promise<unknown>]>([['left alone', (trader) => trader.advance(400_000)]])(
    '%s is over',
    async (_, leave) => {
      const { trader } = await asked();
      await leave(trader);
      await trader.advance(10_000);
      expect(await orders(trader)).toEqual([]);
      expect((await only(trader))?.state).toBe('skipped');
      expect((await trader.talk()).flatMap(({ choices }) => choices)).toEqual([]);
    },
  );
});
