import type { Answer, Command } from '../../../src/core/command.ts';
import { toText } from '../../../src/core/decimal.ts';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import { isOpening, isShown, type Leg, lotsOpen, numberedAs, type Wisher } from '../../../src/desk/orders/leg.ts';
import type { LegEvent, WantedChange } from '../../../src/desk/orders/leg-events.ts';
import { next } from '../../../src/desk/orders/next.ts';
import type { Step } from '../../../src/desk/orders/next-types.ts';
import { graceMs } from '../../../src/desk/orders/next-waiting.ts';
import { see } from '../../../src/desk/orders/see.ts';
import type { Sight } from '../../../src/desk/orders/sight.ts';
import { gold, noon } from './leg.kit.ts';
import { carryOut, type Doing, type ModelBroker, openModelBroker, oursAt, seqOf } from './model-broker.ts';
import { snapshotOf } from './model-snapshot.ts';
import { ownEvents } from './own-events.ts';

/** How a command fares that is sent now. */
export interface Fate {
  travel: 'at once' | 'late' | 'lost';
  doing: Doing;
  /** told: in the next report · unordered: without a log position · unknown, untold: only a proof says */
  told: 'told' | 'unordered' | 'unknown' | 'untold';
}
export const smooth: Fate = { travel: 'at once', doing: {}, told: 'told' };

interface Row {
  command: Command;
  fate: Fate;
  /** what the broker knows of its end */
  end: Answer | null;
  isOver: boolean;
}

/** One leg, one broker and what lies between them. What a desk does around the kernel is done here in the plainest way. */
export interface World {
  now: number;
  leg: Leg;
  broker: ModelBroker;
  fate: Fate;
  rows: Map<number, Row>;
  cursor: number;
  asOf: number;
  journal: { event: LegEvent; at: number }[];
  /** why something may be closed or cancelled that the kernel closes or cancels */
  may: Set<'close' | 'part' | 'cancel'>;
  faults: string[];
  story: string[];
}

const lifeMs = 20_000;

export interface Setting {
  isNetting: boolean;
  foreign: number;
  grid: number;
  type: Leg['type'];
}

export function openWorld({ isNetting, foreign, grid, type }: Setting): World {
  const broker = openModelBroker(isNetting, foreign, grid);
  const planned: LegEvent = {
    kind: 'leg-planned',
    id: 'leg',

    leg: {
      ...{ id: 'leg', signalId: 'signal', item: 0, accountId: 'paper', symbol: 'XAUUSD', side: 'buy', type },
      ...{ maxSlipPoints: 50, lapsesInMs: 60_000, by: 'plan' },
      wanted: {
        life: type === 'market' ? 'open' : 'placed',
        ...{ lots: '0.40', price: '4060.00', sl: '4050.00', tp: '4100.00' },
      },
    },
  };
  const leg = evolveLeg(null, planned, noon);
  return {
    ...{
      now: noon,
      leg,
      broker,
      fate: smooth,
      rows: new Map(),
      cursor: 0,
      asOf: 0,
      journal: [{ event: planned, at: noon }],
    },
    ...{ may: new Set(), faults: [], story: [] },
  };
}

function tell(world: World, event: LegEvent): void {
  world.leg = evolveLeg(world.leg, event, world.now);
  world.journal.push({ event, at: world.now });
  if (event.kind === 'leg-ended' && oursAt(world.broker) + world.broker.orders.size > 0)
    world.faults.push(`B6 ended as ${event.how} while the broker still has it`);
}

export function wish(world: World, change: WantedChange, by: Wisher = 'trader'): void {
  if (world.leg.end === null) tell(world, { kind: 'leg-wanted', id: 'leg', change, by });
}

/** The kernel is asked until something is to be sent or waited for. */
export function act(world: World): Step {
  for (let count = 0; count < 8; count += 1) {
    const { leg, now, asOf, broker } = world;
    const step = next(leg, { now, asOf, isNetting: broker.isNetting, holdsOpenings: null, contract: gold });
    if (step.do === 'end') tell(world, { kind: 'leg-ended', id: 'leg', how: step.how });
    else if (step.do === 'yield') yieldField(world, step.field);
    else {
      if (step.do === 'send') dispatch(world, step);
      return step;
    }
  }
  world.faults.push('it does not settle');
  return { do: 'settled' };
}

function yieldField(world: World, field: Extract<Step, { do: 'yield' }>['field']): void {
  if (field === 'lots') return wish(world, { lots: toText(lotsOpen(world.leg)) }, 'broker');
  const { order, positions } = world.leg.seen;
  const value =
    field === 'price' ? (order?.price ?? world.leg.wanted.price) : ((positions[0] ?? order)?.[field] ?? null);
  wish(world, { [field]: value }, 'broker');
}

function dispatch(world: World, { draft, goal }: Extract<Step, { do: 'send' }>): void {
  const { active } = world.leg;
  if (active && (isOpening(active) || !isShown(world.leg)))
    world.faults.push(`B1 ${draft.op} overtook ${active.draft.op}`);
  const n = world.rows.size + 1;
  tell(world, { kind: 'leg-sent', id: 'leg', n, draft, goal, lifeMs });
  const { active: sent } = world.leg;
  if (!sent) throw new Error('nothing was sent');
  world.rows.set(n, { command: numberedAs(sent), fate: world.fate, end: null, isOver: false });
  world.story.push(
    `send ${n} ${draft.op} (${world.fate.travel}, ${world.fate.told} ${JSON.stringify(world.fate.doing)})`,
  );
  if (world.fate.travel === 'at once') arrive(world, n);
}

