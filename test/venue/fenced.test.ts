import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Switches } from '../../src/venue/switches.ts';
import { buy, waiting } from './book.kit.ts';
import { expectLotsToAddUp, expectMoneyToAddUp, expectToActOnce } from './reconcile.kit.ts';
import { anySwitches } from './stories.kit.ts';
import { openVenue } from './venue.kit.ts';

type Step =
  | { kind: 'send'; asked: number }
  | { kind: 'repeat'; n: number }
  | { kind: 'prove'; n: number }
  | { kind: 'advance'; ms: number }
  | { kind: 'behave'; switches: Switches };

const n = fc.integer({ min: 1, max: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('send' as const), asked: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('repeat' as const), n }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('prove' as const), n }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 4_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('behave' as const), switches: anySwitches }) },
);

const asks = [
  buy('EURUSD', '0.1', '1.08508', { sl: '1.08' }),
  waiting('buy', 'limit', '1.08'),
  { op: 'close', positionId: '1001', expectLots: null },
  { op: 'close_part', positionId: '1001', expectLots: '0.1', closeLots: '0.04' },
  { op: 'cancel', orderId: '1002' },
] as const;

/** Sends, repeats, proves and waits in any order; then everything still under way is let come to its end. */
async function play(switches: Switches, steps: Step[]) {
  const venue = await openVenue();
  await venue.feed('EURUSD', '1.08500', '1.08508');
  const sent = new Map<number, Command>();
  const verdicts: { n: number; verdict: string }[] = [];
  const behave = async ({ draws: _, ...rest }: Switches) => void (await venue.behave({ switches: rest }));
  await behave(switches);
  const repeat = async (command: Command | undefined) => command && venue.offer([command]);
  for (const one of steps) {
    if (one.kind === 'send') {
      const command = venue.numbered(asks[one.asked] ?? asks[0], 3_600_000);
      sent.set(command.n, command);
      await repeat(command);
    } else if (one.kind === 'repeat') await repeat(sent.get(one.n));
    else if (one.kind === 'prove') verdicts.push(...(await venue.prove([one.n])));
    else if (one.kind === 'advance') await venue.advance(one.ms);
    else await behave(one.switches);
  }
  await venue.behave({ calm: true });
  for (const command of sent.values()) await repeat(command);
  await venue.advance(60_000);
  const { snapshot } = await venue.report();
  const ledger = await venue.ledger({ limit: 2_000 });
  await venue.close();
  return { sent, verdicts, ledger, snapshot };
}

it('what was proved stays so, each number acts at most once and the books add up, however it is sent', async () => {
  const story = fc.asyncProperty(
    anySwitches,
    fc.array(step, { maxLength: 30, size: 'max' }),
    async (switches, steps) => {
      const { sent, verdicts, ledger, snapshot } = await play(switches, steps);
      const { events, wire } = ledger;
      expectMoneyToAddUp('10000', snapshot, events);
      expectLotsToAddUp(snapshot, events);
      const answers = new Map(wire.map((row) => [row.n, row.answer ?? undefined]));
      for (const command of sent.values()) expectToActOnce(command, answers.get(command.n), events);
      for (const { n, verdict } of verdicts) {
        const acts = events.filter((event) => event.n === n && event.kind !== 'refused');
        if (verdict === 'not_executed') expect(acts, `number ${n} was proved not executed`).toEqual([]);
        if (verdict === 'executed') expect(acts.length, `number ${n} was proved executed`).toBeGreaterThan(0);
      }
      const dealt = events.filter(({ kind, lots }) => kind === 'opened' && decimal(lots ?? '0').gt('0.1'));
      expect(dealt).toEqual([]);
    },
  );
  await fc.assert(story, { numRuns: 25 });
});
