import { createHash } from 'node:crypto';
import { textOf } from '../../kit/card-text.ts';
import type { Act, Story } from './acts.ts';
import { calmBrokers } from './bad-broker.ts';
import { doAct } from './do-act.ts';
import { auditBooks, openBooks } from './ledger.ts';
import { type Failure, judge } from './oracles.ts';
import type { Plant } from './plants.ts';
import { takeRuleCounts } from './rule-counts.ts';
import { type Done, journalSchema, type Seen, signalsSchema, type Talk, talkSchema } from './seen.ts';
import { type Stage, setStage } from './stage.ts';
import { onVirtualTime } from './virtual-timeout.ts';

export interface Played {
  hash: string;
  failures: Failure[];
  counts: Map<string, number>;
  trace: string[];
  /** the conversation as it stood in the end, as one reads it */
  talk: string[];
}

const shortestRecoveryMs = 3_000;
/** A closed market is asked again after a minute. */
const sessionMs = 45_000;
const quietMs = 40_000;
const pageSize = 100;

/** Plays one story to its end on virtual time. The same story gives the same trace, whoever plays it and how often. */
export async function play(story: Story, plant?: Plant): Promise<Played> {
  const trace: string[] = [];
  const counts = new Map<string, number>();
  const count = (what: string, by = 1) => counts.set(what, (counts.get(what) ?? 0) + by);
  const note = (what: string) => {
    if (what.startsWith('metric ')) return count(...metricOf(what));
    count(what);
    trace.push(what);
  };
  takeRuleCounts();
  const stage = await setStage(story, note, plant);
  return onVirtualTime(stage.clock, async () => {
    const seen = await begin(story, stage);
    const failures: Failure[] = [];
    const judged = (when: 'step' | 'quiet') => {
      for (const failure of judge(seen, when, count))
        if (!failures.some(({ oracle }) => oracle === failure.oracle)) failures.push(failure);
    };
    const posted = new Map<string, number>();
    for (const act of story.acts) {
      await until(stage, story.start + act.at);
      const done: Done = { act, at: stage.clock.now(), doneAt: null, outcome: null, what: '' };
      seen.did.push(done);
      count(`act ${act.kind}`);
      stage.services.background(doAct({ stage, books: seen.books, done, posted }));
      await observe(stage, seen);
      judged('step');
    }
    await stage.clock.advance(1);
    stage.network.heal();
    stage.crashes.callOff();
    calmBrokers(stage, seen.books);
    // Who is down comes back, and what was slow arrives, before it counts as quiet.
    await stage.clock.advance(recoveryMs(story));
    seen.quietSince = stage.clock.now();
    await stage.clock.advance(quietMs);
    await observe(stage, seen);
    await readShown(stage, seen);
    seen.rebuilt = stage.rebuild();
    if (plant?.shows) showOtherwise(seen, plant.shows);
    judged('step');
    judged('quiet');
    stage.close();
    trace.push(...traceOf(seen));
    countEvents(seen, count);
    for (const [rule, many] of takeRuleCounts()) count(`rule ${rule}`, many);
    return {
      hash: createHash('sha256').update(trace.join('\n')).digest('hex'),
      failures,
      counts,
      trace,
      talk: seen.talk.map(asRead),
    };
  });
}

/** So long whoever is down may take to come back, what is slow to arrive, and what is tried again to be tried. */
function recoveryMs({ acts }: Story): number {
  const longest = acts.map((act) => {
    if (act.kind === 'crash') return act.downMs;
    if (act.kind === 'net') return act.ms;
    return act.kind === 'behave' && act.happen === undefined ? sessionMs : 0;
  });
  return shortestRecoveryMs + Math.max(0, ...longest.map((ms) => ms * 1.5));
}

async function begin(story: Story, stage: Stage): Promise<Seen> {
  const { alerts, errors, network } = stage;
  const books = await openBooks(stage, story.accounts.length);
  const now = stage.clock.now();
  const nothing = { did: [], journal: [], rebuilt: [], talk: [], signals: [], quietSince: null };
  return { story, wire: network.lines, books, alerts, errors, now, ...nothing };
}

/** What happens at the same moment happens together: nobody waits for another. */
async function until(stage: Stage, at: number): Promise<void> {
  const left = at - stage.clock.now();
  if (left > 0) await stage.clock.advance(left);
}

async function observe(stage: Stage, seen: Seen): Promise<void> {
  await auditBooks(stage, seen.books);
  seen.now = stage.clock.now();
}

async function readShown(stage: Stage, seen: Seen): Promise<void> {
  const ask = async (name: string, input: object) => {
    const outcome = await stage.tell(name, input);
    if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.refusal.code}`);
    return outcome.value;
  };
  seen.talk = talkSchema.parse(await ask('chat.list', { limit: pageSize })).talk;
  seen.signals = signalsSchema.parse(await ask('signals.list', { limit: pageSize })).signals;
  for (;;) {
    const after = seen.journal.at(-1)?.seq ?? 0;
    const { lines } = journalSchema.parse(await ask('journal.list', { after, limit: 500 }));
    seen.journal.push(...lines);
    if (lines.length < 500) return;
  }
}

function showOtherwise(seen: Seen, shows: NonNullable<Plant['shows']>): void {
  for (const { blocks } of seen.talk)
    for (const block of blocks) if (block.kind === 'heading') block.text = shows(block.text);
}

const asRead = ({ blocks, choices }: Talk[number]): string =>
  [textOf(blocks), ...choices.map(({ label }) => `[${label}]`)].join('\n');

function traceOf({ did, wire, books, journal }: Seen): string[] {
  return [
    ...did.map(({ act, at, outcome, what }) => `${at} did ${describe(act)} ${what} ${JSON.stringify(outcome)}`),
    ...wire.map(
      ({ at, venue, call, input, arrived, heard }) =>
        `${at} wire ${venue} ${call} ${JSON.stringify(input)} ${arrived} ${heard ? `${heard.at} ${JSON.stringify(heard.outcome)}` : '-'}`,
    ),
    ...books.flatMap(({ venue, events }) =>
      events.map((event) => `${event.at} ledger ${venue} ${JSON.stringify(event)}`),
    ),
    ...journal.map(({ seq, kind, body }) => `journal ${seq} ${kind} ${body}`),
  ];
}

const describe = (act: Act): string => JSON.stringify(act);

function metricOf(what: string): [string, number] {
  const at = what.lastIndexOf(' x');
  return [what.slice(0, at), Number(what.slice(at + 2))];
}

function countEvents({ books, wire, journal }: Seen, count: (what: string, by?: number) => void): void {
  for (const { events } of books)
    for (const { kind, cause } of events) count(`event ${kind}${cause ? ` by ${cause}` : ''}`);
  for (const { call, heard } of wire) count(`wire ${call}${heard ? '' : ' unheard'}`);
  for (const { kind } of journal) count(`journal ${kind}`);
}
