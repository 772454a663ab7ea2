import { parseArgs } from 'node:util';
import { z } from 'zod';
import { controls } from './crash-build.ts';
import { type CrashResult, runCrash } from './crash-run.ts';
import type { Spread } from './crash-tally.ts';
import { isClean } from './crash-verdict.ts';

/*
 * `npm run --silent trust:crash -- --kills N [--seed S] [--control cursor|reoffer|double|exits|hands|replaced|nets] [--keep] [--json]`
 * With a control the program is broken on purpose and the harness must see it: then the exit code is 0 when it did.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    seed: { type: 'string' },
    control: { type: 'string' },
    json: { type: 'boolean' },
    keep: { type: 'boolean' },
  },
});
const asked = z
  .object({
    kills: z.coerce.number().int().min(1).default(20),
    seed: z.coerce.number().int().min(0).default(1),
    control: z.enum(controls).nullable().default(null),
  })
  .parse({ ...values });

const result = await runCrash({
  ...asked,
  keep: values.keep ?? false,
  say: (line) => console.error(line),
});
if (values.json) console.log(JSON.stringify(result));
else print(result);
process.exitCode = isClean(result) === (asked.control === null) ? 0 : 1;

function print(r: CrashResult): void {
  const percent = (part: number) => `${((100 * part) / r.kills).toFixed(0)} %`;
  const ms = ({ p50, p95, most }: Spread) => `p50 ${p50} ms, p95 ${p95} ms, at most ${most} ms`;
  for (const finding of r.findings) console.log(`  ${finding}`);
  for (const error of r.errors) console.log(`  logged: ${error}`);
  console.log(
    `seed ${r.seed}: ${r.signals} signals, ${r.orders} orders, ${r.messages} messages, ${r.taps} taps, in ${(r.tookMs / 1000).toFixed(0)} s`,
  );
  console.log(
    `exits: ${r.parts} parts closed, ${r.ended} orders and positions ended; restores of a copy: ${r.restores}`,
  );
  const often = Object.entries(r.done).map(([what, times]) => `${what} ${times}`);
  console.log(`done: ${often.join(', ')}`);
  const { requests, late, answers, doubled: twice, unreached } = r.losses;
  console.log(
    `the broker was killed ${r.venueKills} times; on the way to it ${requests} questions were lost, ${late} came late, ${twice} twice, ${answers} answers were lost, ${unreached} met nobody`,
  );
  console.log(
    `between a command's commit and its answer: ${r.inFlightKills} kills (${percent(r.inFlightKills)}), ${r.inFlight.commands} commands`,
  );
  const { unheard, heard, answered } = r.inFlight;
  console.log(`of these the broker had not heard of ${unheard}, had in work ${heard}, had carried out ${answered}`);
  console.log(
    `between an acknowledgement and the desk's commit: ${r.notTakenKills} kills (${percent(r.notTakenKills)})`,
  );
  console.log(`before the service served: ${r.startKills} kills; posts repeated: ${r.repeatedPosts}`);
  console.log(
    `recovery until it serves: ${ms(r.recovery.ready)}; until a message is acknowledged: ${ms(r.recovery.acknowledged)}`,
  );
  console.log(`settled in ${Math.round(r.settledInMs)} ms`);
  console.log(`kills ${r.kills}, lost ${r.lost}, doubled ${r.doubled}, different ${r.different}`);
}
