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

interface Words {
  text: string;
  embeds: readonly Embed[];
  /** who wrote it, where the channel has several; a channel's own post has none */
  author?: string;
}

/**
 * What happened in a channel, as its platform told it. Nothing in it has authority by itself: that is the channel's own,
 * or that of an author whom the channel's owner named.
 */
export interface HeardInChannel {
  /** the same for the same event, however often the platform tells it */
  key: string;
  /** the channel as a place, such as `telegram:-1001234`, and its name as people read it there */
  channel: string;
  title: string;
  what:
    | ({
        kind: 'post';
        message: string;
        replyTo?: string;
        /** Unix milliseconds */
        postedAt: number;
        /** posts with the same album are one message */
        album?: string;
        /** forwarded from elsewhere */
        isForward?: true;
        /** of somebody in a chat where several may write: only whom the owner named signals there */
        isMember?: true;
      } & Words)
    | ({
        kind: 'edit';
        message: string;
        /** the same for the same edit */
        stamp: string;
        editedAt?: number;
      } & Words)
    | { kind: 'delete'; messages: string[] }
    /** the same channel under another id, as a group that became a supergroup */
    | { kind: 'moved'; to: string }
    /** the bot can read it from now on, or no longer; `by` is who did it, such as `telegram-user:7` */
    | { kind: 'added' | 'removed'; by: string | null };
}

/** What is kept of a channel: for a platform that can be asked what was missed. */
export interface KeptChannel {
  /** the channel as a place, and its name as people read it there */
  channel: string;
  title: string;
  /** Unix milliseconds since when it is read here */
  since: number;
  /** the platform's ids of the newest messages, newest first, those that were deleted left out */
  recent: readonly string[];
  /** the newest of all; null: none yet */
  last: string | null;
}

/** The channels of a platform, by its scheme, that publish to a feed here; or only one of them. */
export type ListKept = (scheme: string, channel?: string) => Promise<KeptChannel[]>;

/** Returns once it is kept: until then the platform has to tell it again. */
export type HearChannel = (heard: HeardInChannel) => Promise<void>;
