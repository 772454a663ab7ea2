import type { Embed } from '../core/channel.ts';

export const longestMessage = 16_000;

/** Everything of a message that is read, as one text: what was typed, then each card from top to bottom. */
export function messageText(text: string, embeds: readonly Embed[]): string {
  const lines = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ]);
  return joined([text, ...lines]);
}

/** Parts of an album in their order. Pictures without a caption add nothing. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n');
}
