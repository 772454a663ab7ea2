import { Hono } from 'hono';
import type { Who } from '../core/who.ts';
import { listIdentities } from '../office/oauth/links.ts';
import { listDevices } from '../user/devices/devices.ts';
import { factorStatus } from '../user/factors.ts';
import { listKeys, listLinks } from '../user/keys/keys.ts';
import { listPasskeys } from '../user/passkeys/passkeys.ts';
import { listSessions } from '../user/sessions.ts';
import type { Said } from './acts.ts';
import type { Elsewhere } from './elsewhere-pages.tsx';
import type { Factors } from './factors-shown.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from './form-door.tsx';
import { provePages } from './prove.tsx';
import { recoverPages } from './recover.tsx';
import { securityActs } from './security-acts.ts';
import { SecurityPage, type ShownLists } from './sign-in-pages.tsx';

const noServices: Elsewhere = { links: [], others: [], hasPassword: false };
const noFactors: Factors = {
  ...{ totp: false, passkeys: 0, sms: null, email: false, goneAt: null, isReplaceable: false, backupCodes: 0 },
};
const nothing: ShownLists = { sessions: [], devices: [], keys: [], links: [], passkeys: [] };

/** How one signs in, and where one is. */
export function securityPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.get('/security', async (c) => {
    const who = await door.asked(c, 'web.security');
    return who.as === 'stranger' ? c.redirect('/sign-in?next=/security', 303) : showPage(c, who, {});
  });

  pages.post('/security/:what', async (c) => {
    const who = await door.asked(c, 'web.security');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/security', 303);
    const what = c.req.param('what');
    const act = Object.hasOwn(securityActs, what) ? securityActs[what] : undefined;
    if (!act) return c.redirect('/security', 303);
    const outcome = await door.do(act.action, act.input(await fieldsOf(c)), who);
    if (!outcome.ok)
      return door.toProof(c, outcome) ?? showPage(c, who, { problem: await door.say(c, who, outcome) }, 422);
    if (!act.shown) return c.redirect('/security', 303);
    return showPage(c, who, act.shown(outcome.value, await door.wordsFor(c, who), door.originOf(c)));
  });

  pages.route('/', provePages(door, showPage));
  pages.route('/', recoverPages(door));
  return pages;

  async function showPage(c: FormCtx, who: Who, said: Said, status: 200 | 422 = 200): Promise<Response> {
    const look = async (action: { name: string }) => {
      const outcome = await door.do(action, {}, who);
      return outcome.ok ? (outcome.value as object) : {};
    };
    const all = await Promise.all([listSessions, listDevices, listKeys, listLinks, listPasskeys].map(look));
    const listed = { ...nothing, ...Object.assign({}, ...all) };
    const [isOwned, factors, services] = await Promise.all([
      door.hasOwner(who),
      door.do(factorStatus, {}, who),
      door.do(listIdentities, {}, who),
    ]);
    const elsewhere = (services.ok ? services.value : noServices) as Elsewhere;
    const has = (factors.ok ? factors.value : noFactors) as Factors;
    return door.show(c, who, <SecurityPage {...said} {...listed} {...{ factors: has, elsewhere, isOwned }} />, status);
  }
}
