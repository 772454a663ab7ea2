import { Hono } from 'hono';
import { z } from 'zod';
import { blockSchema } from '../core/chat.ts';
import type { Refusal } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { beginLink } from '../office/oauth/begin.ts';
import { proveAgain } from '../office/sign-in/prove.ts';
import { requestCode } from '../office/sign-in/request-code.ts';
import { askPasskey } from '../user/passkeys/prove-by-passkey.ts';
import type { Sent } from '../user/sent-codes/sent-codes.ts';
import { dropHeld, showHeld } from '../user/step-up/held.ts';
import type { Said } from './acts.ts';
import { type Begun, goOnTo } from './elsewhere.tsx';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf, jsonIn } from './form-door.tsx';
import type { PasskeyQuestion } from './passkey-pages.tsx';
import { NothingHeldPage, ProvedPage, ProvePage } from './prove-pages.tsx';
import { securityActs } from './security-acts.ts';

const doneSchema = z.object({ action: z.string(), answer: z.unknown(), said: z.array(blockSchema) });

interface Found {
  refusal: Refusal;
  ways: { code: boolean; passkey: boolean; sms: boolean };
}

type ShowSecurity = (c: FormCtx, who: Who, said: Said) => Promise<Response>;

/** Where somebody shows that it is them, and sees what is done then before they do. */
export function provePages(door: FormDoor, showSecurity: ShowSecurity): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.get('/prove/:challenge', async (c) => {
    const who = await door.asked(c, 'web.prove');
    return who.as === 'stranger' ? c.redirect('/sign-in', 303) : showPage(c, who);
  });

  pages.post('/prove/:challenge', async (c) => {
    const who = await door.asked(c, 'web.prove');
    if (who.as === 'stranger') return c.redirect('/sign-in', 303);
    const { code, question, answer } = await fieldsOf(c);
    const shown = answer ? { passkey: { question, answer: jsonIn(answer) } } : { code };
    const outcome = await door.do(proveAgain, { challenge: c.req.param('challenge'), ...shown }, who);
    if (!outcome.ok) return showPage(c, who, await door.say(c, who, outcome));
    return showDone(c, who, doneSchema.parse(outcome.value));
  });

  pages.post('/prove/:challenge/send', async (c) => {
    const who = await door.asked(c, 'web.prove');
    if (who.as === 'stranger') return c.redirect('/sign-in', 303);
    const outcome = await door.do(requestCode, { way: 'sms', challenge: c.req.param('challenge') }, who);
    if (!outcome.ok) return showPage(c, who, await door.say(c, who, outcome));
    const words = await door.wordsFor(c, who);
    return showPage(c, who, undefined, words.say('codes.SENT', outcome.value as Sent));
  });

  pages.post('/prove/:challenge/drop', async (c) => {
    const who = await door.asked(c, 'web.prove');
    if (who.as === 'stranger') return c.redirect('/sign-in', 303);
    await door.do(dropHeld, { challenge: c.req.param('challenge') }, who);
    return c.redirect('/', 303);
  });

  return pages;

  async function showPage(c: FormCtx, who: Who, problem?: string, sent?: string): Promise<Response> {
    const challenge = c.req.param('challenge') ?? '';
    const found = await door.do(showHeld, { challenge }, who);
    const status = problem === undefined ? 200 : 422;
    if (!found.ok) return door.show(c, who, <NothingHeldPage problem={problem} />, 422);
    const { refusal, ways } = found.value as Found;
    const asked = ways.passkey && door.hasPasskeys(c) ? await door.do(askPasskey, { challenge }, who) : null;
    const held = { ...refusal, facts: { ...refusal.facts, challenge } };
    const why = await door.say(c, who, { ok: false, refusal: held });
    const parts = { challenge, why, problem, sent, ways, asked: asked?.ok ? (asked.value as PasskeyQuestion) : null };
    return door.show(c, who, <ProvePage {...parts} />, status);
  }

  async function showDone(c: FormCtx, who: Who, { action, answer, said }: z.infer<typeof doneSchema>) {
    if (action === beginLink.name) return goOnTo(door, c, who, answer as Begun);
    const act = Object.values(securityActs).find((one) => one.action.name === action);
    if (!act) return door.show(c, who, <ProvedPage said={said} />);
    return showSecurity(c, who, act.shown?.(answer, await door.wordsFor(c, who), door.originOf(c)) ?? {});
  }
}
