import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dispatch, Mail, TextMessage } from '../../src/core/letters.ts';
import { ann, bob, openOutbox } from './open-outbox.ts';

/*
 * Whatever is posted, answered, killed, taken back and waited for, in any order:
 *  1. A letter that would rather be lost goes out once at most; any other twice at most, if not its key is kept.
 *  2. What certainly was not taken does not count.
 *  3. In the end every letter has ended.
 */

const answer = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Dispatch>({ became: 'sent' }) },
  fc.constant<Dispatch>({ became: 'unknown', why: 'x' }),
  fc.constant<Dispatch>({ became: 'later', why: 'x' }),
  fc.constant<Dispatch>({ became: 'refused', why: 'x', isGone: false }),
);
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('post' as const),
      place: fc.constantFrom(ann, bob),
      isCode: fc.boolean(),
      rank: fc.integer({ min: 0, max: 2 }),
      answers: fc.array(answer, { maxLength: 4 }),
    }),
  },
  fc.constant({ kind: 'step' as const }),
  fc.constant({ kind: 'step' as const }),
  fc.constant({ kind: 'die' as const }),
  fc.constant({ kind: 'restart' as const }),
  fc.record({ kind: fc.constant('withdraw' as const), place: fc.constantFrom(ann, bob) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3_600_000 }) }),
);

it.each([true, false])(
  'nothing is sent oftener than was promised; the carrier keeps keys: %s',
  { timeout: 240_000 },
  async (keepsKeys) => {
    let letters = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 40 }), async (acts) => {
        const answers = new Map<string, Dispatch[]>();
        const maybe = new Map<string, number>();
        const box = openOutbox(
          async ({ key }: Mail | TextMessage) => {
            const said = answers.get(key)?.shift() ?? { became: 'sent' as const };
            if (said.became !== 'later') maybe.set(key, (maybe.get(key) ?? 0) + 1);
            return said;
          },
          { keepsKeys },
        );
        const codes = new Set<string>();
        const ids: string[] = [];
        for (const each of acts) {
          if (each.kind === 'post') {
            const id = `l${ids.length}`;
            ids.push(id);
            answers.set(id, [...each.answers]);
            if (each.isCode) codes.add(id);
            const more = each.isCode
              ? {
                  secret: '123456',
                  inDoubt: 'drop' as const,
                  content: { kind: 'notice' as const, notice: { about: 'code' as const, minutes: 10 } },
                }
              : {};
            box.post({ id, place: each.place, rank: each.rank, ...more });
          } else if (each.kind === 'step') await box.step();
          else if (each.kind === 'die') {
            await box.step({ dies: true });
            box.restart();
          } else if (each.kind === 'restart') box.restart();
          else if (each.kind === 'withdraw') box.withdraw(each.place);
          else await box.wait(each.ms);
        }
        for (let turn = 0; turn < 60 && box.nextAt() !== null; turn += 1) await box.wait(box.nextAt() ?? 0);
        letters += ids.length;
        for (const id of ids) {
          expect(box.row(id)?.endedAt, id).not.toBeNull();
          if (codes.has(id) && !keepsKeys) expect(maybe.get(id) ?? 0, id).toBeLessThanOrEqual(1);
          else if (!keepsKeys) expect(maybe.get(id) ?? 0, id).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 150 },
    );
    expect(letters).toBeGreaterThan(200);
  },
);
