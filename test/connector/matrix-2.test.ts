import { expect } from 'vitest';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import { openEurusd } from '../kit/terminal/world.ts';

// The rows of the failure matrix as far as the connector can see them. What only the service says to the trader is its own tests'.
describeConnector('failure matrix, the second half', () => {
  it('14: a part was filled: told as it is, the rest is not sent', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'partial', hundredths: 6 });
    expect(await world.order(openEurusd())).toMatchObject({ state: 'partial', lots: '0.06' });
    await world.pass(3000);
    expect(world.service.last.positions).toMatchObject([{ lots: '0.06', sl: '1.07500' }]);
    expect(world.asked()).toHaveLength(1);
  });

  it('15: the stop was dropped at the fill: never told as protected', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'stop dropped' });
    expect(await world.order(openEurusd())).toMatchObject({
      state: 'done',
      text: 'filled, but the stop is not on the position',
    });
    expect(world.service.last.positions).toMatchObject([{ sl: null, tp: null }]);
  });

  it('16: closed or changed by hand: the snapshot says so, and a part is not taken of what is no more', async ({
    ready,
  }) => {
    const world = await ready();
    const positionId = (await world.order(openEurusd()))?.positionId ?? '';
    world.broker.byHand.close(positionId, 5);
    expect(await world.order({ op: 'close_part', positionId, expectLots: '0.10', closeLots: '0.05' })).toMatchObject({
      state: 'conflict',
    });
    expect(world.service.last.positions).toMatchObject([{ lots: '0.05' }]);
    world.broker.byHand.close(positionId);
    expect(await world.order({ op: 'close', positionId, expectLots: null })).toMatchObject({
      state: 'rejected',
      why: 'not_found',
    });
    expect(world.service.last.positions).toEqual([]);
    expect(world.service.last.deals.filter((deal) => deal.entry === 'out' && deal.magic === '0')).toHaveLength(2);
  });

  it('16: closed by hand between the look and the order: the broker says so, and it is not a riddle', async ({
    ready,
  }) => {
    const world = await ready();
    const positionId = (await world.order(openEurusd()))?.positionId ?? '';
    world.broker.faults.push({ kind: 'reject', retcode: 10036 });
    const send = world.broker.send.bind(world.broker);
    world.broker.send = (request) => {
      world.broker.byHand.close(positionId);
      return send(request);
    };
    expect(await world.order({ op: 'close', positionId, expectLots: null })).toMatchObject({
      state: 'rejected',
      retcode: 10036,
    });
  });

  it('17: a netting account says that it is one, and its position stays one', async ({ ready }) => {
    const world = await ready((before) => {
      before.broker.isNetting = true;
    });
    expect(world.service.frames[0]?.hello?.account.marginMode).toBe('netting');
    const first = await world.order(openEurusd());
    expect(await world.order(openEurusd({ lots: '0.05' }))).toMatchObject({
      state: 'done',
      lots: '0.05',
      positionId: first?.positionId,
    });
    expect(
      await world.order({
        op: 'close_part',
        positionId: first?.positionId ?? '',
        expectLots: '0.15',
        closeLots: '0.05',
      }),
    ).toMatchObject({ state: 'done' });
    expect(world.service.last.positions).toMatchObject([{ id: first?.positionId, lots: '0.10' }]);
  });

  it('18: another login is in the terminal: paused, also right before the order', async ({ ready }) => {
    const world = await ready();
    world.broker.login = '999';
    expect(await world.order(openEurusd())).toMatchObject({ state: 'refused', why: 'login' });
    expect(world.service.last.login).toBe('999');
    expect(world.terminal.panel).toContain('another account');
    expect(world.asked()).toEqual([]);
  });

  it('19: two connectors in one terminal: one works, the other takes over when it ends', async ({ ready }) => {
    const world = await ready();
    const second = world.another('one');
    try {
      await second.say('set tickCount 7000000');
      await second.say('init');
      await world.pass(3000, 250, [second]);
      expect(second.panel).toContain('Another SignalOS connector');
      expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
      expect(world.service.epochsGiven).toBe(4);
      await world.terminal.say('deinit');
      expect(world.service.last.bye).toBe(true);
      for (let i = 0; i < 8; i++) await second.say('timer');
      expect(world.service.epochsGiven).toBe(5);
    } finally {
      await second.kill();
    }
  });

  it('19: the chart was changed: it says goodbye and begins anew in the same process', async ({ ready }) => {
    const world = await ready();
    await world.order(openEurusd());
    await world.terminal.say('deinit');
    expect(world.service.last.bye).toBe(true);
    await world.terminal.say('init');
    await world.pass(8000);
    expect(world.service.epoch).toBe(5);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
    expect(world.dealt()).toHaveLength(2);
  });

  it('23: a code that is spent does not cost the keys that work', async ({ ready }) => {
    const world = await ready();
    world.settings(`url=http://127.0.0.1:${world.port}\ncode=ZZZZZZZZZZ\n`);
    await world.restart();
    await world.pass(40_000, 500);
    expect(world.service.pairs).toHaveLength(1);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });

  it('19: a connector on another computer took over: this one carries out nothing', async ({ ready }) => {
    const world = await ready();
    world.service.epoch = 50;
    world.service.epochsGiven = 50;
    const n = world.service.offer(openEurusd());
    world.service.error = { code: 'busy', retryMs: 15_000 };
    await world.pass(20_000);
    expect(world.service.ends.get(n)).toBeUndefined();
    expect(world.asked()).toEqual([]);
    expect(world.terminal.panel).toContain('Another connector is in charge');
  });

  it('20: the service forgot the epoch: hello again, the same number once', async ({ ready }) => {
    const world = await ready();
    await world.order(openEurusd());
    world.service.epochsGiven = 0;
    world.service.epoch = 0;
    const before = world.service.frames.filter((frame) => frame.hello).length;
    await world.pass(3000);
    expect(world.service.frames.filter((frame) => frame.hello).length).toBeGreaterThan(before);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
    expect(world.dealt()).toHaveLength(2);
  });

  it('21: after a restore the service learns how far the numbers went', async ({ ready }) => {
    const world = await ready();
    world.service.lastN = 777;
    await world.order(openEurusd());
    world.service.need = ['hello'];
    await world.pass(1000);
    expect(world.service.last.hello?.lastN).toBe(778);
  });

  it("22: the computer's clock is wrong: what is alive is sent, what is over is not", async ({ ready }) => {
    const world = await ready();
    for (const skew of [3_600_000, -3_600_000, -400_000_000_000]) {
      await world.set('clockSkew', skew);
      expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
      const late = world.service.offer(openEurusd(), -1);
      await world.pass(1000);
      expect(world.service.ends.get(late)).toMatchObject({ state: 'expired' });
    }
    expect(world.dealt()).toHaveLength(3);
  });

  it("24: the broker's clock jumps by an hour: deals are told once each and in its own time", async ({ ready }) => {
    const world = await ready();
    await world.order(openEurusd());
    world.broker.nowMs += 3_600_000;
    await world.pass(1000);
    await world.order(openEurusd());
    world.broker.nowMs -= 3_600_000;
    await world.pass(6000);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
    expect(world.dealt()).toHaveLength(3);
    expect(new Set(world.service.frames.flatMap((frame) => frame.deals.map((deal) => deal.ticket))).size).toBe(3);
  });

  it('25: a symbol that is not there is missing, and no other is taken for it', async ({ ready }) => {
    const world = await ready();
    world.service.needSpecs = ['XAUUSD'];
    expect(await world.order(openEurusd({ symbol: 'XAUUSD' }))).toMatchObject({
      state: 'rejected',
      why: 'unknown_symbol',
    });
    expect(world.service.last.missing).toEqual(['XAUUSD']);
    expect(world.asked()).toEqual([]);
  });

  it('26: the check at the start failed: it reports and does not trade', async ({ ready }) => {
    const world = await ready();
    await world.terminal.kill();
    const second = world.another('two');
    try {
      await second.say('set tickCount 9000000');
      await second.say('set diskFull 1');
      await second.say('init');
      await second.say('set diskFull 0');
      const n = world.service.offer(openEurusd(), 600_000);
      for (let i = 0; i < 100; i++) {
        world.broker.advance(250);
        await second.say('advance 250');
        await second.say('timer');
      }
      expect(world.service.last).toMatchObject({ isSynced: true });
      const hello = world.service.frames.findLast((frame) => frame.hello)?.hello;
      expect(hello?.selfTest).toContainEqual({ name: 'files', ok: false });
      expect(world.service.ends.get(n)).toMatchObject({ state: 'refused', why: 'read_only' });
      expect(second.panel).toContain('does not trade');
      expect(world.asked()).toEqual([]);
    } finally {
      await second.kill();
    }
  });
});
