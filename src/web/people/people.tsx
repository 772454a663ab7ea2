import { Hono } from 'hono';
import type { Who } from '../../core/who.ts';
import { settleAccess } from '../../directory/access.ts';
import { listPeople } from '../../directory/all-people.ts';
import { makeInvitation, withdrawInvitation } from '../../directory/invitations.ts';
import { changeRole, takeOutUser } from '../../directory/members.ts';
import { configureRegistration, showRegistration } from '../../directory/registration.ts';
import { removePerson } from '../../directory/remove-person.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from '../form-door.tsx';
import type { Everybody } from './people-lists.tsx';
import { type Made, PeoplePage } from './people-page.tsx';
import { SaidPage } from './register-pages.tsx';

type Fields = Record<string, string | undefined>;
interface Act {
  action: { name: string };
  input: (fields: Fields) => object;
  shown?: (value: unknown) => { made: Made };
}

/** What a form of this page does, by its address. */
const acts: Record<string, Act> = {
  invite: {
    action: makeInvitation,
    input: ({ invited, role, days, looksOn }) => ({
      ...(invited?.trim() ? { invited: invited.trim() } : {}),
      ...{ role, days: Number(days), looksOn: looksOn !== undefined },
    }),
    shown: (value) => ({ made: value as Made }),
  },
  withdraw: { action: withdrawInvitation, input: ({ invitation }) => ({ invitation }) },
  mode: { action: configureRegistration, input: ({ mode }) => ({ mode }) },
  role: { action: changeRole, input: ({ user, role }) => ({ user, role }) },
  'take-out': { action: takeOutUser, input: ({ user }) => ({ user }) },
  remove: { action: removePerson, input: ({ person }) => ({ person }) },
  access: { action: settleAccess, input: ({ person, letIn }) => ({ person, letIn: letIn === 'yes' }) },
};

/** Who is here, who comes in and who goes. Whoever may not see it is told so by the same refusal as over the API. */
export function peoplePages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.get('/people', async (c) => {
    const who = await door.asked(c, 'web.people');
    return who.as === 'stranger' ? c.redirect('/sign-in?next=/people', 303) : showPage(c, who, {});
  });

  pages.post('/people/:what', async (c) => {
    const who = await door.asked(c, 'web.people');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/people', 303);
    const what = c.req.param('what');
    const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
    if (!act) return c.redirect('/people', 303);
    const outcome = await door.do(act.action, act.input(await fieldsOf(c)), who);
    if (!outcome.ok) return showPage(c, who, { problem: await door.say(c, who, outcome) }, 422);
    return act.shown ? showPage(c, who, act.shown(outcome.value)) : c.redirect('/people', 303);
  });

  return pages;

  async function showPage(
    c: FormCtx,
    who: Who,
    said: { problem?: string; made?: Made },
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const [listed, registration] = await Promise.all([
      door.do(listPeople, {}, who),
      door.do(showRegistration, {}, who),
    ]);
    if (!listed.ok || !registration.ok) {
      const title = (await door.wordsFor(c, who)).say('people.PEOPLE');
      return door.show(c, who, <SaidPage title={title} problem={await door.say(c, who, listed)} />, 422);
    }
    const { mode } = registration.value as { mode: string };
    const parts = { everybody: listed.value as Everybody, mode, self: who.user };
    return door.show(c, who, <PeoplePage {...said} {...parts} />, status);
  }
}
