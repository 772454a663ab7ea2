import { parseArgs } from 'node:util';
import { compareMany } from '../desk/comply/oracle/compare.ts';
import { type Blindness, simulate } from '../desk/comply/oracle/simulate.ts';

/** The long look at the rules: a second reading of random accounts, and trading days against an unkind market. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    days: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const profiles = ['FTMO', 'FTUK', 'MYFOREXFUNDS', 'CONSERVATIVE', 'FTMO_1STEP', 'E8_ONE', 'TOPSTEP_50K'];
let failures = 0;

function note(isFine: boolean, sentence: string): void {
  if (!isFine) failures += 1;
  console.log(`${isFine ? 'ok  ' : 'FAIL'} ${sentence}`);
}

const compared = compareMany(seed, Number(values.cases));
for (const line of compared.disagreements.slice(0, 20)) console.log(line);
note(
  compared.disagreements.length === 0,
  `${compared.cases} accounts: ${compared.allowed} allowed, ${compared.refused} refused, ${compared.disagreements.length} disagreements with the second oracle`,
);

const perProfile = Math.ceil(Number(values.days) / profiles.length);
for (const profile of profiles) {
  const found = simulate(profile, perProfile, seed + 6);
  note(
    found.crossings === 0,
    `${profile}: ${found.days} days, ${found.asked} orders asked, ${found.allowed} allowed, ${found.nearDays} days with a tenth of the room left, ${found.crossings} crossings`,
  );
}

const controls: Blindness[] = ['open stops', 'slippage', 'in flight', 'reset an hour early', 'floating profit counts'];
for (const control of controls) {
  // Some mistakes need bad luck as well: go on until the market finds them.
  let days = 0;
  let crossings = 0;
  for (let round = 0; crossings === 0 && days < 6000; round += 1) {
    crossings = simulate('FTMO', 120, seed + 10 + round, control).crossings;
    days += 120;
  }
  note(crossings > 0, `negative control, ${control}: ${crossings} crossings within ${days} days`);
}
process.exitCode = failures === 0 ? 0 : 1;
