import { Hono } from 'hono';
import type { Who } from '../core/who.ts';
import { listIdentities, unlinkElsewhere } from '../office/oauth/links.ts';
import { proveAgain } from '../office/sign-in/prove.ts';
import { listDevices } from '../user/devices/devices.ts';
import { beginTotp, confirmTotp, factorStatus, removeFactors, renewBackupCodes } from '../user/factors.ts';
import { listKeys, listLinks } from '../user/keys/keys.ts';
import { changePassword } from '../user/password.ts';
import { endOtherSessions, endSession, listSessions } from '../user/sessions.ts';
import type { Acts, Said } from './acts.ts';
import type { Elsewhere } from './elsewhere-pages.tsx';
import type { Factors, ShownOnce } from './factor-pages.tsx';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from './form-door.tsx';
import { keyActs } from './key-acts.ts';
import { SecurityPage, type ShownLists } from './sign-in-pages.tsx';

const noServices: Elsewhere = { links: [], others: [], hasPassword: false };
const nothing: ShownLists = { sessions: [], devices: [], keys: [], links: [] };

/** What a form of this page does, by its address. */
const acts: Acts = {
  ...keyActs,
  password: {
    action: changePassword,
    input: ({ current, password }) => ({ current, password }),
    shown: (value, words) => ({
      done: words.say('signIn.CHANGED', { count: (value as { ended: number }).ended }),
    }),
  },
  end: { action: endSession, input: ({ session }) => ({ session }) },
  'end-others': { action: endOtherSessions, input: () => ({}) },
  'begin-factor': {
    action: beginTotp,
    input: ({ password }) => ({ password }),
    shown: (value) => ({ begun: value as ShownOnce['begun'] }),
  },
  'confirm-factor': { action: confirmTotp, input: ({ code }) => ({ code }), shown: (value) => value as ShownOnce },
  'renew-codes': { action: renewBackupCodes, input: () => ({}), shown: (value) => value as ShownOnce },
  'unlink-service': { action: unlinkElsewhere, input: ({ provider }) => ({ provider }) },
  'end-factor': { action: removeFactors, input: () => ({}) },
  prove: {
    action: proveAgain,
    input: ({ code }) => ({ code }),
    shown: (_, words) => ({ done: words.say('signIn.PROVED') }),
  },
};

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
    const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
    if (!act) return c.redirect('/security', 303);
    const outcome = await door.do(act.action, act.input(await fieldsOf(c)), who);
    if (!outcome.ok) return showPage(c, who, { problem: await door.say(c, who, outcome) }, 422);
    if (!act.shown) return c.redirect('/security', 303);
    return showPage(c, who, act.shown(outcome.value, await door.wordsFor(c, who), door.originOf(c)));
  });

  return pages;

  async function showPage(c: FormCtx, who: Who, said: Said, status: 200 | 422 = 200): Promise<Response> {
    const look = async (action: { name: string }) => {
      const outcome = await door.do(action, {}, who);
      return outcome.ok ? (outcome.value as object) : {};
    };
    const all = await Promise.all([listSessions, listDevices, listKeys, listLinks].map(look));
    const listed = { ...nothing, ...Object.assign({}, ...all) };
    const [isOwned, factors, services] = await Promise.all([
      door.hasOwner(who),
      door.do(factorStatus, {}, who),
      door.do(listIdentities, {}, who),
    ]);
    const elsewhere = (services.ok ? services.value : noServices) as Elsewhere;
    const has = (factors.ok ? factors.value : { totp: false, backupCodes: 0 }) as Factors;
    return door.show(c, who, <SecurityPage {...said} {...listed} {...{ factors: has, elsewhere, isOwned }} />, status);
  }
}
