import fc from 'fast-check';
import { messages } from '../feed/read/arbitrary.ts';
import { checkPromises } from '../feed/read/promises.ts';

/** `npm run trust:fuzz -- --n 1000000 [--seed 7]`: that many texts, each read under every promise of the grammar. */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const wanted = option('n', 50_000);
const seed = option('seed', Date.now() % 1_000_000);
const batch = 10_000;
const started = Date.now();
for (let done = 0; done < wanted; done += batch) {
  fc.assert(fc.property(messages, checkOne), { numRuns: Math.min(batch, wanted - done), seed: seed + done });
  if ((done / batch) % 10 === 9) console.log(`${done + batch} read`);
}
console.log(`${wanted} texts, seed ${seed}, ${((Date.now() - started) / 1000).toFixed(1)} s: no promise broken`);

function checkOne(message: { text: string; replyTo?: string }): void {
  checkPromises(message);
}
