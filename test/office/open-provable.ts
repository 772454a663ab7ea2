import { generateSync } from 'otplib';
import type { Who } from '../../src/core/who.ts';
import { perform } from '../../src/office/catalogue.ts';
import { owner } from '../../src/office/demo.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { localOwner } from '../../src/office/sign-in/local-owner.ts';
import { openPigeonOffice } from '../kit/pigeon-office.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { textOf } from '../kit/trader.ts';

export const minute = 60_000;
const password = 'a sentence that only I know';

/** Ann in her chat, with a telephone that shows codes and real money at stake. */
export async function openProvable() {
  const forgotten: string[] = [];
  const bridge = createScriptedBridge();
  bridge.rewrite('broker.report', (value) => {
    const report = value as { snapshot: object };
    return { ...report, snapshot: { ...report.snapshot, isReal: true } };
  });
  const forget = async (_place: string, ref: string) => {
    forgotten.push(ref);
  };
  const opened = await openPigeonOffice({ forget }, { outsideVenue: bridge.outsideVenue });
  const { office, context, pigeons, linkAnn } = opened;
  const ask = async (name: string, input: object, who: Partial<Who> = {}) => {
    const outcome = await perform(context, name, input, { ...owner('test'), ...localOwner, ...who });
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const word = await setupWord(context, true);
  await ask('auth.set-up', { word: word?.word, email: 'ann@example.com', password });
  const { secret } = (await ask('factors.begin-totp', { password })) as { secret: string };
  const code = () => generateSync({ secret, epoch: Math.floor(office.clock.now() / 1_000) });
  await ask('factors.confirm-totp', { code: code() });
  await linkAnn();
  await office.advance(minute);
  const said = async (text: string, ref = `line-${text}`) => {
    const before = pigeons.sent.length;
    await pigeons.tell({ kind: 'text', text, ref });
    await office.advance(1_500);
    return pigeons.sent.slice(before).map(({ blocks }) => textOf(blocks));
  };
  const tap = async (label: string) => {
    const found = pigeons.sent.at(-1)?.choices.find((choice) => choice.label.includes(label));
    if (!found) throw new Error(`${label} is not among ${pigeons.sent.at(-1)?.choices.map((each) => each.label)}`);
    await pigeons.tell({ kind: 'choice', choice: found.id });
    await office.advance(1_500);
    return textOf(pigeons.sent.at(-1)?.blocks ?? []);
  };
  const follows = async () => {
    const listed = (await ask('follows.list', {})) as { follows: { settings: { size: { percent: string } } }[] };
    return listed.follows.map(({ settings }) => settings.size.percent);
  };
  return { ...opened, ask, code, said, tap, follows, forgotten };
}
