import { type Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { ask } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { internally, type Who } from '../core/who.ts';
import { hasOwner } from '../directory/users.ts';
import { type OfficeContext, perform, refusalSentence } from '../office/catalogue.ts';
import { languageOfDesk } from '../office/desk-language.ts';
import { cookieName } from '../office/sign-in/identify.ts';
import { setUp } from '../office/sign-in/set-up.ts';
import { type SignedIn, signIn } from '../office/sign-in/sign-in.ts';
import { changePassword } from '../user/password.ts';
import { endOtherSessions, endSession, listSessions, signOut } from '../user/sessions.ts';
import { preferredLanguage } from '../words/language.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import { SecurityPage, SetUpPage, type ShownSession, SignInPage } from './sign-in-pages.tsx';
import { InWords } from './spoken.tsx';

interface Env {
  Variables: { requestId: string; action: string };
}
type Ctx = Context<Env>;

export interface SignInParts {
  context: OfficeContext;
  whoAsks: (c: Ctx) => Promise<Who>;
  /** whether browsers reach us by https, also where a proxy stands between */
  isSecure: (c: Ctx) => boolean;
}

const mostBytes = 16_384;

/** The pages around signing in: forms that work without scripts. What they do is done by the same actions as over the API. */
export function signInPages({ context, whoAsks, isSecure }: SignInParts): Hono<Env> {
  const pages = new Hono<Env>();

  pages.get('/sign-in', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const next = ownPath(c.req.query('next'));
    if (who.as !== 'stranger') return c.redirect(next, 303);
    return show(c, who, <SignInPage next={next} />);
  });

  pages.post('/sign-in', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const { email, password, next } = await fieldsOf(c);
    const outcome = await perform(context, signIn.name, { email, password }, who);
    if (outcome.ok) return enter(c, outcome.value as SignedIn, ownPath(next));
    const problem = await say(c, who, outcome);
    return show(c, who, <SignInPage next={ownPath(next)} email={email} problem={problem} />, 422);
  });

  pages.get('/set-up', async (c) => show(c, await asked(c, 'web.set-up'), <SetUpPage />));

  pages.post('/set-up', async (c) => {
    const who = await asked(c, 'web.set-up');
    const { word, email, password } = await fieldsOf(c);
    const outcome = await perform(context, setUp.name, { word, email, password }, who);
    if (outcome.ok) return enter(c, outcome.value as SignedIn, '/security');
    return show(c, who, <SetUpPage email={email} problem={await say(c, who, outcome)} />, 422);
  });

  pages.post('/sign-out', async (c) => {
    const who = await asked(c, 'web.sign-out');
    if (who.as !== 'stranger') await perform(context, signOut.name, {}, who);
    for (const isHttps of [true, false]) deleteCookie(c, cookieName(isHttps), { path: '/', secure: isHttps });
    return c.redirect('/sign-in', 303);
  });

  pages.get('/security', async (c) => {
    const who = await asked(c, 'web.security');
    return who.as === 'stranger' ? c.redirect('/sign-in?next=/security', 303) : showSecurity(c, who, {});
  });

  pages.post('/security/:what{password|end|end-others}', async (c) => {
    const who = await asked(c, 'web.security');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/security', 303);
    const { current, password, session } = await fieldsOf(c);
    const what = c.req.param('what');
    if (what === 'password') {
      const changed = await perform(context, changePassword.name, { current, password }, who);
      if (!changed.ok) return showSecurity(c, who, { problem: await say(c, who, changed) }, 422);
      const { ended } = changed.value as { ended: number };
      return showSecurity(c, who, { done: (await wordsFor(c, who)).say('signIn.CHANGED', { count: ended }) });
    }
    const [action, input] = what === 'end' ? [endSession, { session }] : [endOtherSessions, {}];
    const outcome = await perform(context, action.name, input, who);
    return outcome.ok
      ? c.redirect('/security', 303)
      : showSecurity(c, who, { problem: await say(c, who, outcome) }, 422);
  });

  return pages;

  async function asked(c: Ctx, action: string): Promise<Who> {
    c.set('action', action);
    return whoAsks(c);
  }

  function enter(c: Ctx, { token, endsAt }: SignedIn, next: string): Response {
    const secure = isSecure(c);
    const expires = new Date(endsAt);
    setCookie(c, cookieName(secure), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, expires });
    return c.redirect(next, 303);
  }

  async function showSecurity(c: Ctx, who: Who, said: { problem?: string; done?: string }, status: 200 | 422 = 200) {
    const owned = await ask(context.office.directory(), hasOwner, {}, internally(who.trace));
    const listed = await perform(context, listSessions.name, {}, who);
    const sessions = listed.ok ? (listed.value as { sessions: ShownSession[] }).sessions : [];
    const isOwned = owned.ok && owned.value.has;
    return show(c, who, <SecurityPage {...said} sessions={sessions} isOwned={isOwned} />, status);
  }

  async function wordsFor(c: Ctx, who: Who): Promise<Words> {
    if (who.as === 'stranger' || !who.desk) return wordsOf(preferredLanguage(c.req.header('accept-language')));
    return wordsOf(await languageOfDesk(context, who.desk, who.trace));
  }

  async function say(c: Ctx, who: Who, refused: Outcome<unknown>): Promise<string> {
    if (refused.ok) throw new TypeError('an acceptance is no refusal');
    return refusalSentence(context.catalogue, refused.refusal, (await wordsFor(c, who)).language);
  }

  async function show(c: Ctx, who: Who, page: Child, status: 200 | 422 = 200): Promise<Response> {
    const words = await wordsFor(c, who);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': words.language };
    const body = `<!doctype html>${<InWords words={words}>{page}</InWords>}`;
    return c.body(body, status, { ...headers, 'cache-control': 'no-store' });
  }
}

/** Where somebody goes after signing in: a page of ours, whatever the address asks for. */
const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\w./?=&%-]*$/.test(path) ? path : '/';

/** A form as browsers send it; what is no text, or too long, is not there. */
async function fieldsOf(c: Ctx): Promise<Record<string, string | undefined>> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return {};
  const text = await c.req.text();
  return text.length > mostBytes ? {} : Object.fromEntries(new URLSearchParams(text));
}
