import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Who } from '../core/who.ts';
import type { OfficeContext } from '../office/catalogue.ts';
import { demo } from '../office/demo.ts';
import { findByKey } from '../office/sign-in/identify-key.ts';
import { lookCookie, lookCookieName } from '../office/sign-in/shown.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from './form-door.tsx';
import { lookForAccount } from './look-for.ts';
import { LookOpenPage, LookOverPage, LookPage } from './look-page.tsx';

const path = '/look';

/**
 * The page of a link. The secret never was in an address that is sent, and is kept in a cookie of this page alone: what signs somebody in is
 * neither read nor touched here, and the cookie is shown nowhere else.
 */
export function lookPages(door: FormDoor, context: OfficeContext, addressOf: (c: FormCtx) => string): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  const stranger = (c: FormCtx): Who => {
    const from = { agent: '', address: addressOf(c) };
    return { as: 'stranger', user: 'stranger', grants: [], via: 'web', trace: c.get('requestId'), from };
  };

  pages.get(`${path}/open`, (c) => {
    c.set('action', 'web.look');
    return door.show(c, stranger(c), <LookOpenPage />);
  });

  pages.post(path, async (c) => {
    c.set('action', 'web.look');
    const { word = '' } = await fieldsOf(c);
    const secure = door.isSecure(c);
    setCookie(c, lookCookieName(secure), word.slice(0, 200), { path, httpOnly: true, sameSite: 'Lax', secure });
    c.header('cache-control', 'no-store');
    return c.redirect(path, 303);
  });

  pages.get(path, async (c) => {
    c.set('action', 'web.look');
    const token = lookCookie(c.req.raw, door.isSecure(c)) ?? '';
    const address = addressOf(c);
    const found = await findByKey(context, { token, kind: 'link', address });
    if (!found) return door.show(c, stranger(c), <LookOverPage />);
    const who: Who = { ...stranger(c), ...found.caller };
    const [only] = who.limits?.accounts ?? [];
    const name = c.req.query('account') ?? only;
    const shown = await lookForAccount({ context, who }, { feed: demo.feed, name });
    return door.show(c, who, shown.ok ? <LookPage name={found.name} shown={shown.value} /> : <LookOverPage />);
  });

  // As links were before: their word is still one that opens, and what is not found is logged with its address.
  pages.get(`${path}/*`, (c) => {
    c.set('action', 'web.look');
    return door.show(c, stranger(c), <LookOverPage />);
  });

  return pages;
}
