import type { z } from 'zod';
import type { Choice } from '../core/chat.ts';

/** What a button stands for. Whoever offers it and whoever does it name it by this, never by its text. */
export interface Tap<I> {
  name: string;
  /** what is kept with the button, as it comes back when it is pressed */
  input: z.ZodType<unknown, I>;
}

export function defineTap<S extends z.ZodType>(name: string, input: S): { name: string; input: S } {
  return { name, input };
}

/** A button before it is shown: the message that shows it gives it its id. */
export interface Offer {
  /** what it is about: a signal, a conversation, or the message itself */
  about: string;
  tap: { name: string };
  input: unknown;
  label: string;
  style: Choice['style'];
  expiresAt: number;
}

export type Face = Omit<Offer, 'tap' | 'input'>;

export function offer<I>(tap: Tap<I>, input: I, face: Face): Offer {
  return { ...face, tap, input };
}
