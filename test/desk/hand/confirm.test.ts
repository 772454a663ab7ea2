import { describe, expect, it } from 'vitest';
import { textOf } from '../../kit/card-text.ts';
import { openDeskBook } from '../../kit/desk-book.ts';
import { type Gold, limit, market, openGold } from '../../kit/gold.ts';

const open = async (text = market) => {
  const gold = await openGold();
  const message = await gold.say(text);
  return { gold, message };
};

async function confirmId(gold: Gold): Promise<string> {
  const choices = (await gold.talk()).flatMap((card) => card.choices);
  return choices.find(({ label }) => label === 'Confirm')?.id ?? '';
}

const tap = async (gold: Gold, choice: string): Promise<string> => {
  const outcome = await gold.tell('chat.choose', { choice });
  return outcome.ok ? 'done' : outcome.refusal.code;
};

const ops = async (gold: Gold) => (await gold.sent()).map(({ op }) => op);
const newest = async (gold: Gold) => textOf((await gold.talk())[0]?.blocks ?? []);

describe('a question with its effect in figures', () => {
  it('does nothing by itself, and is left with the other button', async () => {
    const { gold } = await open();
    await gold.press('Close');
    expect(await newest(gold)).toMatch(
      /^Close: BUY XAUUSD\?\nCloses 0\.1 lots BUY XAUUSD: about -2\.85 USD at the price now, with swap and the commission of closing\.\nAnswer by /,
    );
    await gold.advance(10_000);
    const confirm = await confirmId(gold);
    await gold.press('Leave it');
    expect(await tap(gold, confirm)).toBe('CHOICE_GONE');
    expect(await ops(gold)).toEqual(['open']);
    expect(await newest(gold)).toBe('Left as it is');
  });

  it('speaks for itself: a command is answered with nothing but it, until it is asked again', async () => {
    const { gold } = await open();
    const before = (await gold.talk()).length;
    for (const text of ['/close', '/buy XAUUSD sl 4050 0.1 lots', '/buy XAUUSD sl 4070 0.1 lots'])
      expect(await gold.tell('chat.say', { text })).toMatchObject({ value: { blocks: [] } });
    expect(await gold.talk()).toHaveLength(before + 6);
    expect(await newest(gold)).toContain('Not possible · BUY XAUUSD');
    const again = await gold.tell('chat.say', { text: '/close' });
    expect(JSON.stringify(again)).toContain('It is asked above already, now with the figures of this moment.');
    expect(await gold.talk()).toHaveLength(before + 8);
  });

  it('confirmed never says again that it is under way: what became of it is on the card', async () => {
    const { gold } = await open();
    await gold.quote('4070.00', '4070.25');
    await gold.press('Break-even');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await newest(gold)).toMatch(/^You confirmed · break-even: BUY XAUUSD\nStop of 0\.1 lots .* to 4060\.25\./);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4060.25 tp 4080.00']);
  });

  it('expires', async () => {
    const { gold } = await open();
    await gold.press('Close');
    const confirm = await confirmId(gold);
    await gold.advance(121_000);
    expect(await tap(gold, confirm)).toBe('CHOICE_GONE');
    expect(await gold.held()).toHaveLength(1);
  });

  it('is asked once, however often its button is pressed, and costs its card no new version', async () => {
    const { gold } = await open();
    const before = (await gold.talk()).at(-1);
    for (const _ of [1, 2, 3]) await gold.press('Half');
    expect(await gold.talk()).toHaveLength(2);
    expect((await gold.talk()).at(-1)).toEqual(before);
    await gold.press('Close');
    expect(await gold.buttons()).toEqual(['Confirm', 'Leave it']);
    expect(await gold.told()).toContain('Asked anew below');
  });
});

