import { Hono } from 'hono';
import { isGranted } from '../../core/authority.ts';
import { every, type Who } from '../../core/who.ts';
import { linkChat, unlinkChat } from '../../office/link-chats.ts';
import { showMe } from '../../office/people/me.ts';
import { askToConfirm } from '../../user/letters/confirm-address.ts';
import { changeName, changeSettings, showSettings } from '../../user/profile/settings.ts';
import type { Words } from '../../words/words.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from '../form-door.tsx';
import { type Chosen, type Me, SettingsPage } from './settings-page.tsx';

type Fields = Record<string, string | undefined>;
interface Act {
  action: { name: string };
  input: (fields: Fields) => object;
  done: (value: never, words: Words) => string;
}

const saved = (_: unknown, words: Words): string => words.say('people.SAVED');

/** What a form of this page does, by its address. */
const acts: Record<string, Act> = {
  name: { action: changeName, input: ({ name }) => ({ name: name?.trim() || null }), done: saved },
  save: {
    action: changeSettings,
    input: ({ language, zone, device, chat, unusual }) => ({
      language: language || null,
      zone: zone?.trim() || null,
      notices: { device: device !== undefined, chat: chat !== undefined, unusual: unusual !== undefined },
    }),
    done: saved,
  },
  confirm: {
    action: askToConfirm,
    input: () => ({}),
    done: (value: { email: string }, words) => words.say('people.LETTER_TO', value),
  },
  unlink: {
    action: unlinkChat,
    input: ({ person }) => ({ person }),
    done: (value: { person: string }, words) => words.say('link.UNLINKED', value),
  },
  link: {
    action: linkChat,
    input: ({ word }) => ({ word: word ?? '' }),
    done: ({ person }: { person: string | null }, words) =>
      words.say('link.LINKED_ELSEWHERE', { person: person ?? '' }),
  },
  word: {
    action: linkChat,
    input: () => ({}),
    done: ({ word }: { word: string | null }, words) => words.say('link.WORD', { word: word ?? '' }),
  },
};

/** What one is called, spoken to in, written about, and which chats act for one. */
export function settingsPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.get('/settings', async (c) => {
    const who = await door.asked(c, 'web.settings');
    return who.as === 'stranger' ? c.redirect('/sign-in?next=/settings', 303) : showPage(c, who, {});
  });

  pages.post('/settings/:what', async (c) => {
    const who = await door.asked(c, 'web.settings');
    if (who.as === 'stranger') return c.redirect('/sign-in?next=/settings', 303);
    const what = c.req.param('what');
    const act = Object.hasOwn(acts, what) ? acts[what] : undefined;
    if (!act) return c.redirect('/settings', 303);
    const outcome = await door.do(act.action, act.input(await fieldsOf(c)), who);
    if (!outcome.ok)
      return door.toProof(c, outcome) ?? showPage(c, who, { problem: await door.say(c, who, outcome) }, 422);
    return showPage(c, who, { done: act.done(outcome.value as never, await door.wordsFor(c, who)) });
  });

  return pages;

  async function showPage(
    c: FormCtx,
    who: Who,
    said: { problem?: string; done?: string },
    status: 200 | 422 = 200,
  ): Promise<Response> {
    const [me, settings] = await Promise.all([door.do(showMe, {}, who), door.do(showSettings, {}, who)]);
    if (!me.ok) throw new Error(`a person is not shown to themselves: ${me.refusal.code}`);
    if (!settings.ok) throw new Error(`settings are not shown to whose they are: ${settings.refusal.code}`);
    const shown = { me: me.value as Me, settings: settings.value as Chosen };
    const hasPeople = isGranted(who, { scope: 'people', over: 'installation', id: every });
    const hasChats = who.desk !== undefined && isGranted(who, { scope: 'risk', over: 'desk', id: who.desk });
    return door.show(c, who, <SettingsPage {...said} {...shown} {...{ hasPeople, hasChats }} />, status);
  }
}
