import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { grantsOf } from '../../src/core/authority.ts';
import type { Who } from '../../src/core/who.ts';
import { refusalSentence } from '../../src/office/catalogue.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';
import { openInFolder, type Restartable } from './desk-kit.ts';

const followsSchema = z.object({
  follows: z.array(z.object({ feed: z.string(), account: z.string(), mode: z.string(), settings: z.unknown() })),
});

async function open(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await prepare(trader);
  return trader;
}

/** A second channel, so that there is something to follow. */
async function prepare(trader: Trader): Promise<void> {
  await trader.tell('feeds.create', { feed: 'gold', name: 'Gold room' });
}

async function type(trader: Trader, text: string, who: Partial<Who> = {}): Promise<void> {
  const said = await trader.tell('chat.say', { text }, who);
  if (!said.ok) throw new Error(JSON.stringify(said.refusal));
  await trader.settle();
}

async function fill(trader: Trader, values: object): Promise<unknown> {
  const form = (await trader.tell('chat.list', {})) as { value: { talk: { form: { id: string } | null }[] } };
  const id = form.value.talk.find((row) => row.form)?.form?.id;
  const outcome = await trader.tell('chat.fill', { form: id, values });
  await trader.settle();
  return outcome;
}

const newest = async (trader: Trader): Promise<string> => textOf((await trader.talk())[0]?.blocks ?? []);
const follows = async (trader: Trader) =>
  followsSchema.parse(((await trader.tell('follows.list', {})) as { value: unknown }).value).follows;
const goldFollow = async (trader: Trader) => (await follows(trader)).find(({ feed }) => feed === 'gold');
const accounts = async (trader: Trader) =>
  ((await trader.tell('accounts.list', {})) as { value: { accounts: { account: string }[] } }).value.accounts;

/** Days in which nobody says anything. */
async function pass(trader: Trader, days: number): Promise<void> {
  trader.clock.set(trader.clock.now() + days * 86_400_000);
  await trader.advance(1_000);
}

/** Every answer up to the summary, as taps. */
const taps = ['Gold room', 'Paper account', '2 %', 'By itself'];

