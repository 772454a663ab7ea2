import type { Block, Choice } from '../../src/core/chat.ts';

/** A card as one reads it. */
export function textOf(blocks: Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'pairs':
        case 'details':
          return block.rows.map((row) => row.join(': ')).join('\n');
        case 'table':
          return [block.head, ...block.rows].map((row) => row.join(' | ')).join('\n');
        case 'picture':
          return `[${block.alt}]`;
        case 'file':
          return `[${block.name}]`;
        default:
          return block.text;
      }
    })
    .join('\n');
}

const standing = new Set(['Close', 'Half', 'Break-even', 'Cancel']);

/** The buttons that answer something, without those that a card offers for as long as its trade stands. */
export function questionsIn(talk: readonly { choices: readonly Choice[] }[]): Choice[] {
  const asked = talk.filter(({ choices }) => choices.some(({ label }) => !standing.has(label)));
  return asked.flatMap(({ choices }) => choices);
}
