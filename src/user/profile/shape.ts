import { z } from 'zod';
import { zoneNamed } from '../../core/trading-day.ts';
import { languages } from '../../words/language.ts';

/** What is written about and may be left out. A changed password and a second factor are always written about. */
export const noticesSchema = z.strictObject({
  device: z.boolean().describe('when something signs in that never did before'),
  chat: z.boolean().describe('when a chat is linked to you, or taken away'),
  unusual: z
    .boolean()
    .describe(
      'in chats too: a new device in a new network, a sign-in after many wrong tries, a second factor that ends',
    ),
});
export type Notices = z.infer<typeof noticesSchema>;

export const allNotices: Notices = { device: true, chat: true, unusual: true };

/** A name is shown to others and stands in letters: letters of any script, nothing that means something there. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}<>@:/\\]+$/u, 'a name without < > @ : / and \\');

export const zoneSchema = z
  .string()
  .max(60)
  .transform((given, context) => {
    const zone = zoneNamed(given);
    if (zone !== null) return zone;
    context.addIssue({ code: 'custom', message: 'a zone such as Europe/Berlin' });
    return z.NEVER;
  });

export const settingsSchema = z.object({
  language: z.enum(languages).nullable().describe('of pages and letters; null: that of your desk, or of your browser'),
  zone: z.string().nullable().describe('in which letters and pages tell times; null: UTC'),
  notices: noticesSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
