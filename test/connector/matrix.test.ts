import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import { openEurusd } from '../kit/terminal/world.ts';

// The rows of the failure matrix as far as the connector can see them. What only the service says to the trader is its own tests'.
describeConnector('failure matrix, the first half', () => {
  it('1: the address is not on the list of MT5: the chart says what to do, nothing is stored', async ({ open }) => {
    const world = await open();
    await world.set('urlAllowed', 0);
    await world.pass(3000);
    expect(world.terminal.panel).toContain('Allow WebRequest for listed URL');
    expect(world.terminal.panel).toContain('http://127.0.0.1:');
    expect(world.service.pairs).toEqual([]);
    await world.set('urlAllowed', 1);
    await world.pass(20_000);
    expect(world.service.pairs).toHaveLength(1);
  });

  it('2: trading is switched off: said at once, rejected and not kept for later', async ({ ready }) => {
    const world = await ready();
    for (const [what, why] of [
      ['tradeAllowed', 'trade_off_terminal'],
      ['expertAllowed', 'trade_off_program'],
    ] as const) {
      await world.set(what, 0);
      expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why });
      expect(world.terminal.panel).toContain('Trading is switched off in MT5');
      await world.set(what, 1);
    }
    world.broker.tradeExpert = false;
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why: 'trade_off_expert' });
    expect(world.service.last.permissions.expert).toBe(false);
    world.broker.tradeExpert = true;
    world.broker.tradeAllowed = false;
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why: 'trade_off_account' });
    world.broker.tradeAllowed = true;
    await world.pass(5000);
    expect(world.asked()).toEqual([]);
  });

  it('3: the answer with the command is lost: the same bytes are sent again, one order', async ({ ready }) => {
    const world = await ready();
    world.service.mishaps.push('answer lost', 'answer lost', 'request lost');
    const n = world.service.offer(openEurusd());
    const frames = world.service.frames.length;
    await world.pass(15_000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'done' });
    expect(world.dealt()).toHaveLength(1);
    expect(world.service.frames.length).toBeGreaterThan(frames);
  });

  it('4: the ack is lost: it is repeated until it is kept', async ({ ready }) => {
    const world = await ready();
    world.service.isKeepingAcks = false;
    const n = world.service.offer(openEurusd());
    await world.pass(3000);
    expect(world.service.heard.filter((one) => one.n === n).length).toBeGreaterThan(3);
    world.service.isKeepingAcks = true;
    await world.pass(1000);
    expect(world.service.last.acks).toEqual([]);
    expect(world.dealt()).toHaveLength(1);
  });

  it('5: no word from the broker, in each way: no second order', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'answer lost' });
    expect(await world.order(openEurusd(), 5000)).toMatchObject({ state: 'done' });
    for (const fault of [
      { kind: 'silent' },
      { kind: 'reject', retcode: 10031 },
      { kind: 'reject', retcode: 10011 },
      { kind: 'reject', retcode: 10028 },
      { kind: 'reject', retcode: 19999 },
    ] as const) {
      world.broker.faults.push(fault);
      const n = world.service.offer(openEurusd());
      await world.pass(130_000, 1000);
      expect(world.service.ends.get(n)).toMatchObject({ state: 'unknown' });
    }
    expect(world.dealt()).toHaveLength(1);
    expect(world.asked()).toHaveLength(6);
  });

  it('6 and 7: killed before or after the order left (see at-most-once)', async ({ ready }) => {
    const world = await ready();
    await world.set('killOn', 'order-leaves');
    world.service.offer(openEurusd());
    expect(await world.pass(2000)).toBe(false);
    await world.restart();
    await world.pass(10_000);
    expect(world.asked()).toEqual([]);
  });

  it('8: the journal cannot be written: refused, nothing sent', async ({ ready }) => {
    const world = await ready();
    await world.set('diskFull', 1);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'refused', why: 'journal' });
    expect(world.asked()).toEqual([]);
    await world.set('diskFull', 0);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });

  it('9: the journal is gone: another journal, told as such', async ({ ready }) => {
    const world = await ready();
    await world.order(openEurusd());
    const before = world.service.frames[0]?.hello?.journalId;
    await world.terminal.kill();
    rmSync(world.journalFile());
    world.service.notice = 'journal_reset';
    await world.restart();
    await world.pass(8000);
    const hello = world.service.frames.findLast((frame) => frame.hello)?.hello;
    expect(hello?.lastN).toBe(0);
    expect(hello?.journalId).not.toBe(before);
    expect(world.terminal.panel).toContain('old orders will not be repeated');
  });

  it('9: and what the broker has of a number is found without a journal', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd());
    const [command] = world.service.commands;
    await world.pass(1000);
    await world.terminal.kill();
    rmSync(world.journalFile());
    await world.restart();
    await world.pass(8000);
    if (command) world.service.offerAgain({ ...command, expiresAt: world.service.nowMs + 20_000 });
    await world.pass(1000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'done', lots: '0.10' });
    expect(world.dealt()).toHaveLength(1);
  });

  it('10: too late: expired, not sent', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd(), -1);
    await world.pass(1000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'expired' });
    expect(world.asked()).toEqual([]);
  });

  it('10: a stored answer that comes late is counted from its first sending', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd(), 3000);
    world.service.mishaps.push('answer lost');
    await world.pass(250);
    // the repeated frame brings the answer of then, 3.2 seconds after the first sending and 2.2 after its own
    await world.set('netMs', 2200);
    await world.pass(10_000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'expired' });
    expect(world.asked()).toEqual([]);
  });

  it('10: the way takes longer than the lease: nothing is sent', async ({ ready }) => {
    const world = await ready();
    await world.set('netMs', 15_000);
    const n = world.service.offer(openEurusd(), 60_000);
    await world.pass(1000);
    await world.set('netMs', 0);
    await world.pass(2000);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'expired', why: 'lease' });
    expect(world.asked()).toEqual([]);
  });

  it('11: the price ran away, or the quote is old', async ({ ready }) => {
    const world = await ready();
    world.broker.quote('EURUSD', 1.0803, 1.0804);
    expect(await world.order(openEurusd({ maxSlipPoints: 10 }))).toMatchObject({
      state: 'rejected',
      why: 'price_moved',
      text: 'the price moved 30 points (limit 10)',
    });
    expect(await world.order(openEurusd({ maxSlipPoints: 30 }))).toMatchObject({ state: 'done' });
    const before = world.asked().length;
    for (let i = 0; i < 44; i++) {
      world.broker.advance(250, false);
      world.service.nowMs += 250;
      await world.terminal.say('advance 250');
      await world.terminal.say('timer');
    }
    const n = world.service.offer(openEurusd({ maxSlipPoints: 30 }));
    await world.terminal.say('advance 250');
    await world.terminal.say('timer');
    await world.terminal.say('timer');
    expect(world.service.ends.get(n)).toMatchObject({ state: 'rejected', why: 'stale_quote' });
    expect(world.asked()).toHaveLength(before);
  });

  it('11: a requote is taken once more inside the limit, and not beyond it', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'requote', bid: 1.0801, ask: 1.0802 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done', price: '1.08020' });
    world.broker.faults.push({ kind: 'requote', bid: 1.0811, ask: 1.0812 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why: 'price_moved' });
    world.broker.quote('EURUSD', 1.08, 1.0801);
    const calm = { kind: 'requote', bid: 1.08, ask: 1.0801 } as const;
    world.broker.faults.push(calm, calm);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', retcode: 10004 });
    world.broker.faults.push({ kind: 'reject', retcode: 10024 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
    world.broker.faults.push({ kind: 'slips', points: 50 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done', price: '1.08060' });
    expect(world.dealt()).toHaveLength(3);
  });

  it('12: what the broker would refuse is not asked', async ({ ready }) => {
    const world = await ready();
    Object.assign(world.broker.symbol('EURUSD'), { stops: 100, freeze: 0 });
    expect(await world.order(openEurusd({ sl: '1.07950' }))).toMatchObject({
      state: 'rejected',
      why: 'stops_level',
      text: expect.stringContaining('100 points'),
    });
    expect(await world.order(openEurusd({ sl: '1.08500' }))).toMatchObject({ why: 'stops_level' });
    expect(await world.order(openEurusd({ lots: '0.001' }))).toMatchObject({ why: 'volume' });
    expect(await world.order(openEurusd({ lots: '1000' }))).toMatchObject({ why: 'volume' });
    expect(await world.order(openEurusd({ lots: '50' }))).toMatchObject({ why: 'no_money' });
    expect(await world.order(openEurusd({ symbol: 'EURUSD.x' }))).toMatchObject({ why: 'unknown_symbol' });
    Object.assign(world.broker.symbol('EURUSD'), { trade: 3 });
    expect(await world.order(openEurusd())).toMatchObject({ why: 'trade_off_symbol' });
    Object.assign(world.broker.symbol('EURUSD'), { trade: 4 });
    expect(world.asked()).toEqual([]);
    for (const retcode of [10014, 10016, 10030, 10013]) {
      world.broker.faults.push({ kind: 'reject', retcode });
      expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', retcode, why: null });
    }
    expect(world.dealt()).toEqual([]);
  });

  it('12: volume is rounded down, never up', async ({ ready }) => {
    const world = await ready();
    expect(await world.order(openEurusd({ lots: '0.119' }))).toMatchObject({ state: 'done', lots: '0.11' });
    expect(await world.order(openEurusd({ lots: '0.3' }))).toMatchObject({ state: 'done', lots: '0.30' });
  });

  it('12: inside the freeze level nothing is moved or closed', async ({ ready }) => {
    const world = await ready();
    const positionId = (await world.order(openEurusd({ sl: '1.07950' })))?.positionId ?? '';
    Object.assign(world.broker.symbol('EURUSD'), { freeze: 100 });
    expect(await world.order({ op: 'close', positionId, expectLots: null })).toMatchObject({
      state: 'rejected',
      why: 'freeze',
    });
    expect(world.broker.positions).toHaveLength(1);
  });

  it('13: the market is closed: rejected, not parked', async ({ ready }) => {
    const world = await ready();
    world.broker.isOpen = false;
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', why: 'market_closed' });
    world.broker.isOpen = true;
    world.broker.faults.push({ kind: 'reject', retcode: 10018 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'rejected', retcode: 10018 });
    await world.pass(5000);
    expect(world.dealt()).toEqual([]);
  });
});
