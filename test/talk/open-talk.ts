import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Block, paragraph } from '../../src/core/chat.ts';
import { say } from '../../src/talk/say.ts';
import { showAgain } from '../../src/talk/show-again.ts';
import type { TalkContext } from '../../src/talk/talk-context.ts';
import { defineTap, type Offer, offer } from '../../src/talk/tap.ts';
import { openDeskContext } from '../kit/desk-context.ts';

export const roof = 'pigeon:roof';
export const cellar = 'pigeon:cellar';
const press = defineTap('press', z.object({ which: z.string() }));

export const button = (which: string, more: Partial<Offer> = {}): Offer => ({
  ...offer(press, { which }, { about: 'signal-1', label: which, style: 'plain', expiresAt: Number.MAX_SAFE_INTEGER }),
  ...more,
});

/** The conversation of a desk without an office: nothing is sent by itself, and each step is one transaction. */
export function openTalk(places: string[] = [roof, cellar]) {
  const desk = openDeskContext();
  onTestFinished(desk.close);
  const { store, clock } = desk;
  for (const place of places) {
    store.addPlace(place, clock.now());
    clock.set(clock.now() + 1);
  }
  const blocksOf = (text: string | Block[]): Block[] => (typeof text === 'string' ? [paragraph(text)] : text);
  return {
    ...desk,
    say: (id: string, text: string | Block[], offers: Offer[] = [], told: Parameters<typeof say>[4] = {}) =>
      desk.within((context: TalkContext) => say(context, id, blocksOf(text), offers, told)),
    showAgain: (id: string, only?: string[]) => desk.within((context: TalkContext) => showAgain(context, id, only)),
    in: (work: (context: TalkContext) => void) => desk.within((context: TalkContext) => work(context)),
    /** What a place has still to show: which message in which version. */
    owed: (place: string) => store.unsent(place, 100).map(({ talkId, version }) => `${talkId} ${version}`),
    /** The place shows all of it, under ids of its own. */
    show(place: string) {
      for (const { talkId, version, ref } of store.unsent(place, 100))
        store.delivered(talkId, place, version, ref ?? `${place} shows ${talkId}`);
    },
    choices: (id: string) => (store.said(id)?.choices ?? []).map(({ id: choice }) => choice),
    isUsable(choice: string): boolean {
      const row = store.choice(choice);
      return row !== undefined && row.usedAt === null && row.expiresAt > clock.now();
    },
  };
}
