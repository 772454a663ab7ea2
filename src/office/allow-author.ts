import { z } from 'zod';
import { paragraph } from '../core/chat.ts';
import { ask } from '../core/office.ts';
import { accept, defineRefusals, type Outcome } from '../core/outcome.ts';
import { listFeeds } from '../directory/directory.ts';
import { changeSettings, showSettings } from '../feed/settings.ts';
import { worded } from '../words/worded.ts';
import type { OfficeContext } from './catalogue.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

export const authorRefusals = defineRefusals({ ...worded({ CHANNEL_UNKNOWN: 404 }) });

/** Where several may write, only whom the channel's owner named gives signals: so that no member can trade for all. */
export const allowAuthor = officeAction({
  name: 'authors.allow',
  summary: 'Lets somebody who writes in a channel give signals there, or no longer',
  kind: 'write',
  needs: { scope: 'feed', over: 'feed' },
  chat: { command: 'allow', fromText },
  input: z.object({
    author: z.string().min(1).max(80).describe('as the channel shows them, such as telegram-user:7'),
    channel: z.string().min(1).max(100).describe('its name or its id'),
    isAllowed: z.boolean().default(true),
  }),
  output: z.object({ channel: z.string(), authors: z.array(z.string()) }),
  say: ({ channel, authors }, _input, words) => [
    paragraph(
      words.say('channel.AUTHORS', { channel, authors: authors.length > 0 ? words.list(authors, 'and') : null }),
    ),
  ],
  run: async (context: OfficeContext, { author, channel, isAllowed }, who): Promise<Outcome<Allowed>> => {
    const { office } = context;
    const listed = await ask(office.directory(), listFeeds, {}, who);
    if (!listed.ok) return listed;
    const plain = (text: string) => text.trim().toLowerCase();
    const meant = listed.value.feeds.filter(({ feed, name }) => [feed, plain(name)].includes(plain(channel)));
    const [found] = meant;
    if (!found || meant.length > 1) return authorRefusals.refuse('CHANNEL_UNKNOWN', { channel });
    const { feed, name } = found;
    const settings = await ask(office.feed(feed), showSettings, { feed }, who);
    if (!settings.ok) return settings;
    const others = settings.value.allowedAuthors.filter((one) => one !== author);
    const allowedAuthors = isAllowed ? [...others, author] : others;
    const changed = await ask(office.feed(feed), changeSettings, { feed, allowedAuthors }, { ...who, ...keyOf(who) });
    return changed.ok ? accept({ channel: name, authors: allowedAuthors }) : changed;
  },
});

type Allowed = { channel: string; authors: string[] };

const keyOf = (who: Parameters<typeof within>[0]) => {
  const { idempotencyKey } = within(who, 'allow');
  return idempotencyKey === undefined ? {} : { idempotencyKey };
};

/** `/allow telegram-user:7 Gold Room`, with `off` at the end to take it back. */
function fromText(text: string): unknown {
  const [author = '', ...rest] = text.trim().split(/\s+/);
  const isOff = rest.length > 1 && rest.at(-1)?.toLowerCase() === 'off';
  return { author, channel: (isOff ? rest.slice(0, -1) : rest).join(' '), isAllowed: !isOff };
}
