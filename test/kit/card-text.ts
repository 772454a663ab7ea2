import type { Block } from '../../src/core/chat.ts';

/** A card as one reads it. */
export function textOf(blocks: Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'pairs':
          return block.rows.map((row) => row.join(': ')).join('\n');
        case 'table':
          return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
        default:
          return block.text;
      }
    })
    .join('\n');
}
