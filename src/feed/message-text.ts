import { z } from 'zod';

/** A card that a chat platform shows beside the text, as Discord's embeds are. */
export const embedSchema = z.object({
  title: z.string().max(300).optional(),
  description: z.string().max(5_000).optional(),
  fields: z
    .array(z.object({ name: z.string().max(300), value: z.string().max(1_100) }))
    .max(25)
    .optional(),
});
export type Embed = z.infer<typeof embedSchema>;

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