describe('the tap that says yes', () => {
  it('works once: two taps at once are one', async () => {
    const { gold } = await open();
    await gold.press('Half');
    const confirm = await confirmId(gold);
    const came = await Promise.all([tap(gold, confirm), tap(gold, confirm), tap(gold, confirm)]);
    await gold.advance(3_000);
    expect(came.sort()).toEqual(['CHOICE_GONE', 'CHOICE_GONE', 'done']);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('control: asked for anew each time, half of it is half of what is left', async () => {
    const { gold } = await open();
    for (const _ of [1, 2]) {
      await gold.press('Half');
      await gold.press('Confirm');
      await gold.advance(3_000);
    }
    expect(await gold.held()).toEqual(['buy 0.03 sl 4050.00 tp 4080.00']);
  });

  it('after its trade has ended says so and does nothing', async () => {
    const { gold } = await open();
    await gold.press('Break-even');
    expect(await newest(gold)).toContain('past the price of 4060.00 already');
    await gold.press('Close');
    const confirm = await confirmId(gold);
    await gold.quote('4081.00', '4081.25');
    await gold.advance(3_000);
    expect(await newest(gold)).toMatch(/^Over · close: BUY XAUUSD/i);
    expect(await tap(gold, confirm)).toBe('CHOICE_GONE');
    expect(await ops(gold)).toEqual(['open']);
  });

  it('is gone too where it learns itself that its trade has ended', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.tap('Close');
    desk.broker.end(desk.broker.ids()[0] ?? '', 'stop');
    expect(desk.tap('Confirm')).toBe('CHOICE_GONE');
    desk.settle();
    expect(desk.told()).toMatch(/^Over · close: BUY XAUUSD/im);
    expect(desk.since().filter((line) => line.includes('sends'))).toEqual([]);
  });

  it('shows what it would do now, where that is not what was shown', async () => {
    const { gold, message } = await open();
    await gold.press('Half');
    const confirm = await confirmId(gold);
    await gold.say('Close half', { replyTo: message });
    expect(await tap(gold, confirm)).toBe('done');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
    expect(await newest(gold)).toContain('It changed since you were asked');
    expect(await newest(gold)).toContain('Closes 0.02 lots BUY XAUUSD; 0.03 stay open');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.03 sl 4050.00 tp 4080.00']);
  });

  it('never undoes a stop that was tightened meanwhile unseen', async () => {
    const { gold, message } = await open();
    await gold.quote('4070.00', '4070.25');
    await gold.tell('chat.say', { text: '/sl 4055' });
    const confirm = await confirmId(gold);
    await gold.say('Move SL to 4062', { replyTo: message });
    await tap(gold, confirm);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['buy 0.1 sl 4062.00 tp 4080.00']);
    expect(await gold.told()).toContain('from 4062.00 to 4055.00');
  });

  it('closes what is left where a part went meanwhile', async () => {
    const { gold, message } = await open();
    await gold.press('Close');
    await gold.say('Close half', { replyTo: message });
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it('without its broker is kept, and done once the broker is back', async () => {
    const { gold } = await open();
    await gold.press('Close');
    const confirm = await confirmId(gold);
    gold.bridge.loseRequests('broker.report', 1);
    expect(await tap(gold, confirm)).toBe('done');
    expect(await tap(gold, confirm)).toBe('CHOICE_GONE');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });

  it('means the trade that was shown, also where another one comes by its name', async () => {
    const { gold } = await open();
    await gold.tell('chat.say', { text: '/close xauusd' });
    const confirm = await confirmId(gold);
    await gold.say('XAUUSD SELL NOW\nSL 4075\nTP 4050');
    expect(await gold.held()).toHaveLength(2);
    await tap(gold, confirm);
    await gold.advance(3_000);
    expect(await gold.held()).toEqual(['sell 0.1 sl 4075.00 tp 4050.00']);
  });

  it('closes no more than was shown, where all was meant and another trade came', async () => {
    const { gold } = await open();
    await gold.tell('chat.say', { text: '/closeall' });
    await gold.say('XAUUSD SELL NOW\nSL 4075\nTP 4050');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toHaveLength(2);
    expect(await gold.told()).toContain('It changed since you were asked');
    await gold.press('Confirm');
    await gold.advance(3_000);
    expect(await gold.held()).toEqual([]);
  });
});

describe('the buttons of a card', () => {
  it('go with what they are about, and an older version no longer works', async () => {
    const { gold } = await open(limit);
    const offered = async () => (await gold.talk()).at(-1)?.choices.map(({ label }) => label);
    const [, cancel] = (await gold.talk()).at(-1)?.choices ?? [];
    expect(await offered()).toEqual(['Half', 'Cancel']);
    await gold.quote('4054.50', '4054.75');
    await gold.advance(3_000);
    expect(await offered()).toEqual(['Close', 'Half', 'Break-even']);
    expect(await tap(gold, cancel?.id ?? '')).toBe('CHOICE_GONE');
    await gold.tell('positions.close', { id: (await gold.ledger()).positions[0]?.id, all: true });
    expect(await offered()).toEqual([]);
  });
});
