import type { ZodType } from 'zod';
import type { Outcome, Refusal } from './outcome.ts';
import type { Who } from './who.ts';

/** One actor seen from outside. What crosses is plain JSON; a refusal is a value. */
export interface Handle {
  perform(action: string, input: unknown, who: Who): Promise<Outcome<unknown>>;
}

/** A refusal with the sentence that says it: not every room knows the words of every other. */
type Performed = { ok: true; value: unknown } | { ok: false; refusal: Refusal; words: string };

/** The one seam between actors, whether they live in this process or across a network. */
export interface Office {
  directory(): Handle;
  feed(id: string): Handle;
  desk(id: string): Handle;
  venue(id: string): Handle;
  outpost(id: string): Handle;
  user(id: string): Handle;
  /** an action of the catalogue, by whoever does it, as if it had come through a door; a refusal is worded in the language asked for */
  perform(action: string, input: unknown, who: Who, language?: string): Promise<Performed>;
}

/** Asks with types: the input is checked where it arrives, the answer where it returns. */
export async function ask<I, O>(handle: Handle, action: Call<I, O>, input: I, who: Who): Promise<Outcome<O>> {
  const outcome = await handle.perform(action.name, input, who);
  return outcome.ok ? { ok: true, value: action.output.parse(outcome.value) } : outcome;
}

/** What is asked for, by name: an action itself, or its shape where who asks and who answers must not import each other. */
export interface Call<I, O> {
  name: string;
  input: ZodType<I>;
  output: ZodType<O>;
}

export function defineCall<I, O>(call: Call<I, O>): Call<I, O> {
  return call;
}
