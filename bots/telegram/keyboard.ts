import type { InlineKeyboardButton } from 'telegraf/types';
import type { Choice } from '../../src/core/chat.ts';

/** What fits beside each other on a phone. */
const widest = 26;
const mostInRow = 3;

/** Buttons below a message, in their order. What a button stands for is kept by whoever asks: its id alone goes out. */
export function keyboardOf(choices: readonly Pick<Choice, 'id' | 'label'>[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let width = 0;
  for (const { id, label } of choices) {
    const row = rows.at(-1);
    const button = { text: label, callback_data: id };
    const isFitting = row && row.length < mostInRow && width + label.length <= widest;
    if (isFitting) row.push(button);
    else rows.push([button]);
    width = isFitting ? width + label.length : label.length;
  }
  return rows;
}
