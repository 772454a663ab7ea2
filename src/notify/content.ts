import type { Block } from '../core/chat.ts';
import type { Language } from '../words/language.ts';

/** A sign-in that its owner should look at. */
export interface UnusualFacts {
  why: 'place' | 'guesses';
  tries: number;
  device: string;
  from: string;
  at: number;
}

/** What a letter is about, and the facts it says. What a secret is (a code, the word in a link) is never among them. */
export type Notice =
  | { about: 'welcome'; name: string }
  | { about: 'verify' | 'reset' | 'join' | 'code'; minutes: number }
  | { about: 'tried' }
  | { about: 'recovery'; at: number; zone: string }
  | { about: 'password'; at: number; zone: string }
  | { about: 'device'; device: string; from: string; at: number; zone: string }
  | { about: 'factor on' | 'factor off'; factor: string; at: number; zone: string }
  | ({ about: 'unusual'; zone: string } & UnusualFacts)
  | { about: 'anchor'; root: string; chains: number; at: number; zone: string }
  | { about: 'linked' | 'unlinked'; chat: string; at: number; zone: string }
  | { about: 'way on' | 'way off'; service: string; at: number; zone: string }
  | { about: 'test' };

/** What the chat says, as a letter; or a notice of its own, perhaps in another language than its writer speaks. */
export type LetterContent =
  | { kind: 'said'; blocks: Block[] }
  | { kind: 'notice'; notice: Notice; language?: Language | undefined };

/** These say nothing without their secret. */
const secretive: ReadonlySet<Notice['about']> = new Set(['verify', 'reset', 'join', 'code', 'recovery']);

export const needsSecret = (content: LetterContent): boolean =>
  content.kind === 'notice' && secretive.has(content.notice.about);
