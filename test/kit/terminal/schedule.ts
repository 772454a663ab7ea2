import { createRandom, type Random } from '../random.ts';
import type { Fault } from './broker/shapes.ts';
import { FAMILY } from './stand-in.ts';
import type { Op, WireCommand } from './wire.ts';
import { openEurusd, World } from './world.ts';

export interface Verdict {
  numbers: number;
  kills: number;
  /** ends by their state */
  ends: Record<string, number>;
  doubled: string[];
  lost: string[];
  untrue: string[];
}

const REST_MS = 180_000;

/**
 * Orders flow while the service's answers, the connector and the broker fail as a seed says. Then everything is whole again
 * and each number must have one end that the broker's own ledger bears out.
 */
export async function playSchedule(program: string, seed: number): Promise<Verdict> {
  const random = createRandom(seed);
  const world = await World.ready(program);
  const commands: WireCommand[] = [];
  let kills = 0;
  try {
    for (let round = 0; round < 12; round++) {
      const n = world.service.offer(drawOp(world, random));
      commands.push(...world.service.commands.filter((one) => one.n === n));
      if (random.chance(40)) world.broker.faults.push(drawFault(random));
      if (random.chance(30)) world.service.mishaps.push(random.pick(['request lost', 'answer lost']));
      if (random.chance(15)) offerOld(world, random.pick(commands));
      if (random.chance(10)) world.service.prove.push(random.pick(commands).n);
      if (random.chance(10)) await world.set('diskFull', 1);
      if (random.chance(35)) await world.set('killAt', random.between(1, 16));
      if (!(await world.pass(random.between(3, 10) * 250))) kills++;
      if (world.terminal.isGone) {
        await world.restart();
        await world.pass(7000, 1000);
      }
      await world.set('diskFull', 0);
      world.broker.faults = [];
      await world.set('killAt', 0);
    }
    world.service.mishaps = [];
    await world.pass(REST_MS, 1000);
    world.service.prove = commands.map(({ n }) => n).filter((n) => !world.service.ends.has(n));
    await world.pass(10_000, 1000);
    return judge(world, commands, kills);
  } finally {
    await world.close();
  }
}

function drawOp(world: World, random: Random): Op {
  const position = world.broker.positions[0];
  if (position && random.chance(30)) return { op: 'close', positionId: position.id, expectLots: null };
  if (position && position.hundredths > 4 && random.chance(20)) {
    return {
      op: 'close_part',
      positionId: position.id,
      expectLots: (position.hundredths / 100).toFixed(2),
      closeLots: '0.03',
    };
  }
  return openEurusd({ side: random.pick(['buy', 'sell']), sl: null, tp: null, refPrice: '1.08005' });
}

function drawFault(random: Random): Fault {
  return random.pick<Fault>([
    { kind: 'answer lost' },
    { kind: 'request lost' },
    { kind: 'silent' },
    { kind: 'late', ms: random.between(1, 5) * 1000 },
    { kind: 'late', ms: random.between(1, 5) * 1000, isAnswerLost: true },
    { kind: 'partial', hundredths: random.between(1, 2) },
    { kind: 'two deals' },
    { kind: 'requote', bid: 1.08, ask: 1.0801 },
    { kind: 'reject', retcode: random.pick([10006, 10024, 10028, 10031, 10012]) },
  ]);
}

/** as a service would that lost what it was told */
function offerOld(world: World, command: WireCommand) {
  if (!world.service.commands.some(({ n }) => n === command.n)) world.service.commands.push(command);
}

function judge(world: World, commands: WireCommand[], kills: number): Verdict {
  const verdict: Verdict = { numbers: commands.length, kills, ends: {}, doubled: [], lost: [], untrue: [] };
  for (const command of commands) {
    const magic = String(BigInt(FAMILY) * 2n ** 40n + BigInt(command.n));
    const deals = world.dealt().filter((deal) => deal.magic === magic);
    const dealt = deals.reduce((sum, deal) => sum + deal.hundredths, 0);
    const asked = command.op === 'open' ? Math.round(Number(command.lots) * 100) : command.op === 'close_part' ? 3 : 10;
    const end = world.service.ends.get(command.n);
    const told = Math.round(Number(end?.lots ?? 0) * 100);
    const line = `${command.n} ${command.op} ${end?.state ?? 'no end'}: told ${told}, dealt ${dealt} of ${asked}`;
    if (dealt > asked) verdict.doubled.push(line);
    if (!end) verdict.lost.push(line);
    else verdict.ends[end.state] = (verdict.ends[end.state] ?? 0) + 1;
    // what is called carried out was, in that size; what is called anything else was not
    const isTold = end?.state === 'done' || end?.state === 'partial';
    if (end && (isTold ? told !== dealt || dealt === 0 : dealt > 0)) verdict.untrue.push(line);
  }
  return verdict;
}
