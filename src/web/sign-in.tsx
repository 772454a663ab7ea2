import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { requestCode } from '../office/sign-in/request-code.ts';
import { setUp } from '../office/sign-in/set-up.ts';
import { cookieName, deviceCookie } from '../office/sign-in/shown.ts';
import { type SignedIn, signIn } from '../office/sign-in/sign-in.ts';
import { signInByPasskey } from '../office/sign-in/sign-in-by-passkey.ts';
import { signInWithCode } from '../office/sign-in/sign-in-with-code.ts';
import type { Sent } from '../user/sent-codes/sent-codes.ts';
import { signOut } from '../user/sessions.ts';
import { CodePage } from './factor-pages.tsx';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf, jsonIn, ownPath } from './form-door.tsx';
import { SetUpPage, SignInPage } from './sign-in-pages.tsx';

interface Offered {
  mayRegister: boolean;
  hasPasskeys: boolean;
  services: FormDoor['services'];
}

/** The pages around signing in: forms that work without scripts. What they do is done by the same actions as over the API. */
export function signInPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  const { asked, show } = door;

  pages.get('/sign-in', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const next = ownPath(c.req.query('next'));
    if (who.as !== 'stranger') return c.redirect(next, 303);
    return show(c, who, <SignInPage next={next} {...(await offered(c, who))} />);
  });

  pages.post('/sign-in', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const { email, password, next } = await fieldsOf(c);
    const outcome = await door.do(signIn, { email, password, device: deviceCookie(c.req.raw, door.isSecure(c)) }, who);
    if (outcome.ok) return enter(c, outcome, ownPath(next));
    const problem = await door.say(c, who, outcome);
    const parts = { next: ownPath(next), email, problem, ...(await offered(c, who)) };
    return show(c, who, <SignInPage {...parts} />, 422);
  });

  pages.post('/sign-in/passkey', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const { ticket, answer, next } = await fieldsOf(c);
    const device = deviceCookie(c.req.raw, door.isSecure(c));
    const outcome = await door.do(signInByPasskey, { ticket, answer: jsonIn(answer), device }, who);
    if (outcome.ok) return enter(c, outcome, ownPath(next));
    const parts = { next: ownPath(next), problem: await door.say(c, who, outcome), ...(await offered(c, who)) };
    return show(c, who, <SignInPage {...parts} />, 422);
  });

  pages.get('/sign-in/code', async (c) => {
    const who = await asked(c, 'web.sign-in');
    return showCodePage(c, who, { next: ownPath(c.req.query('next')) });
  });

  pages.post('/sign-in/send-code', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const { way, next } = await fieldsOf(c);
    const outcome = await door.do(requestCode, { way, token: door.shown(c) }, who);
    if (!outcome.ok) return again(c, who, outcome, ownPath(next));
    const words = await door.wordsFor(c, who);
    return showCodePage(c, who, { next: ownPath(next), sent: words.say('codes.SENT', outcome.value as Sent) });
  });

  pages.post('/sign-in/code', async (c) => {
    const who = await asked(c, 'web.sign-in');
    const { code, next, remember } = await fieldsOf(c);
    const shown = { token: door.shown(c), code, remember: remember === 'yes' };
    const outcome = await door.do(signInWithCode, shown, who);
    if (outcome.ok) return enter(c, outcome, ownPath(next));
    return again(c, who, outcome, ownPath(next));
  });

  pages.get('/set-up', async (c) => show(c, await asked(c, 'web.set-up'), <SetUpPage />));

  pages.post('/set-up', async (c) => {
    const who = await asked(c, 'web.set-up');
    const { word, email, password } = await fieldsOf(c);
    const outcome = await door.do(setUp, { word, email, password }, who);
    if (outcome.ok) return enter(c, outcome, '/security');
    return show(c, who, <SetUpPage email={email} problem={await door.say(c, who, outcome)} />, 422);
  });

  pages.post('/sign-out', async (c) => {
    const who = await asked(c, 'web.sign-out');
    if (who.as !== 'stranger') await door.do(signOut, {}, who);
    for (const isHttps of [true, false]) deleteCookie(c, cookieName(isHttps), { path: '/', secure: isHttps });
    return c.redirect('/sign-in', 303);
  });

  return pages;

  async function showCodePage(c: FormCtx, who: Who, parts: { next: string; sent?: string }): Promise<Response> {
    const ways = await door.waysIn(c, who);
    return show(c, who, <CodePage {...parts} ways={ways} hasPasskeys={door.hasPasskeys(c)} />);
  }

  async function offered(c: FormCtx, who: Who): Promise<Offered> {
    return {
      mayRegister: (await door.registration(who)).mode !== 'closed',
      hasPasskeys: door.hasPasskeys(c),
      services: door.services,
    };
  }

  /** With the password alone one is not in yet: the same cookie shows the half that is done. */
  function enter(c: FormCtx, { value }: { value: unknown }, next: string): Response {
    const signedIn = value as SignedIn;
    const rest = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
    return door.enter(c, signedIn, signedIn.needs === 'code' ? `/sign-in/code${rest}` : next);
  }

  async function again(c: FormCtx, who: Who, refused: Outcome<unknown>, next: string): Promise<Response> {
    const problem = await door.say(c, who, refused);
    const isOver = !refused.ok && refused.refusal.code === 'SIGN_IN_OVER';
    const parts = { next, problem, ...(await offered(c, who)) };
    const page = isOver ? <SignInPage {...parts} /> : <CodePage {...parts} ways={await door.waysIn(c, who)} />;
    return show(c, who, page, 422);
  }
}
