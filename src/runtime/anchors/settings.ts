import { join } from 'node:path';
import { z } from 'zod';
import { letterPlaceOf } from '../../core/letters.ts';

/** Where the heads of the chains are written besides. */
export const anchorVariables = {
  ANCHORS_FILE: {
    schema: z.string().optional(),
    fallback: undefined,
    allowed: 'a file, best on another disk; anchors.jsonl in DATA_DIR when empty',
  },
  ANCHORS_TO: {
    schema: z
      .string()
      .refine((given) => given === 'chat' || letterPlaceOf(given)?.startsWith('mail:'))
      .optional(),
    fallback: undefined,
    allowed: 'a mail address, or chat: to the owner; empty: the file alone',
  },
} as const;

export const anchorFileOf = ({ DATA_DIR, ANCHORS_FILE }: { DATA_DIR: string; ANCHORS_FILE?: string | undefined }) =>
  ANCHORS_FILE ?? join(DATA_DIR, 'anchors.jsonl');