/** The command reaches the broker, in time or not. */
export function arrive(world: World, n: number): void {
  const row = world.rows.get(n);
  if (!row || row.end || row.fate.travel === 'lost') return;
  const { command, fate } = row;
  if (world.now > command.expiresAt) row.end = { n, state: 'expired', asOf: seqOf(world.broker) };
  else {
    row.end = carryOut(world.broker, command, fate.doing);
    afterwards(world, command, row.end);
  }
  world.story.push(`${n} arrives: ${row.end.state}`);
}

function judge(world: World, { op, n }: Command): void {
  const needs = op === 'close' ? 'close' : op === 'close_part' ? 'part' : op === 'cancel' ? 'cancel' : null;
  const mayBe = needs === null || world.may.has(needs) || world.may.has('close');
  if (!mayBe) world.faults.push(`B6 ${op} ${n} without a reason`);
}

function afterwards(world: World, command: Command, { state }: Answer): void {
  const { op } = command;
  const { wanted } = world.leg;
  if (world.broker.openings > 1) world.faults.push('B4 opened twice');
  const isDone = (state === 'done' || state === 'partial') && !world.rows.get(command.n)?.fate.doing.isLying;
  if (isDone) judge(world, command);
  if (
    op === 'close_part' &&
    isDone &&
    wanted.life !== 'gone' &&
    oursAt(world.broker) < Math.round(Number(wanted.lots) * 100)
  )
    world.faults.push(`B4 a part was closed twice: ${oursAt(world.broker)} left of ${wanted.lots}`);
}

/** Numbers whose time is over are looked up; what never arrived is fenced. */
export function prove(world: World, isBlind: boolean): void {
  for (const [n, row] of world.rows) {
    if (row.isOver || row.command.expiresAt + graceMs >= world.now) continue;
    if (!row.end && row.fate.travel !== 'lost' && !isBlind) row.end = { n, state: 'expired', asOf: null };
    const isExecuted = row.end?.state === 'done' || row.end?.state === 'partial';
    if (isBlind) {
      if (world.leg.active?.n === n && world.leg.active.answer === null)
        tell(world, { kind: 'leg-doubted', id: 'leg', n });
    } else answerWith(world, row, isExecuted && row.end ? row.end : { n, state: 'expired', asOf: null });
  }
}

function answerWith(world: World, row: Row, answer: Answer): void {
  if (row.isOver) return;
  row.isOver = answer.state !== 'unknown';
  const { seen, wanted } = world.leg;
  tell(world, { kind: 'leg-answered', id: 'leg', answer });
  if (world.leg.seen !== seen || world.leg.wanted !== wanted)
    world.faults.push('B2 an answer changed more than a command');
}

export interface ReportKind {
  isMute: boolean;
  events: number | null;
  hides: 'nothing' | 'partly' | 'wholly';
}
export const good: ReportKind = { isMute: false, events: null, hides: 'nothing' };

interface Report {
  sight: Sight;
  cursor: number;
  answers: { n: number; answer: Answer }[];
}

export function reportOf(world: World, { isMute, events: limit, hides }: ReportKind): Report {
  const { broker, cursor: after } = world;
  const fresh = broker.log.slice(after, limit === null ? undefined : after + limit);
  const cursor = after + fresh.length;
  const full = snapshotOf(broker);
  const snapshot = hides === 'nothing' ? full : { ...full, positions: [], orders: [] };
  const answers = isMute ? [] : [...world.rows].flatMap(([n, row]) => toldOf(n, row));
  const asOf = seqOf(broker);
  const whole = { isCaughtUp: cursor >= asOf, isComplete: hides !== 'partly', events: fresh, tickSize: gold.tickSize };
  return { sight: { at: world.now, asOf, snapshot, ...whole }, cursor, answers };
}

function toldOf(n: number, { end, fate, isOver }: Row): { n: number; answer: Answer }[] {
  if (!end || isOver || fate.told === 'untold') return [];
  if (fate.told === 'unknown') return [{ n, answer: { n, state: 'unknown', asOf: null } }];
  return [{ n, answer: fate.told === 'unordered' ? { ...end, asOf: null } : end }];
}

export function take(world: World, { sight, cursor, answers }: Report): void {
  if (sight.asOf < world.asOf || cursor < world.cursor) return;
  for (const { n, answer } of answers) {
    const row = world.rows.get(n);
    const isNews = answer.state !== 'unknown' || world.leg.active?.n === n;
    if (row && isNews) answerWith(world, row, answer);
  }
  const fresh = sight.events.filter(({ seq }) => seq > world.cursor);
  findLate(world, sight);
  const own = ownEvents(world, fresh);
  if (world.leg.end === null || own.length > 0) {
    const seen = see(world.leg, { ...sight, at: world.now, events: own });
    for (const event of seen.events) tell(world, event);
  }
  Object.assign(world, { cursor, asOf: sight.asOf });
}

function findLate(world: World, { snapshot }: Sight): void {
  const { end, n, filled, asked } = world.leg;
  const isThere = [...snapshot.positions, ...snapshot.orders].some((one) => one.n !== null && one.n === n);
  if (end !== null && isThere && Number(filled) < Number(asked)) tell(world, { kind: 'leg-found', id: 'leg' });
}
