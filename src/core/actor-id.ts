import { z } from 'zod';

/** Ids become names of files and of objects, so only what could be one everywhere is an id. */
const pattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

export const actorId = z.string().regex(pattern);

export function isActorId(text: string): boolean {
  return pattern.test(text);
}
