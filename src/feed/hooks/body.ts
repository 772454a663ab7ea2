import { z } from 'zod';
import { messageId } from '../ids.ts';
import { longestMessage } from '../message-text.ts';

const told = z.strictObject({
  text: z.string().max(longestMessage).default(''),
  id: messageId.optional(),
  replyTo: messageId.optional(),
  editOf: messageId.optional(),
  deleteOf: messageId.optional(),
  /** when it was said, where that is not just now: Unix milliseconds, or as TradingView's {{timenow}} writes it */
  postedAt: z
    .union([z.number().int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))])
    .optional(),
  /** who wrote it, where several may; one who only may write there has no authority until the owner names them */
  author: z.string().min(1).max(80).optional(),
  isMember: z.boolean().optional(),
  isForward: z.boolean().optional(),
  /** of a sender that cannot sign */
  secret: z.string().max(200).optional(),
});

/** What a delivery asks for. */
export type Asked = Omit<z.infer<typeof told>, 'secret'>;

type ReadBody =
  | { ok: true; asked: Asked; secret: string | null }
  | { ok: false; code: 'HOOK_BODY_UNFIT' | 'HOOK_PLACEHOLDER' | 'HOOK_EMPTY'; problem: string };

/** A text as it stands, or JSON that says more. A sender that cannot sign has its secret in it, or above the text. */
export function readBody(contentType: string, body: string): ReadBody {
  const isJson = /^application\/([\w.+-]*\+)?json\b/i.test(contentType) || /^\s*\{/.test(body);
  const read = isJson ? readJson(body) : readText(body);
  if (!read.ok) return read;
  const { secret = null, ...asked } = read.value;
  const unfilled = /\{\{\s*[\w.]+\s*\}\}/.exec(asked.text);
  if (unfilled) return { ok: false, code: 'HOOK_PLACEHOLDER', problem: unfilled[0].slice(0, 60) };
  if (asked.text.trim() === '' && asked.deleteOf === undefined) return { ok: false, code: 'HOOK_EMPTY', problem: '' };
  return { ok: true, asked, secret };
}

type ReadTold = { ok: true; value: z.infer<typeof told> } | { ok: false; code: 'HOOK_BODY_UNFIT'; problem: string };

function readJson(body: string): ReadTold {
  const unfit = (problem: string): ReadTold => ({ ok: false, code: 'HOOK_BODY_UNFIT', problem });
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return unfit('it is not JSON');
  }
  const parsed = told.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return unfit(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim().slice(0, 200));
}

function readText(body: string): ReadTold {
  const first = /^\s*secret:\s*(\S+)[^\S\n]*\r?\n/i.exec(body);
  const text = first ? body.slice(first[0].length) : body;
  if (text.length > longestMessage) return { ok: false, code: 'HOOK_BODY_UNFIT', problem: 'the text is too long' };
  return { ok: true, value: { text, ...(first?.[1] ? { secret: first[1] } : {}) } };
}
