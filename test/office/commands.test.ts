import { describe, expect, it, onTestFinished } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { words } from '../../src/words/words.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const signal = 'Gold buy now\nSL 4040\nTP 4090';
const commands = allActions.flatMap(({ chat }) => (chat ? [chat.command] : []));

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const typed = async (text: string) => {
    const said = await trader.tell('chat.say', { text });
    await trader.settle();
    return said.ok ? textOf((said.value as { blocks: [] }).blocks) : said.refusal.code;
  };
  return { trader, typed };
}

describe('a command', () => {
  it('is explained by itself, with an example', async () => {
    const { typed } = await open();
    const help = await typed('/help close');
    expect(help).toContain('Closes a trade or a part of it');
    expect(help).toContain('/close 50%');
    expect(await typed('/help /LANG')).toContain('/lang');
  });

  it('that was nearly typed is named, and what was typed is not kept', async () => {
    const { trader, typed } = await open();
    expect(await typed('/positons')).toMatch(/Did you mean \/positions/);
    expect(await typed('/xyzzyplugh secret-word')).not.toMatch(/Did you mean/);
    expect(JSON.stringify(await trader.talk())).not.toMatch(/positons|secret-word/);
  });

  it('may name the bot, as in a group', async () => {
    const { typed } = await open();
    expect(await typed('/accounts@OurBot')).toContain('Paper account');
    expect(await typed('/help@OurBot')).toContain('What I can do');
  });

  it('has another word where people use one', async () => {
    const { typed } = await open();
    expect(await typed('/lang es')).toContain('Español');
  });

  it.each(commands)('/%s is answered as its example is typed, and never with how to type it', async (name) => {
    const { trader, typed } = await open();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    const answer = await typed(words('en').term('example', name));
    expect(answer).not.toMatch(/Did you mean|did not keep it|does not fit|Usage/);
  });

  it('has no example that is of none', () => {
    const named = Object.keys(catalogues.en.example).filter((name) => name !== 'other');
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe('/pause and /resume', () => {
  it('stop and allow what is named: a channel by its name or its id, an account, or all', async () => {
    const { typed } = await open();
    expect(await typed('/pause demo channel')).toContain('Demo channel on paper');
    expect(await typed('/resume demo')).toContain('Demo channel on paper');
    expect(await typed('/pause Paper account')).toContain('paper');
    expect(await typed('/resume')).toContain('paper');
  });

  it('do nothing where nobody knows what is meant', async () => {
    const { trader, typed } = await open();
    await typed('/pause');
    expect(await typed('/resume gold room')).toContain('is called gold room');
    expect((await trader.tell('desk.overview', {})) as object).toMatchObject({
      value: { accounts: [{ trading: 'halted' }] },
    });
  });

  it('keep a paused channel from trading', async () => {
    const { trader, typed } = await open();
    await typed('/pause demo');
    await trader.post(signal);
    expect((await trader.signals())[0]?.state).not.toBe('working');
    await typed('/resume demo');
    await trader.post('EURUSD sell now\nSL 1.2000\nTP 1.1000');
    expect((await trader.signals()).length).toBeGreaterThan(0);
  });
});

describe('the desk in one look', () => {
  it('shows accounts with what is open, and channels', async () => {
    const { trader, typed } = await open();
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    await trader.advance(3_000);
    const status = await typed('/status');
    expect(status).toContain('Paper account');
    expect(status).toMatch(/Demo channel/);
    expect(status).toContain('1 · 0');
    expect(await typed('/channels')).toContain('Demo channel | demo');
  });

  it('sums what was closed by day, account and channel', async () => {
    const { trader, typed } = await open();
    expect(await typed('/profit')).toContain('Nothing was closed');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(signal);
    await trader.advance(3_000);
    await trader.quote('XAUUSD', '4095.00', '4095.25');
    await trader.advance(3_000);
    const sums = await trader.tell('history.profit', {});
    const { positions } = await trader.account();
    expect(positions).toEqual([]);
    expect(sums).toMatchObject({
      value: {
        spans: [
          { span: 'today', accounts: [{ of: 'Paper account', trades: 1 }] },
          { span: 'week', accounts: [{ trades: 1 }] },
          { span: 'month', accounts: [{ trades: 1 }] },
        ],
        channels: [{ of: 'Demo channel', trades: 1 }],
      },
    });
    const { balance } = await trader.account();
    const value = (sums as { value: { channels: { result: string }[] } }).value;
    expect(Number(value.channels[0]?.result)).toBeCloseTo(Number(balance) - 10_000, 2);
    expect(await typed('/profit')).toContain('30 days');
  });
});
