import { generateSync } from 'otplib';
import { internally, type Who } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { openTestOffice } from '../kit/office.ts';

const step = 30_000;
/** a half sign-in lasts ten minutes */
const halvesLastMs = 9 * 60_000;
const person = { email: 'anna@example.com', password: 'a sentence that only I know' };
const halves = 3;

/**
 * The same code at the same moment: by three half sign-ins and by somebody who is signed in and shows that it is them.
 * Through the office, as a door asks it; a race is one half minute of the clock.
 */
export async function openRace() {
  const { office, services, clock, advance, close } = openTestOffice();
  const context: OfficeContext = { office, services, catalogue: buildCatalogue(allActions, allRefusals) };
  const stranger: Who = { as: 'stranger', user: 'stranger', grants: [], via: 'http', trace: 'race' };
  const ask = async (name: string, input: object, who: Who) => perform(context, name, input, who);
  async function must<T>(name: string, input: object, who: Who): Promise<T> {
    const outcome = await ask(name, input, who);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`);
    return outcome.value as T;
  }
  const word = await setupWord(context, true);
  const own = await must<{ session: string }>('auth.set-up', { word: word?.word ?? '', ...person }, stranger);
  const grants = (['read', 'people'] as const).map((scope) => ({ scope, over: 'user' as const, id: 'owner' }));
  const owner: Who = { ...internally('race'), as: 'person', user: 'owner', grants: [...grants], session: own.session };
  const begun = await must<{ secret: string }>('factors.begin-totp', { password: person.password }, owner);
  const code = () => generateSync({ secret: begun.secret, epoch: Math.floor(clock.now() / 1_000) });
  const { backupCodes } = await must<{ backupCodes: string[] }>('factors.confirm-totp', { code: code() }, owner);

  let waiting: { token: string; at: number }[] = [];
  async function half(): Promise<{ token: string; at: number }> {
    const { token } = await must<{ token: string }>('auth.login', person, stranger);
    return { token, at: clock.now() };
  }

  /** A key for a program takes a code where there is a telephone. */
  async function hold(): Promise<string> {
    const asked = await ask('keys.make', { name: 'raced', scopes: ['read'], days: 1 }, owner);
    return asked.ok ? '' : String(asked.refusal.facts.challenge);
  }
  async function dropKeys(): Promise<void> {
    const { keys } = await must<{ keys: { key: string }[] }>('keys.list', {}, owner);
    for (const { key } of keys) await must('keys.end', { key }, owner);
  }

  /** Whether each was let in. `codes`: one for each of them, the same for all when left out. */
  async function race(codes?: readonly string[]): Promise<boolean[]> {
    await advance(step);
    waiting = waiting.filter(({ at }) => clock.now() - at < halvesLastMs);
    while (waiting.length < halves) waiting.push(await half());
    const same = code();
    const challenge = await hold();
    const said = (at: number) => codes?.[at] ?? same;
    const outcomes = await Promise.all([
      ...waiting.map(({ token }, at) => ask('auth.login-2fa', { token, code: said(at) }, stranger)),
      ask('auth.prove', { challenge, code: said(halves) }, owner),
    ]);
    const isIn = outcomes.map(({ ok }) => ok);
    if (isIn[halves]) await dropKeys();
    waiting = waiting.filter((_, at) => !isIn[at]);
    return isIn;
  }
  return { race, backupCodes, close };
}

export async function raceOften(
  races: number,
  race: () => Promise<boolean[]>,
): Promise<{ one: number; other: number[] }> {
  const other: number[] = [];
  for (let n = 0; n < races; n += 1) {
    const won = (await race()).filter(Boolean).length;
    if (won !== 1) other.push(won);
  }
  return { one: races - other.length, other };
}
