import { expect } from 'vitest';
import { createRandom } from '../kit/random.ts';
import { describeConnector, it } from '../kit/terminal/suite.ts';
import { openEurusd, type World } from '../kit/terminal/world.ts';

async function refuses(
  world: World,
  change: (
    headers: Record<string, string>,
    body: string,
  ) => { headers: Record<string, string>; body: string; status?: number },
) {
  world.service.offer(openEurusd());
  world.service.mishaps.push({ change }, { change });
  await world.pass(500);
  world.service.commands = [];
  expect(world.asked()).toEqual([]);
  // the next good answer ends the back-off
  await world.pass(4000);
  expect(world.asked()).toEqual([]);
}

describeConnector('23: whoever stands between', () => {
  it('is not believed: unsigned, wrongly signed, changed, replayed', async ({ ready }) => {
    const world = await ready();
    await refuses(world, (_, body) => ({ headers: {}, body }));
    await refuses(world, (_, body) => ({ headers: { 'X-S-Sig': '0'.repeat(64) }, body }));
    await refuses(world, (headers, body) => ({ headers, body: body.replace('"0.10"', '"9.10"') }));
    let first: { headers: Record<string, string>; body: string } | null = null;
    await refuses(world, (headers, body) => {
      first ??= { headers, body };
      return { headers: {}, body: '' };
    });
    world.service.offer(openEurusd());
    world.service.commands = [];
    world.service.mishaps.push({ change: () => first ?? { headers: {}, body: '' } });
    await world.pass(1000);
    expect(world.asked()).toEqual([]);
    await refuses(world, (headers, body) => ({ headers, body, status: 502 }));
  });

  it('cannot end it by what anybody could say', async ({ ready }) => {
    const world = await ready();
    const refused = { headers: {}, body: '{"v":1,"error":{"code":"refused","retryMs":99999999999}}' };
    world.service.mishaps.push({ change: () => refused }, { change: () => refused });
    await world.pass(130_000, 1000);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });

  it('200 flipped bits of signed answers: nothing is carried out and nothing breaks', async ({ ready }) => {
    const world = await ready();
    const random = createRandom(5);
    for (let i = 0; i < 200; i++) {
      world.service.offer(openEurusd());
      const bit = 1 << random.between(0, 6);
      const place = random.between(0, 9999);
      const change = (headers: Record<string, string>, body: string) => {
        const bytes = Buffer.from(body, 'latin1');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ bit;
        return { headers, body: bytes.toString('latin1') };
      };
      // the answer, and the same answer when the connector asks for it again
      world.service.mishaps.push({ change }, { change });
      await world.pass(2500, 500);
      world.service.commands = [];
      world.service.mishaps = [];
      await world.pass(4000, 500);
    }
    expect(world.service.problems).toEqual([]);
    expect(world.asked()).toEqual([]);
  });

  it('signed rubbish is dropped: numbers, depth, size, text that is none', async ({ ready }) => {
    const world = await ready();
    const { createHash, createHmac } = await import('node:crypto');
    const answers = [
      '',
      '[]',
      '{"v":1',
      '{"v":1,"now":-5}',
      '{"v":1,"now":1e400,"epoch":4}',
      '{"v":1,"now":99999999999999999999}',
      `{"v":1,"now":1,"x":${'['.repeat(5000)}`,
      `{"v":1,"now":1,"x":"${'a'.repeat(300_000)}"}`,
      `{"v":1,"x":[${'1,'.repeat(100_000)}1]}`,
      '{"v":1,"now":1796000000000,"epoch":4,"leaseMs":15000,"pollMs":-1,"mode":"trade","commands":[{"n":-1},{"n":1e5},{"n":99999999999999999},{"n":"5"},7,null],"acked":[1e3,-1,"x"],"prove":[0.5],"watch":[1,null],"rotate":{"secret":"x","secret2":5},"dealsAfter":5}',
      '{"v":1,"a":"\\ud800","b":"\\u0000"}',
      '{"v":1,"v":1}',
      'x'.repeat(1_000_000),
    ];
    const send = world.service.answerTo.bind(world.service);
    for (const body of answers) {
      world.service.answerTo = (path, headers, sent) => {
        const prefix = `${path}\n${headers['x-c-id']}\n${headers['x-c-epoch']}\n${headers['x-c-seq']}\n`;
        const hash = createHash('sha256').update(body, 'latin1').digest('hex');
        const signature = createHmac('sha256', world.service.secret2)
          .update(`mt5c/1\nresp\n${prefix}${hash}`)
          .digest('hex');
        send(path, headers, sent);
        return { headers: { 'X-S-Sig': signature }, body };
      };
      await world.pass(500);
    }
    world.service.answerTo = send;
    await world.pass(20_000);
    expect(world.asked()).toEqual([]);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });

  it('new keys are taken from a signed answer and outlive a restart', async ({ ready }) => {
    const world = await ready();
    const keys = { secret: 'ab'.repeat(32), secret2: 'cd'.repeat(32) };
    world.service.rotate = keys;
    await world.pass(2000);
    expect(world.service.rotate).toBeNull();
    expect(world.service.secret).toBe(keys.secret);
    await world.restart();
    await world.pass(8000);
    expect(await world.order(openEurusd())).toMatchObject({ state: 'done' });
  });
});
