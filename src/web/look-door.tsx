import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Who } from '../core/who.ts';
import type { OfficeContext } from '../office/catalogue.ts';
import { demo } from '../office/demo.ts';
import { findByKey } from '../office/sign-in/identify-key.ts';
import { lookCookie, lookCookieName } from '../office/sign-in/shown.ts';
import type { FormCtx, FormDoor, FormEnv } from './form-door.tsx';
import { lookForAccount } from './look-for.ts';
import { LookOverPage, LookPage } from './look-page.tsx';

const path = '/look';

/**
 * The page of a link. The secret leaves the address at once, for a cookie of this page alone: what signs somebody in is
 * neither read nor touched here, and the cookie is shown nowhere else.
 */
export function lookPages(door: FormDoor, context: OfficeContext, addressOf: (c: FormCtx) => string): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.get(`${path}/:token`, (c) => {
    c.set('action', 'web.look');
    const secure = door.isSecure(c);
    setCookie(c, lookCookieName(secure), c.req.param('token'), { path, httpOnly: true, sameSite: 'Lax', secure });
    c.header('cache-control', 'no-store');
    return c.redirect(path, 303);
  });

  pages.get(path, async (c) => {
    c.set('action', 'web.look');
    const token = lookCookie(c.req.raw, door.isSecure(c)) ?? '';
    const address = addressOf(c);
    const found = await findByKey(context, { token, kind: 'link', address });
    const asked = { via: 'web', trace: c.get('requestId'), from: { agent: '', address } } as const;
    if (!found) return door.show(c, { as: 'stranger', user: 'stranger', grants: [], ...asked }, <LookOverPage />);
    const who: Who = { ...found.caller, ...asked };
    const [only] = who.limits?.accounts ?? [];
    const name = c.req.query('account') ?? only;
    const shown = await lookForAccount({ context, who }, { feed: demo.feed, name });
    return door.show(c, who, shown.ok ? <LookPage name={found.name} shown={shown.value} /> : <LookOverPage />);
  });

  return pages;
}
