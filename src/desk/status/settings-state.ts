import { z } from 'zod';
import { tellingSchema } from '../../core/telling.ts';

export const follow = z.object({
  follow: z.string(),
  channel: z.string(),
  account: z.string(),
  mode: z.string(),
  settings: z.object({ size: z.looseObject({ mode: z.string() }) }),
  isHalted: z.boolean().default(false),
  feed: z.string(),
});
export const telling = tellingSchema.required();
export const stateSchema = z.object({
  stage: z.enum(['menu', 'language', 'zone', 'telling', 'loudness', 'quiet', 'follow', 'mode', 'risk', 'end']),
  language: z.string(),
  zone: z.string(),
  telling: telling.nullable(),
  follows: z.array(follow),
  /** which follow, or what of the telling, is being changed */
  about: z.string(),
  /** what became of the last change */
  said: z.object({ words: z.string(), isDone: z.boolean() }).nullable(),
});
export type State = z.infer<typeof stateSchema>;

/** The follow that is being changed. */
export const followOf = ({ follows, about }: State) => follows.find((one) => one.follow === about);
