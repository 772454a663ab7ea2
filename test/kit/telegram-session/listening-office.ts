import { setImmediate as breathe } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { createTelegramSession } from '../../../bots/telegram-session/telegram-session.ts';
import type { ListenerEars } from '../../../src/core/listener.ts';
import { internally } from '../../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../../src/office/demo.ts';
import { earsOf } from '../../../src/office/ears.ts';
import { listenerEars } from '../../../src/office/listener-ears.ts';
import { createSeal } from '../../../src/platform/seal.ts';
import { secretBytes } from '../../../src/platform/secret-bytes.ts';
import { allActions, allRefusals, rooms } from '../../../src/runtime/program.ts';
import { openBareOffice } from '../bare-office.ts';
import { ann, createPigeons, roof } from '../pigeons.ts';
import { createTestServices } from '../services.ts';
import { textOf } from '../trader.ts';
import { openTelegramWorld, type Person, type TelegramWorld } from './telegram-world.ts';

const apiHash = '0123456789abcdef0123456789abcdef';

interface Parts {
  world?: TelegramWorld;
  dataDir?: string | null;
  lookMs?: number;
  key?: Uint8Array;
  /** puts something between the platform and the office */
  between?: (ears: ListenerEars) => ListenerEars;
}

interface Message {
  messageId: string;
  text: string;
  isDeleted: boolean;
  revision: number;
}

/** A fresh installation with a chat in which Ann speaks, and Telegram beside it, with which nobody has signed in yet. */
export async function openListeningOffice(parts: Parts = {}) {
  const world = parts.world ?? (await openTelegramWorld());
  if (!parts.world) onTestFinished(() => world.centre.close());
  const catalogue = buildCatalogue(allActions, allRefusals);
  const pigeons = createPigeons();
  const test = createTestServices(new Map([['pigeon', pigeons.door.port]]));
  const logged: string[] = [];
  const note = (facts: object, message: string) => void logged.push(`${message} ${JSON.stringify(facts)}`);
  const log = { info: note, warn: note, error: note };
  const keys = { apiId: 7, apiHash };
  const centre = { address: '127.0.0.1', port: world.centre.port };
  const open = () => createTelegramSession({ ...keys, centre, log, firstMs: 1, lookMs: parts.lookMs ?? 3_600_000 });
  let door = open();
  const seal = await createSeal([parts.key ?? secretBytes(32)], secretBytes);
  Object.assign(test.services, { listener: door.port, seal });
  const office = openBareOffice({ rooms, catalogue, test, dataDir: parts.dataDir ?? null });
  const context: OfficeContext = { office: office.office, services: test.services, catalogue };
  await firstRun(context);
  await pigeons.door.start(earsOf(context));
  const ears = (parts.between ?? ((same) => same))(listenerEars(context));
  await door.start(ears);
  const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
  await inside('directory.link-person', { person: ann, user: demo.user, place: roof });
  await office.office.desk(demo.desk).perform('places.add', { place: roof }, internally('test'));
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await door.stop();
    await office.close();
  };
  onTestFinished(close);

  /** Goes on until it is so; a test that waits in vain ends by its own time. */
  async function until<T>(wanted: () => T | Promise<T>): Promise<NonNullable<T>> {
    for (;;) {
      const found = await wanted();
      if (found) return found;
      await breathe();
      await office.advance(1);
    }
  }
  const shown = () => pigeons.sent.map(({ blocks }) => textOf(blocks));
  const last = () => pigeons.sent.at(-1);
  /** what was said before that is no answer to what is done now */
  let answered = 0;

  return {
    ...{ world, office, context, pigeons, logged, inside, until, shown, close },
    ask: (name: string, input: object) => perform(context, name, input, owner(`test-${name}`)),
    async say(text: string): Promise<void> {
      answered = pigeons.sent.length;
      await pigeons.tell({ kind: 'text', text });
    },
    /** the newest message that says so, once it is there */
    saying: (text: string) =>
      until(() => {
        const said = last();
        return said && pigeons.sent.length > answered && textOf(said.blocks).includes(text) ? said : null;
      }),
    async tap(label: string): Promise<void> {
      const choice = await until(() => last()?.choices.find((one) => one.label.includes(label)));
      answered = pigeons.sent.length;
      await pigeons.tell({ kind: 'choice', choice: choice.id });
      await until(() => !last()?.choices.some(({ id }) => id === choice.id));
    },
    /** what a channel said here, oldest first: the newest hundred, or those before a place */
    async messages(feed: string, before?: number): Promise<Message[]> {
      const place = before === undefined ? {} : { before };
      const listed = await perform(context, 'messages.list', { feed, limit: 100, ...place }, owner('test-list'));
      return listed.ok ? (listed.value as { messages: Message[] }).messages.reverse() : [];
    },
    /** the platform's half dies and is opened anew; the office stays */
    async reopen(): Promise<void> {
      await door.stop();
      door = open();
      Object.assign(test.services, { listener: door.port });
      await door.start(ears);
    },
    stopListening: () => door.stop(),
    async signIn(person: Person, ...channels: number[]): Promise<void> {
      const must = async (name: string, input: object) => {
        const outcome = await perform(context, name, input, owner(`test-${name}`));
        if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
      };
      await must('listener.code', { phone: person.phone });
      await must('listener.sign-in', { code: person.code });
      if (channels.length > 0) await must('listener.choose', { channels: channels.map((id) => `telegram:-100${id}`) });
    },
    now: () => Math.floor(office.clock.now() / 1_000),
  };
}
