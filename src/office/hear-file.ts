import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { type HeardInChat, paragraph } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { fileSchema } from '../talk/fields.ts';
import { hearingOf } from '../talk/hear-calls.ts';
import { words } from '../words/words.ts';
import type { OfficeContext } from './catalogue.ts';
import { languageOfDesk } from './desk-language.ts';
import { officeAction } from './office-action.ts';
import { within } from './once.ts';

const desks = hearingOf('desk');
type File = z.infer<typeof fileSchema>;
const longestName = 120;

/** What was sent, if a conversation waits for a file. unasked: nobody does, and it is not fetched · null: it is too large. */
export async function fileOf(
  { office }: OfficeContext,
  { name, mime, read }: Extract<HeardInChat['what'], { kind: 'file' }>,
  { desk, user, place, trace }: Who,
): Promise<File | null | 'unasked'> {
  const asks = { person: user, ...(place === undefined ? {} : { place }) };
  const found = await ask(office.desk(desk ?? ''), desks.awaitsFile, asks, internally(trace));
  if (!found.ok || !found.value.isAwaited) return 'unasked';
  const bytes = await read();
  return bytes && { name: name.slice(0, longestName) || 'file', mime, data: Buffer.from(bytes).toString('base64') };
}

/** A picture or a file without words. Nothing is read out of it: it answers a question that asks for one, or is said to be unread. */
export const sendFileToBot = officeAction({
  name: 'chat.file',
  summary: 'Sends the bot a picture or a file',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  pace: 'talk',
  hidden: ['file'],
  input: z.object({ file: z.union([fileSchema, z.null(), z.literal('unasked')]) }),
  output: z.object({ isTaken: z.boolean() }),
  run: async (context: OfficeContext, { file }, who): Promise<Outcome<{ isTaken: boolean }>> => {
    const desk = context.office.desk(who.desk ?? '');
    if (file !== 'unasked') {
      const heard = await ask(desk, desks.file, { file }, { ...who, ...keyOf(within(who, 'file')) });
      if (!heard.ok) return heard;
      if (heard.value.isHeard) return accept({ isTaken: true });
    }
    const { place, trace, user } = who;
    const spoken = words(await languageOfDesk(context, who.desk ?? '', trace));
    const note = { to: idOf('file', trace), blocks: [paragraph(spoken.say('talk.FILE'))], person: user };
    const inside = { ...internally(trace), ...keyOf(within(who, 'answer')) };
    const answered = await ask(desk, desks.answer, { ...note, ...(place === undefined ? {} : { place }) }, inside);
    return answered.ok ? accept({ isTaken: false }) : answered;
  },
});

const keyOf = ({ idempotencyKey }: Who) => (idempotencyKey === undefined ? {} : { idempotencyKey });