describe('following a channel by questions', () => {
  it('is five taps: channel, account, risk, mode, and one that does it', async () => {
    const trader = await open();
    await type(trader, '/follow');
    expect(await newest(trader)).toContain('Which channel?');
    for (const label of taps) await trader.press(label);
    expect(await newest(trader)).toContain('risk per signal: 2 % of the balance');
    expect(await follows(trader)).toHaveLength(1);
    await trader.press('Follow');
    expect(await newest(trader)).toContain('Gold room is followed');
    expect(await goldFollow(trader)).toMatchObject({
      feed: 'gold',
      account: 'paper',
      mode: 'auto',
      settings: { size: { mode: 'risk', percent: '2' } },
    });
    // The command, and one message for the whole of it.
    expect(await trader.talk()).toHaveLength(2);
  });

  it('is asked in the language of the desk, with the buttons that steer it and what is wrong with an answer', async () => {
    const trader = await open();
    await trader.tell('desk.language', { language: 'es' });
    await type(trader, '/follow');
    expect(await newest(trader)).toContain('¿Qué canal?');
    await trader.press('Gold room');
    await trader.press('Paper account');
    await type(trader, '11');
    expect(await newest(trader)).toContain('Porcentaje: de 0.01 a 10. Por ejemplo: 0.75');
    await trader.press('Atrás');
    for (const label of ['Paper account', '2 %', 'Por sí sola']) await trader.press(label);
    expect(await newest(trader)).toContain('riesgo por señal: 2 % del balance');
    await trader.press('Seguir');
    expect(await newest(trader)).toContain('Se sigue Gold room');
    expect(await goldFollow(trader)).toMatchObject({ mode: 'auto' });
  });

  it('is typed as well, each answer below its question', async () => {
    const trader = await open();
    for (const text of ['/follow gold', 'paper account', '0,75', 'ask me first', 'follow']) await type(trader, text);
    expect(await newest(trader)).toContain('Gold room is followed');
    expect(await goldFollow(trader)).toMatchObject({ mode: 'confirm', settings: { size: { percent: '0.75' } } });
    const typed = (await trader.talk()).filter(({ direction }) => direction === 'in');
    expect(typed.map(({ blocks }) => textOf(blocks))).toContain('0,75');
  });

  it('opens a new paper account first, from one form', async () => {
    const trader = await open();
    await type(trader, '/follow gold');
    await trader.press('A new paper account');
    expect(await fill(trader, { name: 'Evaluation', balance: '50', profile: 'FTMO' })).toMatchObject({
      value: { state: 'asked again' },
    });
    expect(await newest(trader)).toContain('Starts with, in USD: from 100 to 10000000. For example: 10000');
    expect(await fill(trader, { balance: '25000' })).toMatchObject({ value: { state: 'taken' } });
    for (const label of ['1 %', 'Only show', 'Follow']) await trader.press(label);
    await trader.settle();
    expect(await newest(trader)).toContain('Gold room is followed');
    expect(await accounts(trader)).toMatchObject([
      { account: 'paper' },
      { account: 'paper-2', name: 'Evaluation', initialBalance: '25000', profile: 'FTMO' },
    ]);
    expect(await goldFollow(trader)).toMatchObject({ feed: 'gold', account: 'paper-2', mode: 'alert' });
  });

  it('goes back, and what was answered before counts no more', async () => {
    const trader = await open();
    await type(trader, '/follow');
    for (const label of [...taps, 'Back', 'Back', '0.5 %', 'Ask me first']) await trader.press(label);
    expect(await newest(trader)).toContain('risk per signal: 0.5 % of the balance');
    await type(trader, '/back');
    expect(await newest(trader)).toContain('What happens with a signal?');
  });

  it('is left by a word, by a button, or by beginning another; nothing is followed', async () => {
    const trader = await open();
    await type(trader, '/follow');
    await type(trader, '/cancel');
    expect(await newest(trader)).toBe('Left as it was. /follow begins anew.');
    await type(trader, '/follow');
    await trader.press('Cancel');
    expect(await newest(trader)).toBe('Left as it was. /follow begins anew.');
    await type(trader, '/follow');
    await type(trader, '/follow gold');
    expect((await trader.talk()).map(({ blocks }) => textOf(blocks))).toContain(
      'Another conversation took the place of this one.',
    );
    expect((await trader.talk()).filter(({ choices }) => choices.length > 0)).toHaveLength(1);
    expect(await follows(trader)).toHaveLength(1);
  });

  it('asks again where an answer does not fit, and keeps neither it nor what nobody asked for', async () => {
    const trader = await open();
    await type(trader, 'hunter2');
    await type(trader, '/follow gold');
    await type(trader, 'hunter2');
    expect(await newest(trader)).toContain('Press a button, or type one of: Paper account, A new paper account.');
    await trader.press('Paper account');
    await type(trader, '99');
    expect(await newest(trader)).toContain('Percent: from 0.01 to 10. For example: 0.75');
    expect(JSON.stringify(await trader.talk())).not.toMatch(/hunter2/);
    await type(trader, '3');
    expect(await newest(trader)).toContain('What happens with a signal?');
  });

  it('obeys a command in the middle, and the question stands below its answer', async () => {
    const trader = await open();
    await type(trader, '/follow gold');
    await type(trader, '/follows');
    const [question, answer] = (await trader.talk()).map(({ blocks }) => textOf(blocks));
    expect(question).toContain('Into which account');
    expect(answer).toContain('Follows');
    for (const label of [...taps.slice(1), 'Follow']) await trader.press(label);
    expect(await follows(trader)).toHaveLength(2);
  });

  it('ends after a week without an answer, and says how to go on', async () => {
    const trader = await open();
    await type(trader, '/follow');
    await pass(trader, 6);
    expect(await newest(trader)).toContain('Which channel?');
    await pass(trader, 2);
    expect(await newest(trader)).toBe('Nobody answered in time, and nothing was done. /follow begins anew.');
    await type(trader, 'Gold room');
    expect(await newest(trader)).toContain('I do not know that');
  });

  it('says why it was not done, and does nothing by halves', async () => {
    const trader = await open();
    await type(trader, '/follow gold');
    for (const label of taps.slice(1)) await trader.press(label);
    await trader.tell('follows.create', { feed: 'gold', account: 'paper' });
    await trader.press('Follow');
    expect(await newest(trader)).toContain('Not followed\npaper already follows gold.');
  });
});

