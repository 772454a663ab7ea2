import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';

/** What is left out on purpose, to see that it is missed. */
export type Control = 'dedupe' | 'order';

export interface Verdict {
  told: number;
  lost: number;
  doubled: number;
  misordered: number;
}

/** A log that nobody reads. */
export const silent = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Whoever hears what a platform tells, through several lives of a bot: each event is kept once by its key, or cannot be
 * kept, or is kept without that being known. A bot that was killed keeps nothing any more.
 */
export function createHearer(random: Random, control?: Control) {
  const known = new Set<string>();
  let isCalm = false;
  let life = 0;
  return {
    /** A life begins, and the one before is over. */
    live: (): number => {
      life += 1;
      return life;
    },
    die(): void {
      life += 1;
    },
    /** Nothing fails from now on. */
    calm(): void {
      isCalm = true;
    },
    async keep(own: number, key: string, write: () => void): Promise<void> {
      await sleep(random.between(0, 2));
      const luck = isCalm ? 0 : random.between(1, 100);
      if (own !== life || luck > 90) throw new Error('not kept');
      if (!known.has(key) || control === 'dedupe') write();
      known.add(key);
      if (luck > 80) throw new Error('kept, and nobody knows');
    },
  };
}

/** Until it is so, or for as long as nobody would wait for it. */
export async function eventually(isSo: () => boolean, patienceMs = 300_000): Promise<void> {
  for (const end = performance.now() + patienceMs; !isSo() && performance.now() < end; ) await sleep(5);
}

type RunSchedule = (seed: number, control?: Control) => Promise<Verdict>;

/** `--schedules 2000 [--seed 1]`: that many lives of a bot, each from its seed, some beside each other. */
export async function runSchedules(runSchedule: RunSchedule, of: { things: string; beside: number }): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const many = option('schedules', 200);
  const first = option('seed', 1);
  const total: Verdict = { told: 0, lost: 0, doubled: 0, misordered: 0 };
  let next = first;
  async function runOn(): Promise<void> {
    for (let seed = next++; seed < first + many; seed = next++) {
      const verdict = await runSchedule(seed);
      for (const name of ['told', 'lost', 'doubled', 'misordered'] as const) total[name] += verdict[name];
      const isWrong = verdict.lost + verdict.doubled + verdict.misordered > 0;
      if (isWrong) console.log(`seed ${seed}: ${JSON.stringify(verdict)}`);
    }
  }
  await Promise.all(Array.from({ length: of.beside }, runOn));
  console.log(
    `${many} schedules from seed ${first}: ${total.told} ${of.things} told, ${total.lost} lost, ${total.doubled} handled twice, ${total.misordered} chats out of order`,
  );
  process.exit(total.lost + total.doubled + total.misordered > 0 ? 1 : 0);
}
