import type { Block } from '../core/chat.ts';

type SecretOf = (name: string) => string | undefined;

const covered = '•••';

/**
 * What is shown once and written down nowhere: in a block stands its name, and it is put there on its way out. Once the
 * conversation has ended, or the process was started anew, there is nothing to put.
 */
export const reveal = (blocks: readonly Block[], secretOf: SecretOf): Block[] =>
  blocks.flatMap((block): Block[] => {
    if ((block.kind !== 'picture' && block.kind !== 'code') || block.secret === undefined) return [block];
    const secret = secretOf(block.secret);
    const { secret: _, ...rest } = block;
    if (rest.kind === 'code') return [{ ...rest, text: secret ?? covered }];
    return secret === undefined ? [] : [{ ...rest, data: secret }];
  });

/** For whoever only looks on: what lets somebody in is not theirs to use. */
export const withoutWords = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'text' && block.letsIn ? { ...block, text: covered } : block));

/** Fields of an answer that are shown once: from here on only their names go on. */
export function hideIn(
  value: unknown,
  { fields, names, keep }: { fields: readonly string[]; names: string; keep: (name: string, secret: string) => void },
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, secret]) => {
      if (!fields.includes(field)) return [field, secret];
      const name = `${names}:${field}`;
      keep(name, Array.isArray(secret) ? secret.join('\n') : String(secret));
      return [field, { secret: name }];
    }),
  );
}
