import { NotReached } from '../../../src/core/bridge.ts';
import type { Handle } from '../../../src/core/office.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import type { Who } from '../../../src/core/who.ts';
import type { VirtualClock } from '../../../src/rehearsal/clock.ts';
import type { Act } from './acts.ts';
import { spoil } from './garbage.ts';
import type { Plant } from './plants.ts';

/** Who looks into a broker's books without going over the wire. */
export const auditor = 'auditor';

/** One question of a desk to a broker, as it went over the wire. */
export interface WireLine {
  at: number;
  venue: string;
  call: string;
  input: unknown;
  /** the broker got it */
  arrived: boolean;
  /** what the desk heard, and when; null: nothing, or not yet */
  heard: { at: number; outcome: Outcome<unknown> } | null;
}

type Fault = Omit<Extract<Act, { kind: 'net' }>, 'kind' | 'at' | 'account'>;

/** Between the desks and their brokers: keeps every line, and behaves as badly as it is told. */
export function createNetwork(note: (what: string) => void, plant?: Plant) {
  const lines: WireLine[] = [];
  let faults: { venue: string; fault: Fault; left: number }[] = [];
  let nudgeFaults: { fault: 'lose' | 'delay'; left: number } | null = null;

  function take(venue: string, call: string): Fault | null {
    const found = faults.find((each) => each.venue === venue && (each.fault.call === null || each.fault.call === call));
    if (!found) return null;
    found.left -= 1;
    faults = faults.filter((each) => each.left > 0);
    return found.fault;
  }

  async function carry(venue: string, own: Handle, clock: VirtualClock, asked: Asked): Promise<Outcome<unknown>> {
    const { call, who } = asked;
    const input = call === 'broker.offer' && plant?.offer ? planted(plant.offer, asked.input) : asked.input;
    const line: WireLine = { at: clock.now(), venue, call, input, arrived: false, heard: null };
    lines.push(line);
    const fault = take(venue, call);
    if (fault) note(`fault ${fault.fault} ${call}`);
    const kind = fault?.fault;
    const ms = fault?.ms ?? 0;
    if (kind === 'silence' || kind === 'loseRequest') {
      await clock.sleep(kind === 'silence' ? Math.max(ms, 1_000) : Math.min(ms, 1_000));
      throw new NotReached(`${call} never arrived`);
    }
    if (kind === 'delayRequest') await clock.sleep(ms);
    line.arrived = true;
    const outcome = await own.perform(call, input, who);
    if (kind === 'duplicate') await own.perform(call, structuredClone(input), who);
    if (kind === 'delayAnswer') await clock.sleep(ms);
    if (kind === 'loseAnswer') throw new NotReached(`the answer to ${call} was lost`);
    const told = kind && outcome.ok ? { ok: true as const, value: spoil(kind, outcome.value) } : outcome;
    line.heard = { at: clock.now(), outcome: told };
    return told;
  }

  return {
    lines,
    disturb(venue: string, fault: Fault) {
      faults.push({ venue, fault, left: fault.times });
    },
    disturbNudges(fault: 'lose' | 'delay', times: number) {
      nudgeFaults = { fault, left: times };
    },
    heal() {
      faults = [];
      nudgeFaults = null;
    },
    outsideVenue: (venue: string, own: Handle, clock: VirtualClock): Handle => ({
      perform: (call, input, who) =>
        asksBroker.has(call) && who.user !== auditor
          ? carry(venue, own, clock, { call, input, who })
          : own.perform(call, input, who),
    }),
    outsideDesk: (_id: string, own: Handle, clock: VirtualClock): Handle => ({
      async perform(call, input, who) {
        if (nudgeFaults && nudgeFaults.left > 0 && (call === 'desk.pull' || call === 'desk.watch')) {
          const { fault } = nudgeFaults;
          nudgeFaults.left -= 1;
          note(`nudge ${fault}`);
          if (fault === 'lose') throw new NotReached('a nudge was lost');
          await clock.sleep(700);
        }
        return own.perform(call, input, who);
      },
    }),
  };
}

function planted(offer: NonNullable<Plant['offer']>, input: unknown): unknown {
  const { commands, ...rest } = input as { commands: Parameters<typeof offer>[0] };
  return { ...rest, commands: offer(commands) };
}

interface Asked {
  call: string;
  input: unknown;
  who: Who;
}

const asksBroker = new Set(['broker.offer', 'broker.report', 'broker.prove', 'broker.quotes', 'broker.contracts']);
