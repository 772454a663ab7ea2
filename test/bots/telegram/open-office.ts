import { expect, onTestFinished, vi } from 'vitest';
import { createTelegram } from '../../../bots/telegram/telegram.ts';
import type { ChatPort } from '../../../src/core/chat.ts';
import { earsOf } from '../../../src/office/ears.ts';
import { setupWord } from '../../../src/office/setup-word.ts';
import { knownLanguage } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';
import { createTestServices } from '../../kit/services.ts';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { buttonsOf, textOf } from '../../kit/telegram/people.ts';
import { openTrader } from '../../kit/trader.ts';
import { hasty } from './open-door.ts';

/** A whole office with Telegram as one of its doors, and its owner Anna with nothing but a phone. */
export async function openOffice(language = 'en') {
  const chats = new Map<string, ChatPort>();
  const test = createTestServices(chats);
  const { now } = test.clock;
  const telegram = await openFakeTelegram({ now: () => Math.floor(now() / 1_000) });
  const { log } = test.services;
  const { token, apiRoot } = telegram;
  const door = createTelegram({ token, apiRoot, log, now, patience: hasty, holdSeconds: 5 });
  chats.set(door.port.scheme, door.port);
  const trader = await openTrader({ test });
  await door.start(earsOf(trader.context));
  onTestFinished(async () => {
    await door.stop();
    await telegram.close();
    await trader.close();
  });
  const anna = telegram.person('Anna', language);
  const said = () => telegram.shown(anna.id).map(textOf);
  const phone = {
    ...{ telegram, trader, anna, said },
    /** Time passes until this is true. */
    until: (look: () => unknown) =>
      vi.waitFor(
        async () => {
          await trader.advance(500);
          await look();
        },
        { timeout: 15_000, interval: 20 },
      ),
    /** Time passes until something says so. */
    see: (words: string | RegExp) =>
      phone.until(() =>
        expect(said()).toContainEqual(
          typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words),
        ),
      ),
    async tap(label: string) {
      await phone.until(() =>
        expect(
          telegram
            .shown(anna.id)
            .flatMap(buttonsOf)
            .map(({ text }) => text),
        ).toContain(label),
      );
      const query = telegram.tap(anna, label);
      await phone.until(() => expect(telegram.world.queries.get(query)).not.toBe('open'));
      return telegram.world.queries.get(query);
    },
    async link() {
      telegram.say(anna, `/start ${(await setupWord(trader.context))?.word}`);
      await phone.see(words(knownLanguage(language)).say('link.LINKED').slice(0, 15));
    },
  };
  return phone;
}
