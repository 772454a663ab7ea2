import type { Answer, Proof } from '../../src/core/command.ts';
import type { ConnectorParts } from '../kit/terminal-ts/connector.ts';
import { openOutpost } from './outpost.kit.ts';

/** The same numbers for the same seed. */
function drawing(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
    return (state >>> 0) % below;
  };
}

export interface Played {
  /** how often the broker dealt each number */
  dealt: Map<number, number>;
  ends: Map<number, Answer | Proof>;
  done: string[];
}

/**
 * Orders go out while the wire loses, the broker's replies get lost, the terminal dies, stops, or comes back with an empty
 * journal; then all is mended, and every number is asked for until nothing more is said of it.
 */
export async function playSchedule(seed: number, parts: Partial<ConnectorParts> = {}): Promise<Played> {
  const kit = await openOutpost();
  const draw = drawing(seed);
  const done: string[] = [];
  let journal = kit.journal;
  const begin = () => kit.start({ journal, ...parts });
  let connector = begin();
  await kit.pass(3_000, connector);
  const numbers: number[] = [];
  const acts: [string, () => void | Promise<void>][] = [
    ['offer', offer],
    ['offer', offer],
    ['offer', offer],
    ['lose answers', () => void Object.assign(kit.mishaps, { loseAnswers: 1 + draw(3) })],
    ['lose commands', () => void Object.assign(kit.mishaps, { loseCommandsUntil: kit.now() + draw(30_000) })],
    ['lose reply', () => void Object.assign(kit.mishaps, { loseReply: true })],
    ['late fills', () => void Object.assign(kit.books.faults, { lateMs: draw(2) * 4_000 })],
    ['refuse', () => void Object.assign(kit.books.faults, { refuse: 10_018 })],
    ['cut', () => void Object.assign(kit.mishaps, { isCut: true })],
    ['mend', () => void Object.assign(kit.mishaps, { isCut: false })],
    ['kill', kill],
    ['kill as it is dealt', killAsDealt],
    ['stop and start', restart],
    ['offer again', () => (offered.length > 0 ? kit.bridge.offer(offered.slice(-3)) : undefined)],
    ['prove', () => void kit.bridge.prove(numbers.slice(-3))],
  ];
  const offered: ReturnType<typeof kit.opening>[] = [];

  async function offer(): Promise<void> {
    const command = kit.opening(draw(2) === 0 ? 20_000 : 90_000);
    offered.push(command);
    numbers.push(command.n);
    await kit.bridge.offer([command]);
  }
  function kill(): void {
    connector = begin();
  }
  /** The worst moment: its broker has dealt, and nobody was told yet. */
  async function killAsDealt(): Promise<void> {
    const before = kit.books.deals().length;
    await offer();
    for (let left = 8; left > 0 && kit.books.deals().length === before; left -= 1) await kit.pass(250, connector);
    kill();
  }
  async function restart(): Promise<void> {
    if (!kit.mishaps.isCut) await connector.stop();
    if (draw(4) === 0) journal = kit.freshJournal(`j-${seed}-${done.length}`);
    connector = begin();
  }

  for (let left = 12; left > 0; left -= 1) {
    const [name, act] = acts[draw(acts.length)] ?? ['', () => undefined];
    done.push(name);
    await act();
    await kit.pass(250 * (1 + draw(16)), connector);
  }
  Object.assign(kit.mishaps, { isCut: false, loseAnswers: 0, loseCommandsUntil: 0, loseReply: false });
  kit.books.faults.lateMs = 0;
  const ends = new Map<number, Answer | Proof>();
  // Long enough to take over, and to be sure of what is not there.
  for (let left = 10; left > 0; left -= 1) {
    await kit.pass(20_000, connector);
    const { answers } = await kit.bridge.report(0, numbers).catch(() => ({ answers: [] }));
    for (const answer of answers) if (answer.state !== 'unknown') ends.set(answer.n, answer);
    const open = numbers.filter((n) => !ends.has(n));
    for (const proof of await kit.bridge.prove(open)) if (proof.verdict !== 'no_evidence') ends.set(proof.n, proof);
  }
  if (offered.length > 0) await kit.bridge.offer(offered);
  await kit.pass(3_000, connector);
  return { dealt: new Map(numbers.map((n) => [n, kit.dealt(n)])), ends, done };
}

/** What may never be: dealt twice, or told otherwise than it was. */
export function wrongIn({ dealt, ends }: Played): string[] {
  return [...dealt].flatMap(([n, times]) => {
    const end = ends.get(n);
    const isDone = end && ('verdict' in end ? end.verdict === 'executed' : ['done', 'partial'].includes(end.state));
    if (times > 1) return [`${n} was dealt ${times} times`];
    if (end && isDone !== (times === 1)) return [`${n} was dealt ${times} times and told as ${JSON.stringify(end)}`];
    return [];
  });
}
