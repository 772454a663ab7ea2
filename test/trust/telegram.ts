import { runSchedule, type Verdict } from './telegram-schedule.ts';

/** `tsx test/trust/telegram.ts --schedules 2000 [--seed 1]`: that many lives of a bot, each from its seed. */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const many = option('schedules', 200);
const first = option('seed', 1);
const beside = 8;
const total: Verdict = { told: 0, lost: 0, doubled: 0, misordered: 0 };
for (let done = 0; done < many; done += beside) {
  const seeds = Array.from({ length: Math.min(beside, many - done) }, (_, nth) => first + done + nth);
  for (const [nth, verdict] of (await Promise.all(seeds.map((seed) => runSchedule(seed)))).entries()) {
    for (const name of ['told', 'lost', 'doubled', 'misordered'] as const) total[name] += verdict[name];
    const isWrong = verdict.lost + verdict.doubled + verdict.misordered > 0;
    if (isWrong) console.log(`seed ${seeds[nth]}: ${JSON.stringify(verdict)}`);
  }
}
console.log(
  `${many} schedules from seed ${first}: ${total.told} updates told, ${total.lost} lost, ${total.doubled} handled twice, ${total.misordered} chats out of order`,
);
process.exit(total.lost + total.doubled + total.misordered > 0 ? 1 : 0);
