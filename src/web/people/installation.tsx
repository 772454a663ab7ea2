import { Hono } from 'hono';
import type { Who } from '../../core/who.ts';
import { clearOwnerSetting, setOwnerSetting, showOwnerSettings } from '../../office/owner-settings/actions.ts';
import { factorStatus } from '../../user/factors.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from '../form-door.tsx';
import { InstallationPage, type ShownSetting } from './installation-page.tsx';
import { SaidPage } from './register-pages.tsx';

/** Tokens and keys of the installation, for its owner. */
export function installationPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  const signIn = '/sign-in?next=/installation';

  pages.get('/installation', async (c) => {
    const who = await door.asked(c, 'web.installation');
    return who.as === 'stranger' ? c.redirect(signIn, 303) : showPage(c, who, {});
  });

  pages.post('/installation/:what{set|clear}', async (c) => {
    const who = await door.asked(c, 'web.installation');
    if (who.as === 'stranger') return c.redirect(signIn, 303);
    const { name, value, password } = await fieldsOf(c);
    const outcome =
      c.req.param('what') === 'set'
        ? await door.do(setOwnerSetting, { name, value, password: password || null }, who)
        : await door.do(clearOwnerSetting, { name }, who);
    if (!outcome.ok) return showPage(c, who, { problem: await door.say(c, who, outcome) }, 422);
    return showPage(c, who, { done: (await door.wordsFor(c, who)).say('people.SAVED') });
  });

  return pages;

  async function showPage(
    c: FormCtx,
    who: Who,
    said: { problem?: string; done?: string },
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const [shown, factors] = await Promise.all([door.do(showOwnerSettings, {}, who), door.do(factorStatus, {}, who)]);
    if (!shown.ok) {
      const title = (await door.wordsFor(c, who)).say('installation.TITLE');
      return door.show(c, who, <SaidPage title={title} problem={await door.say(c, who, shown)} />, 422);
    }
    const { settings } = shown.value as { settings: ShownSetting[] };
    const asksPassword = !(factors.ok && (factors.value as { proves: boolean }).proves);
    return door.show(c, who, <InstallationPage {...said} {...{ settings, asksPassword }} />, status);
  }
}
