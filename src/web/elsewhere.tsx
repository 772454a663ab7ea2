import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Outcome } from '../core/outcome.ts';
import type { Who } from '../core/who.ts';
import { beginElsewhere, beginLink } from '../office/oauth/begin.ts';
import { finishElsewhere } from '../office/oauth/finish.ts';
import { registerElsewhere, showNewcomer } from '../office/oauth/register.ts';
import { deviceCookie, elsewhereCookie, elsewhereCookieName } from '../office/sign-in/shown.ts';
import type { SignedIn } from '../office/sign-in/sign-in.ts';
import { preferredLanguage } from '../words/language.ts';
import { GoOnPage, NewcomerPage, NotInPage } from './elsewhere-pages.tsx';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf, ownPath } from './form-door.tsx';

const keptSeconds = 600;

export interface Begun {
  url: string;
  browser: string;
}
type Finished =
  | { became: 'in'; signedIn: SignedIn; next: string }
  | { became: 'linked'; next: string }
  | { became: 'new' };
type Newcomer = Parameters<typeof NewcomerPage>[0]['newcomer'];

/**
 * The way to another service and back.
 *  1. Signing in begins by a link. Linking is begun by a form of our own page, which no other page can send.
 *  2. Everything happens at the public address, where the service sends people back and the cookie is.
 */
export function elsewherePages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  const { asked, show } = door;

  pages.get('/auth/oauth/:provider/start', async (c) => {
    const who = await asked(c, 'web.oauth');
    const next = ownPath(c.req.query('next'));
    const elsewhere = door.publicPlace(c);
    if (elsewhere !== null) return c.redirect(elsewhere, 303);
    const input = { provider: c.req.param('provider'), browser: kept(c), next };
    const begun = await door.do(beginElsewhere, input, who);
    if (!begun.ok) return notIn(c, who, begun);
    const { url, browser } = begun.value as Begun;
    keep(c, browser);
    return c.redirect(url, 303);
  });

  pages.post('/auth/oauth/:provider/link', async (c) => {
    const who = await asked(c, 'web.oauth');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/security', 303);
    const elsewhere = door.publicPlace(c);
    if (elsewhere !== null) {
      const { origin, host } = new URL(elsewhere);
      return show(c, who, <GoOnPage url={`${origin}/security`} service={host} />);
    }
    const { password } = await fieldsOf(c);
    const provider = c.req.param('provider');
    const input = { provider, browser: kept(c), password: password || null };
    const begun = await door.do(beginLink, input, who);
    if (!begun.ok) return door.toProof(c, begun) ?? notIn(c, who, begun);
    return goOnTo(door, c, who, begun.value as Begun);
  });

  pages.get('/auth/oauth/:provider/callback', async (c) => {
    const who = await asked(c, 'web.oauth');
    const query = new URL(c.req.url).search.slice(1);
    const device = deviceCookie(c.req.raw, door.isSecure(c));
    const input = { provider: c.req.param('provider'), browser: kept(c), query, device };
    const finished = await door.do(finishElsewhere, input, who);
    if (!finished.ok) return notIn(c, who, finished);
    const value = finished.value as Finished;
    if (value.became === 'new') return c.redirect('/auth/oauth/register', 303);
    return value.became === 'linked'
      ? c.redirect(ownPath(value.next), 303)
      : enter(c, value.signedIn, ownPath(value.next));
  });

  pages.get('/auth/oauth/register', async (c) => {
    const who = await asked(c, 'web.oauth');
    const newcomer = await newcomerOf(c, who);
    return newcomer ? show(c, who, <NewcomerPage newcomer={newcomer} />) : c.redirect('/register', 303);
  });

  pages.post('/auth/oauth/register', async (c) => {
    const who = await asked(c, 'web.oauth');
    const { word, name, password } = await fieldsOf(c);
    const chosen = { word: word || null, password: password || null, ...(name ? { name } : {}) };
    const language = preferredLanguage(c.req.header('accept-language'));
    const outcome = await door.do(registerElsewhere, { browser: kept(c), language, ...chosen }, who);
    if (outcome.ok) {
      const secure = door.isSecure(c);
      deleteCookie(c, elsewhereCookieName(secure), { path: '/', secure });
      return enter(c, outcome.value as SignedIn, '/');
    }
    const newcomer = await newcomerOf(c, who);
    if (!newcomer) return notIn(c, who, outcome);
    const problem = await door.say(c, who, outcome);
    return show(c, who, <NewcomerPage newcomer={newcomer} problem={problem} word={word ?? ''} />, 422);
  });

  return pages;

  function kept(c: FormCtx): string | null {
    return elsewhereCookie(c.req.raw, door.isSecure(c));
  }

  function keep(c: FormCtx, browser: string): void {
    keepIn(door, c, browser);
  }

  /** As with a password: with a second factor one is not in yet. */
  function enter(c: FormCtx, signedIn: SignedIn, next: string): Response {
    const rest = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
    return door.enter(c, signedIn, signedIn.needs === 'code' ? `/sign-in/code${rest}` : next);
  }

  async function newcomerOf(c: FormCtx, who: Who): Promise<Newcomer | null> {
    const found = await door.do(showNewcomer, { browser: kept(c) }, who);
    return found.ok ? (found.value as { newcomer: Newcomer | null }).newcomer : null;
  }

  async function notIn(c: FormCtx, who: Who, refused: Outcome<unknown>): Promise<Response> {
    const problem = await door.say(c, who, refused);
    return show(c, who, <NotInPage problem={problem} isSignedIn={who.as !== 'stranger'} />, 422);
  }
}

function keepIn(door: FormDoor, c: FormCtx, browser: string): void {
  const secure = door.isSecure(c);
  const ours = { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: keptSeconds } as const;
  setCookie(c, elsewhereCookieName(secure), browser, ours);
}

/** Off to the other service, from the browser that keeps the secret of it. */
export function goOnTo(door: FormDoor, c: FormCtx, who: Who, { url, browser }: Begun): Promise<Response> {
  keepIn(door, c, browser);
  return door.show(c, who, <GoOnPage url={url} service={new URL(url).hostname} />);
}
