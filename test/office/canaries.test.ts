import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../src/office/demo.ts';
import { earsOf } from '../../src/office/ears.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { openBareOffice } from '../kit/bare-office.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { ann, createPigeons, roof } from '../kit/pigeons.ts';
import { createTestServices } from '../kit/services.ts';

/*
 * Somebody pastes a password where none was asked for. Whatever was open there, it is written down nowhere: neither in a file of the
 * databases nor in what waits to be written to them, nor in a log, nor in what is sent back.
 * Behind a command that takes words, such as a reason to halt, words are kept: that is the control.
 */
async function open() {
  const dataDir = temporaryFolder();
  const catalogue = buildCatalogue(allActions, allRefusals);
  const pigeons = createPigeons();
  const logged: string[] = [];
  const log = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const test = createTestServices(new Map([['pigeon', pigeons.door.port]]));
  Object.assign(test.services, { log: { info: log, warn: log, error: log } });
  const office = openBareOffice({ rooms, catalogue, test, dataDir });
  onTestFinished(office.close);
  const context: OfficeContext = { office: office.office, services: test.services, catalogue };
  await firstRun(context);
  await pigeons.door.start(earsOf(context));
  const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
  await inside('directory.link-person', { person: ann, user: demo.user, place: roof });
  await office.office.desk(demo.desk).perform('places.add', { place: roof }, internally('test'));
  const settle = async () => {
    await office.advance(500);
    await office.advance(500);
  };
  async function press(label: string): Promise<void> {
    await settle();
    const choices = pigeons.sent.flatMap((one) => one.choices).filter((one) => one.label === label);
    await pigeons.tell({ kind: 'choice', choice: choices.at(-1)?.id ?? '' });
    await settle();
  }
  return {
    ...{ pigeons, press, settle, catalogue },
    say: async (text: string, more: object = {}) => {
      await pigeons.tell({ kind: 'text', text }, more);
      await settle();
    },
    form: async (values: object) => {
      const id = pigeons.sent.findLast(({ form }) => form !== null)?.form?.id ?? '';
      await pigeons.tell({ kind: 'form', form: id, values: values as Record<string, unknown> });
      await settle();
    },
    ask: (name: string, input: object) => perform(context, name, input, owner('test')),
    /** every byte that is anywhere now */
    everything: () =>
      Buffer.concat([
        ...readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
          .map((name) => join(dataDir, name))
          .filter((path) => statSync(path).isFile())
          .map((path) => readFileSync(path)),
        Buffer.from(`${logged.join('\n')}${JSON.stringify(pigeons.sent)}`),
      ]),
  };
}

const bob = { person: 'pigeon-user:bob', place: 'pigeon:cellar' };
let count = 0;
/** Nothing that any of our words, hashes or ids could hold by chance. */
const canary = () => {
  count += 1;
  return `Kanarie${count}zwitschert${count * 7919}`;
};

it('a hundred secrets typed in every wrong place are nowhere afterwards', { timeout: 240_000 }, async () => {
  const { say, press, form, ask, everything, pigeons, settle } = await open();
  const typed: string[] = [];
  const fresh = () => {
    typed.push(canary());
    return typed.at(-1) ?? '';
  };
  /** the ways in which one types something by mistake */
  const everyWay = async (more: object = {}) => {
    await say(fresh(), more);
    await say(`  ${fresh()} \n`, more);
    await say(`/${fresh()}`, more);
    await say(`/passwrd ${fresh()}`, more);
    await say(`/start ${fresh()}`, more);
    await say(`/help ${fresh()}`, more);
  };
  // Where nothing is open, in a group, by somebody nobody knows, and as a word that links.
  await everyWay();
  await everyWay({ place: 'pigeon:square' });
  await everyWay(bob);
  await say('/access', bob);
  await everyWay(bob);
  for (const text of [`/link ${fresh()}`, `/link@OurBot ${fresh()}`]) await say(text);
  for (const text of [`/link ${fresh()}`, `/start ${fresh()}`, `/access ${fresh()}`]) await say(text, bob);
  for (const choice of [fresh(), fresh()]) await pigeons.tell({ kind: 'choice', choice });
  await pigeons.tell({ kind: 'choice', choice: fresh() }, bob);
  await ask('chats.link', { word: fresh() });
  await ask('chat.choose', { choice: fresh() });
  // At every question of following a channel.
  await say('/follow');
  for (const label of ['Demo channel', 'A new paper account']) {
    await everyWay();
    await press(label);
  }
  await form({ name: '', balance: fresh(), profile: fresh() });
  await form({ name: 'Evaluation', balance: fresh(), profile: 'FTMO' });
  await form({ balance: '25000', profile: fresh() });
  await form({ [fresh()]: fresh() });
  await everyWay();
  await form({ balance: '25000', profile: 'FTMO' });
  for (const label of ['1 %', 'Only show']) {
    await everyWay();
    await press(label);
  }
  await everyWay();
  await press('Cancel');
  // Into a question that is over.
  await everyWay();
  await form({ percent: fresh() });
  // At every question of the settings.
  for (const way of [
    ['Language'],
    ['Time zone'],
    ['Quiet hours'],
    ['What rings here'],
    ['What rings here', 'Everything else'],
  ]) {
    await say('/settings');
    for (const label of way) await press(label);
    await everyWay();
    await form({ zone: fresh(), from: fresh(), to: fresh() });
  }
  await settle();
  expect(typed.length).toBeGreaterThanOrEqual(100);
  const all = everything();
  expect(typed.filter((secret) => all.includes(secret))).toEqual([]);

  const planted = canary();
  await say('/cancel');
  await say(`/halt ${planted}`);
  expect(everything().includes(planted)).toBe(true);
});

/** Words that a command takes as they are: they are somebody's own, and shown. */
const takesWords = ['halt', 'invite', 'parse'];

it('a secret typed behind any command is nowhere afterwards, unless the command takes words', {
  timeout: 240_000,
}, async () => {
  const { say, settle, everything, catalogue } = await open();
  const typed = new Map<string, string>();
  const commands = [...catalogue.commands.keys(), ...catalogue.aliases.keys()];
  for (const command of commands.filter((name) => !takesWords.includes(name))) {
    for (const before of ['', 'demo ', '40a4a0 ', 'EURUSD 0.1 ']) {
      const secret = canary();
      typed.set(secret, `/${command} ${before}`);
      await say(`/${command} ${before}${secret}`);
    }
    await say('/cancel');
  }
  await settle();
  const all = everything();
  expect([...typed].filter(([secret]) => all.includes(secret)).map(([, where]) => where)).toEqual([]);
});
