import { z } from 'zod';

/*
 * What the gateway tells, as far as it is used. Discord adds fields and kinds without notice, and leaves some out: what
 * does not fit is no event for us, and breaks nothing.
 */

const id = z.string().regex(/^\d{1,20}$/);
/** of anything */
export const idSchema = z.object({ id });

const moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

const userSchema = z.object({ id, username: z.string().default(''), bot: z.boolean().default(false) });

const embedSchema = z.object({
  type: z.string().default('rich'),
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});
export type HeardEmbed = z.infer<typeof embedSchema>;

const attachmentSchema = z.object({
  filename: z.string().default('file'),
  content_type: z.string().default('application/octet-stream'),
  url: z.string().default(''),
});

const contentShape = { content: z.string(), embeds: z.array(embedSchema).default([]) };

const referenceSchema = z.object({
  type: z.number().default(0),
  channel_id: id.optional(),
  message_id: id.optional(),
});

export const messageSchema = z.object({
  id,
  channel_id: id,
  guild_id: id.optional(),
  author: userSchema,
  webhook_id: id.optional(),
  type: z.number(),
  timestamp: moment,
  edited_timestamp: moment.nullable().default(null),
  message_reference: referenceSchema.nullable().default(null),
  attachments: z.array(attachmentSchema).default([]),
  message_snapshots: z.array(z.object({ message: z.object(contentShape) })).default([]),
  ...contentShape,
});
export type HeardMessage = z.infer<typeof messageSchema>;

/** An edit may tell only what changed; whether it is one says its time. */
export const updateSchema = z.object({
  id,
  channel_id: id,
  guild_id: id.optional(),
  edited_timestamp: moment.nullable().default(null),
});

export const deletionSchema = z
  .object({ id: id.optional(), ids: z.array(id).optional(), channel_id: id, guild_id: id.optional() })
  .transform(({ id: one, ids, ...rest }) => ({ ...rest, ids: ids ?? (one === undefined ? [] : [one]) }));

export const channelSchema = z.object({
  id,
  guild_id: id.optional(),
  name: z.string().nullable().optional(),
  type: z.number().optional(),
});

const listed = z.array(z.unknown()).default([]);
export const guildSchema = z.object({
  id,
  name: z.string().default(''),
  unavailable: z.boolean().default(false),
  channels: listed,
  threads: listed,
});

export const readySchema = z.object({ user: userSchema, application: z.object({ id }) });

const optionSchema = z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]).optional() });
const inputSchema = z.object({ custom_id: z.string(), value: z.string().default('') });
const rowSchema = z.object({ components: z.array(z.unknown()).default([]), component: z.unknown().optional() });

const dataSchema = z.object({
  name: z.string().optional(),
  options: z.array(optionSchema).default([]),
  custom_id: z.string().optional(),
  values: z.array(z.string()).optional(),
  components: z.array(z.unknown()).default([]),
});

const bits = z.string().regex(/^\d+$/).default('0');

export const interactionSchema = z.object({
  id,
  token: z.string(),
  type: z.number(),
  application_id: id.optional(),
  /** 2: a chat of several people that the bot is not in */
  context: z.number().nullish(),
  channel_id: id.optional(),
  guild_id: id.optional(),
  channel: channelSchema.optional(),
  member: z.object({ user: userSchema, permissions: bits }).optional(),
  user: userSchema.optional(),
  message: z.object({ id }).optional(),
  locale: z.string().default('en'),
  app_permissions: bits,
  data: dataSchema.default({ options: [], components: [] }),
});
export type HeardInteraction = z.infer<typeof interactionSchema>;

/** What was typed into a dialogue, by the names of its lines. */
export function valuesOf(rows: readonly unknown[]): Record<string, string> {
  const inputs = rows.flatMap((row) => {
    const { components, component } = rowSchema.safeParse(row).data ?? { components: [], component: undefined };
    return [...components, component];
  });
  const read = inputs.flatMap((input) => inputSchema.safeParse(input).data ?? []);
  return Object.fromEntries(read.map(({ custom_id, value }) => [custom_id, value]));
}
