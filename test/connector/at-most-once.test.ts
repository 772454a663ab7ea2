import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import { openEurusd } from '../kit/terminal/world.ts';

describeConnector('a number leaves the connector at most once', () => {
  it('though it is offered three times', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd());
    const [command] = world.service.commands;
    for (let i = 0; i < 3; i++) {
      await world.pass(1000);
      expect(world.service.ends.get(n)).toMatchObject({ state: 'done' });
      if (command) world.service.offerAgain(command);
    }
    await world.pass(1000);
    expect(world.dealt()).toHaveLength(1);
  });

  it("though the broker's answer is lost: it is found by its magic", async ({ ready }) => {
    const world = await ready();
    world.broker.commentsRewritten = true;
    world.broker.faults.push({ kind: 'answer lost' });
    const ack = await world.order(openEurusd(), 6000);
    expect(ack).toMatchObject({ state: 'done', lots: '0.10', positionId: world.broker.positions[0]?.id });
    expect(world.asked()).toHaveLength(1);
  });

  it('though the request is lost on its way: unknown after two minutes, never sent again', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'request lost' });
    const n = world.service.offer(openEurusd());
    await world.pass(100_000, 500);
    expect(world.service.ends.get(n)).toBeUndefined();
    expect(world.service.heard.map((one) => one.state)).toContain('received');
    await world.pass(30_000, 500);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'unknown' });
    expect(world.asked()).toHaveLength(1);
    expect(world.dealt()).toHaveLength(0);
  });

  it('though the order is filled seconds after it was taken', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'late', ms: 4000, isAnswerLost: true });
    const ack = await world.order(openEurusd(), 9000);
    expect(ack).toMatchObject({ state: 'done', lots: '0.10' });
    expect(world.asked()).toHaveLength(1);
  });

  it('and several deals of one order are told as one sum', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'two deals' });
    const ack = await world.order(openEurusd());
    expect(ack).toMatchObject({ state: 'done', lots: '0.10' });
    expect(ack?.deals).toHaveLength(2);
  });

  it('killed after the journal and before the order: nothing is sent, the trader is asked', async ({ ready }) => {
    const world = await ready();
    await world.set('killOn', 'order-leaves');
    const n = world.service.offer(openEurusd());
    expect(await world.pass(2000)).toBe(false);
    expect(world.journal()).toContain(`I ${n} `);
    await world.restart();
    await world.pass(60_000, 500);
    expect(
      world.service.last.hello?.openIntents ?? world.service.frames.findLast((one) => one.hello)?.hello?.openIntents,
    ).toEqual([n]);
    await world.pass(75_000, 500);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'unknown' });
    expect(world.asked()).toHaveLength(0);
  });

  it('killed after the order and before its result: it is found', async ({ ready }) => {
    const world = await ready();
    await world.set('killOn', 'order-answered');
    const n = world.service.offer(openEurusd());
    expect(await world.pass(2000)).toBe(false);
    await world.restart();
    await world.pass(15_000, 500);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'done', lots: '0.10' });
    expect(world.dealt()).toHaveLength(1);
  });

  it('killed at every step of an order, restarted, offered again: one deal or none', async ({ ready }) => {
    const world = await ready();
    let deals = 0;
    for (let at = 1; at <= 14; at++) {
      const n = world.service.offer(openEurusd());
      const [command] = world.service.commands;
      await world.set('killAt', at);
      const isAlive = await world.pass(750);
      if (isAlive) await world.set('killAt', 0);
      else await world.restart();
      if (command && !world.service.commands.includes(command)) world.service.offerAgain(command);
      await world.pass(42_000, 1000);
      const magic = String(77n * 2n ** 40n + BigInt(n));
      const own = world.dealt().filter((deal) => deal.magic === magic).length;
      expect(own).toBeLessThanOrEqual(1);
      const end = world.service.ends.get(n);
      if (end?.state === 'done') expect(own).toBe(1);
      if (end && end.state !== 'done') expect(own).toBe(0);
      deals += own;
    }
    expect(deals).toBeGreaterThan(0);
  });

  it('killed after the order, stopped out before the restart: it was carried out all the same', async ({ ready }) => {
    const world = await ready();
    await world.set('killOn', 'order-answered');
    const n = world.service.offer(openEurusd());
    expect(await world.pass(2000)).toBe(false);
    world.broker.quote('EURUSD', 1.07, 1.0701);
    expect(world.broker.positions).toEqual([]);
    await world.restart();
    await world.pass(15_000, 500);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'done', lots: '0.10', price: '1.08010' });
    expect(world.service.ends.get(n)?.deals).toHaveLength(1);
  });

  it('an end that came while an older answer was repeated is not dropped with it', async ({ ready }) => {
    const world = await ready();
    world.broker.faults.push({ kind: 'late', ms: 500, isAnswerLost: true });
    const n = world.service.offer(openEurusd());
    await world.pass(250);
    // this frame says `received`, its answer is lost, and it takes so long that the order is looked up again before the next
    world.service.mishaps.push('answer lost');
    await world.set('netMs', 1500);
    await world.pass(250);
    await world.set('netMs', 0);
    await world.pass(4000);
    expect(world.service.heard[0]).toMatchObject({ n, state: 'received' });
    expect(world.service.ends.get(n)).toMatchObject({ state: 'done', lots: '0.10' });
  });

  it('a fenced number is looked for, and never carried out afterwards', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd());
    const [command] = world.service.commands.splice(0);
    world.service.prove = [n];
    await world.pass(100_000, 500);
    expect(world.service.ends.get(n)).toBeUndefined();
    await world.pass(20_000, 500);
    expect(world.service.ends.get(n)).toMatchObject({ state: 'absent' });
    if (command) world.service.commands.push({ ...command, expiresAt: world.service.nowMs + 20_000 });
    await world.pass(1000);
    expect(world.asked()).toHaveLength(0);
    await world.restart();
    if (command) world.service.commands.push({ ...command, expiresAt: world.service.nowMs + 20_000 });
    await world.pass(45_000, 500);
    expect(world.asked()).toHaveLength(0);
  });

  it('while the history cannot be read nothing is sent', async ({ ready }) => {
    const world = await ready();
    world.broker.hasHistory = false;
    expect(await world.order(openEurusd(), 2000)).toBeUndefined();
    expect(world.asked()).toHaveLength(0);
    world.broker.hasHistory = true;
    await world.pass(1000);
    expect(world.dealt()).toHaveLength(1);
  });

  it('a journal line that was cut counts as begun', async ({ ready }) => {
    const world = await ready();
    const n = world.service.offer(openEurusd());
    await world.pass(1000);
    const whole = readFileSync(world.journalFile(), 'utf8');
    await world.terminal.kill();
    writeFileSync(world.journalFile(), whole.slice(0, whole.indexOf(`I ${n} `) + 20));
    await world.restart();
    const [command] = world.service.commands;
    expect(command).toBeUndefined();
    await world.pass(45_000, 500);
    expect(world.service.heard.at(-1)).toMatchObject({ n, state: 'done' });
    expect(world.dealt()).toHaveLength(1);
  });

  it('the journal is shortened, and what was struck from it never leaves again', async ({ ready }) => {
    const world = await ready();
    await world.order(openEurusd());
    const [head = ''] = world.journal().split('\n');
    const ack = (n: number) => `{"n":${n},"state":"done"}`;
    const lines = Array.from({ length: 4500 }, (_, i) => `R ${i + 1} ${ack(i + 1)}`);
    await world.terminal.kill();
    writeFileSync(world.journalFile(), [head, 'D 19000', ...lines, ''].join('\n'));
    world.service.lastN = 4600;
    await world.restart();
    await world.pass(45_000, 500);
    expect(world.journal().split('\n').length).toBeLessThan(1100);
    expect(world.journal()).toContain('L 3500');
    const before = world.asked().length;
    world.service.lastN = 16;
    expect(await world.order(openEurusd())).toMatchObject({ n: 17, state: 'refused', why: 'journal' });
    expect(world.asked()).toHaveLength(before);
    world.service.prove = [20];
    await world.pass(100_000, 1000);
    expect(world.service.ends.get(20)).toMatchObject({ state: 'unknown' });
    world.service.lastN = 4600;
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });
});
