import { Hono } from 'hono';
import { keepFactorByLetter, recoverSignIn } from '../office/sign-in/recover.ts';
import type { SignedIn } from '../office/sign-in/sign-in.ts';
import { type FormDoor, type FormEnv, fieldsOf } from './form-door.tsx';
import { SaidPage } from './people/register-pages.tsx';
import { KeepPage } from './recover-pages.tsx';

/** A second factor that is lost: said after the password, and taken back by the link of a letter. */
export function recoverPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();

  pages.post('/sign-in/recover', async (c) => {
    const who = await door.asked(c, 'web.sign-in');
    const words = await door.wordsFor(c, who);
    const title = words.say('signIn.SECOND');
    const outcome = await door.do(recoverSignIn, { token: door.shown(c) }, who);
    if (!outcome.ok)
      return door.show(c, who, <SaidPage title={title} problem={await door.say(c, who, outcome)} />, 422);
    const { at, signedIn } = outcome.value as { at: number; signedIn: SignedIn | null };
    if (signedIn) return door.enter(c, signedIn, '/security');
    const text = words.say('recovery.WAITS', { at: `${words.moment('UTC', at)} UTC` });
    return door.show(c, who, <SaidPage title={title} text={text} />);
  });

  pages.get('/keep-factor', async (c) => {
    const who = await door.asked(c, 'web.keep-factor');
    return door.show(c, who, <KeepPage />);
  });

  pages.post('/keep-factor', async (c) => {
    const who = await door.asked(c, 'web.keep-factor');
    const { word } = await fieldsOf(c);
    const words = await door.wordsFor(c, who);
    const title = words.say('recovery.KEEP');
    const outcome = await door.do(keepFactorByLetter, { word }, who);
    if (!outcome.ok)
      return door.show(c, who, <SaidPage title={title} problem={await door.say(c, who, outcome)} />, 422);
    return door.show(c, who, <SaidPage title={title} text={words.say('recovery.KEPT')} />);
  });

  return pages;
}
