import { Hono } from 'hono';
import { showAudit } from '../../office/people/show-audit.ts';
import { showSettings } from '../../user/profile/settings.ts';
import type { FormDoor, FormEnv } from '../form-door.tsx';
import { type AuditLine, AuditPage } from './audit-page.tsx';
import { SaidPage } from './register-pages.tsx';

/** What was done, to oneself, at one's desk or here, as `GET /audit` has it. */
export function auditPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  pages.get('/audit', async (c) => {
    const who = await door.asked(c, 'web.audit');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/audit', 303);
    const { of = 'me', kind, person, cursor } = c.req.query();
    const asked = { of, ...(kind && { kind }), ...(person && { person }), ...(cursor && { cursor }) };
    const [found, settings] = await Promise.all([door.do(showAudit, asked, who), door.do(showSettings, {}, who)]);
    if (!found.ok) {
      const title = (await door.wordsFor(c, who)).say('audit.TITLE');
      return door.show(c, who, <SaidPage title={title} problem={await door.say(c, who, found)} />, 422);
    }
    const { lines, next } = found.value as { lines: AuditLine[]; next: string | null };
    const zone = (settings.ok ? (settings.value as { zone: string | null }).zone : null) ?? 'UTC';
    return door.show(c, who, <AuditPage {...{ of, kind: kind ?? '', lines, next, zone }} />);
  });
  return pages;
}
