import type { ActorKind } from '../../../src/core/action.ts';
import type { Rehearsal } from '../../../src/rehearsal/rehearsal.ts';
import type { Act } from './acts.ts';

type Crash = Extract<Act, { kind: 'crash' }>;

/** Kills at the n-th moment at which other work could come in between, and starts what died again a while later. */
export function createCrashes(note: (what: string) => void) {
  let waiting: { crash: Crash; left: number }[] = [];
  let rehearsal: Rehearsal | null = null;

  function strike({ who, downMs }: Crash): void {
    if (!rehearsal) return;
    const { clock } = rehearsal;
    const victims = rehearsal.actors().filter(({ kind }) => dies(who, kind));
    note(`crash ${who}`);
    for (const { kind, id } of victims) rehearsal.crash(kind, id);
    const again = rehearsal;
    const startAll = async () => {
      for (const { kind, id } of victims) again.start(kind, id);
    };
    clock.timers.at(clock.now() + downMs, startAll);
  }

  return {
    watch(over: Rehearsal) {
      rehearsal = over;
    },
    plan(crash: Crash) {
      waiting.push({ crash, left: crash.after });
    },
    moment() {
      if (waiting.length === 0) return;
      for (const each of waiting) each.left -= 1;
      const now = waiting.filter(({ left }) => left < 0);
      waiting = waiting.filter(({ left }) => left >= 0);
      for (const { crash } of now) strike(crash);
    },
    callOff() {
      waiting = [];
    },
  };
}

/** The paper broker lives in the same process, so it dies with the office; a real one would not. */
function dies(who: Crash['who'], kind: ActorKind): boolean {
  return who === 'office' || who === kind;
}