describe('before it is followed', () => {
  const post = async (trader: Trader, text: string, more: object = {}) => {
    await trader.tell('messages.post', { feed: 'gold', text, ...more });
    await trader.settle();
  };
  const ask = async (trader: Trader, labels: string[]) => {
    await type(trader, '/follow gold');
    for (const label of labels) await trader.press(label);
    return newest(trader);
  };

  it('is shown how its last five signals would have been read and sized, and none of them is traded', async () => {
    const trader = await open();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await post(trader, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    for (let nth = 1; nth <= 4; nth += 1)
      await post(trader, `XAUUSD SELL LIMIT ${4100 + nth}\nSL ${4110 + nth}\nTP 4090`);
    await post(trader, 'Good morning everybody');
    await post(trader, 'XAUUSD BUY 3000\nSL 2990\nTP 3020');
    await pass(trader, 1);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const shown = await ask(trader, taps.slice(1));
    expect(shown.match(/traded by itself: /g)).toHaveLength(5);
    expect(shown).toMatch(/Sell XAUUSD.*certain.*traded by itself: 0\.\d+ lots in 1 orders, 1\d\d\.\d\d at risk/i);
    expect(shown).toContain('None of them is traded');
    await trader.press('Follow');
    await trader.advance(60_000);
    expect(await trader.signals()).toEqual([]);
    await post(trader, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    expect(await trader.signals()).toHaveLength(1);
  });

  it('twice the risk would have been twice the size', async () => {
    const trader = await open();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await post(trader, 'XAUUSD BUY 3000\nSL 2990\nTP 3020');
    const lots = async (percent: string) => {
      const shown = await ask(trader, ['Paper account', percent, 'Ask me first']);
      return Number(/asked about: ([\d.]+) lots/.exec(shown)?.[1]);
    };
    const [half, one] = [await lots('0.5 %'), await lots('1 %')];
    expect(half).toBeGreaterThan(0.03);
    expect(Math.abs(one - 2 * half)).toBeLessThan(0.021);
  });

  it('what would not have been traded says why, and what was edited or deleted counts as it is now', async () => {
    const trader = await open();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await post(trader, 'XAUUSD BUY 4060\nTP 4080');
    await post(trader, 'XAUUSD SELL 4060\nSL 4070\nTP 4040', { messageId: 'gone' });
    await trader.tell('messages.delete', { feed: 'gold', messageId: 'gone' });
    await trader.settle();
    const shown = await ask(trader, taps.slice(1));
    expect(shown).toMatch(/Buy XAUUSD.*stop/i);
    expect(shown).not.toMatch(/Sell XAUUSD/i);
  });

  it('a channel that said nothing yet, and an account that is not there yet, are no obstacle', async () => {
    const trader = await open();
    expect(await ask(trader, taps.slice(1))).toContain('Nothing it said so far was read as a signal');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await post(trader, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await type(trader, '/follow gold');
    await trader.press('A new paper account');
    await fill(trader, { name: 'Evaluation', balance: '25000', profile: 'FTMO' });
    for (const label of ['1 %', 'Only show']) await trader.press(label);
    expect(await newest(trader)).toMatch(/Buy XAUUSD.*only shown/i);
  });

  it('where the broker is silent it can be followed all the same', async () => {
    const bridge = createScriptedBridge();
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await prepare(trader);
    await post(trader, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await type(trader, '/follow gold');
    for (const label of ['Paper account', '1 %']) await trader.press(label);
    for (const kind of ['broker.report', 'broker.quotes']) bridge.loseRequests(kind, 1_000_000);
    await trader.press('By itself');
    await trader.advance(5_000);
    expect(await newest(trader)).toMatch(/Buy XAUUSD[\s\S]*cannot be reached/i);
    await trader.press('Follow');
    expect(await goldFollow(trader)).toMatchObject({ mode: 'auto' });
    trader.takeAlerts();
  });
});

describe('what could be taken for another', () => {
  it('a channel that has the name, or the id, of another one shows its own id', async () => {
    const trader = await open();
    await trader.tell('feeds.create', { feed: 'copy', name: 'gold ROOM' });
    await trader.tell('feeds.create', { feed: 'aaa', name: 'gold' });
    await type(trader, '/follow gold room');
    const labels = (await trader.talk())[0]?.choices.map(({ label }) => label);
    expect(labels?.sort()).toEqual(
      ['Cancel', 'Demo channel', 'Gold room (gold)', 'gold (aaa)', 'gold ROOM (copy)'].sort(),
    );
    await type(trader, '/follow gold');
    await trader.press('Paper account');
    for (const label of ['1 %', 'By itself']) await trader.press(label);
    expect(await newest(trader)).toContain('channel: Gold room (gold)');
  });

  it('an account that somebody opened meanwhile under the same id is not copied into', async () => {
    const trader = await open();
    await type(trader, '/follow gold');
    await trader.press('A new paper account');
    await fill(trader, { name: 'Evaluation', balance: '25000', profile: 'FTMO' });
    for (const label of ['1 %', 'By itself']) await trader.press(label);
    const other = { account: 'paper-2', name: 'Another', balance: '500000', profile: 'CONSERVATIVE' };
    expect(await trader.tell('accounts.open-paper', other)).toMatchObject({ ok: true });
    await trader.press('Follow');
    await trader.settle();
    expect(await newest(trader)).toContain('Not followed\nThis desk already has an account paper-2.');
    expect(await goldFollow(trader)).toBeUndefined();
    expect(await accounts(trader)).toHaveLength(2);
  });
});

describe('two of the same answer', () => {
  it('are one: a double tap changes nothing and shows the question that is open', async () => {
    const trader = await open();
    await type(trader, '/follow');
    const [row] = await trader.talk();
    const choice = row?.choices.find(({ label }) => label === 'Gold room')?.id;
    const both = await Promise.all([trader.tell('chat.choose', { choice }), trader.tell('chat.choose', { choice })]);
    expect(both.map((outcome) => outcome.ok && (outcome.value as { state: string }).state)).toEqual(['taken', 'over']);
    await trader.settle();
    expect(await newest(trader)).toContain('Into which account');
  });

  it('follow once, also when two devices press it in the same moment', async () => {
    const trader = await open();
    await type(trader, '/follow');
    for (const label of taps) await trader.press(label);
    const choice = (await trader.talk())[0]?.choices.find(({ label }) => label === 'Follow')?.id;
    await Promise.all(['phone', 'desktop'].map((trace) => trader.tell('chat.choose', { choice }, { trace })));
    await trader.settle();
    expect(await follows(trader)).toHaveLength(2);
    expect(await newest(trader)).toContain('Gold room is followed');
  });

  it('of two devices that differ, the first counts', async () => {
    const trader = await open();
    await type(trader, '/follow');
    const choices = (await trader.talk())[0]?.choices ?? [];
    const press = (label: string) =>
      trader.tell('chat.choose', { choice: choices.find((each) => each.label === label)?.id });
    await Promise.all([press('Gold room'), press('Demo channel')]);
    await trader.settle();
    expect(await newest(trader)).toContain('Into which account is Gold room copied?');
  });

  it('with one key are answered alike, and typed once', async () => {
    const trader = await open();
    const say = () => trader.tell('chat.say', { text: '/follow' }, { idempotencyKey: 'update-1' });
    expect(await say()).toEqual(await say());
    await trader.settle();
    expect(await trader.talk()).toHaveLength(2);
  });

  it('to an older form is refused, and says so', async () => {
    const trader = await open();
    for (const text of ['/follow gold', 'paper account']) await type(trader, text);
    const rows = (await trader.tell('chat.list', {})) as { value: { talk: { form: { id: string } | null }[] } };
    const form = rows.value.talk.find((row) => row.form)?.form?.id;
    await type(trader, '0.5');
    const late = await trader.tell('chat.fill', { form, values: { percent: '9' } });
    expect(late).toMatchObject({ refusal: { code: 'QUESTION_OVER' } });
    if (!late.ok) expect(refusalSentence(trader.context.catalogue, late.refusal)).toContain('That question is over');
    expect(await newest(trader)).toContain('What happens with a signal?');
  });

  it('are judged as those of whoever gives them: who may only look begins nothing', async () => {
    const trader = await open();
    await type(trader, '/follow', { grants: grantsOf.viewer('desk-1') });
    expect(await newest(trader)).toBe('You may not do this (follows.begin).');
  });

  it('by another person are no answer', async () => {
    const trader = await open();
    await type(trader, '/follow');
    const choice = (await trader.talk())[0]?.choices[0]?.id;
    expect(await trader.tell('chat.choose', { choice }, { user: 'stranger' })).toMatchObject({
      refusal: { code: 'CHOICE_GONE' },
    });
    expect(await newest(trader)).toContain('Which channel?');
  });
});

describe('a service that ends in the middle', () => {
  const steps: [string, (trader: Trader) => Promise<unknown>][] = [
    ['/follow', (trader) => type(trader, '/follow')],
    ...[...taps, 'Follow'].map((label): [string, (trader: Trader) => Promise<unknown>] => [
      label,
      (trader) => trader.press(label),
    ]),
  ];

  it('goes on where it was, whichever answer was the last', async () => {
    const opened: Restartable = await openInFolder();
    await prepare(opened.trader);
    for (const [, step] of steps) {
      await step(opened.trader);
      await opened.restart();
      await opened.trader.settle();
    }
    expect(await newest(opened.trader)).toContain('Gold room is followed');
    expect(await follows(opened.trader)).toHaveLength(2);
  });

  it('with its last tap taken and nothing done yet does it once it is back, once', async () => {
    const opened = await openInFolder();
    await prepare(opened.trader);
    for (const [, step] of steps.slice(0, -1)) await step(opened.trader);
    const choice = (await opened.trader.talk())[0]?.choices.find(({ label }) => label === 'Follow')?.id;
    const held = opened.trader.tell('chat.choose', { choice });
    await held;
    expect(await follows(opened.trader)).toHaveLength(1);
    await opened.restart();
    await opened.trader.advance(1_000);
    expect(await follows(opened.trader)).toHaveLength(2);
    expect(await newest(opened.trader)).toContain('Gold room is followed');
  });

  it('with the deed done and its result not heard is told of it, and does not do it again', async () => {
    const opened = await openInFolder();
    await prepare(opened.trader);
    for (const [, step] of steps.slice(0, -1)) await step(opened.trader);
    const choice = (await opened.trader.talk())[0]?.choices.find(({ label }) => label === 'Follow')?.id;
    await opened.trader.tell('chat.choose', { choice });
    const key = effectKey(opened.dataDir);
    const input = { feed: 'gold', account: 'paper', mode: 'auto', settings: { size: { mode: 'risk', percent: '2' } } };
    expect(await opened.trader.tell('follows.create', input, { idempotencyKey: key })).toMatchObject({ ok: true });
    await opened.restart();
    await opened.trader.advance(1_000);
    expect(await newest(opened.trader)).toContain('Gold room is followed');
    expect(await follows(opened.trader)).toHaveLength(2);
  });

  /** The key under which the deed of the open conversation is asked for. */
  function effectKey(dataDir: string): string {
    const desk = new Sqlite(join(dataDir, 'desks/desk-1.db'), { readonly: true });
    const row = desk.prepare("select input from due where key like 'effect:%'").get();
    desk.close();
    const { conversation, step } = z
      .object({ conversation: z.string(), step: z.number() })
      .parse(JSON.parse((row as { input: string }).input));
    return `${conversation}:${step}`;
  }
});
