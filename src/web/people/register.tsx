import { Hono } from 'hono';
import { forgotPassword } from '../../directory/forgot.ts';
import { resetByLetter, verifyEmail } from '../../office/people/letter-words.ts';
import { register } from '../../office/people/register.ts';
import { preferredLanguage } from '../../words/language.ts';
import { type FormCtx, type FormDoor, type FormEnv, fieldsOf } from '../form-door.tsx';
import { ForgotPage, RegisterPage, ResetPage, SaidPage, VerifyPage } from './register-pages.tsx';

/** The pages of whoever is not in yet: registering, and what the links of letters lead to. */
export function registerPages(door: FormDoor): Hono<FormEnv> {
  const pages = new Hono<FormEnv>();
  const { asked, show } = door;
  const languageOf = (c: FormCtx) => preferredLanguage(c.req.header('accept-language'));

  pages.get('/register', async (c) => {
    const who = await asked(c, 'web.register');
    if (who.as !== 'stranger' && (await door.hasOwner(who))) return c.redirect('/', 303);
    const { mode, byLetter } = await door.registration(who);
    const words = await door.wordsFor(c, who);
    if (mode === 'closed') {
      const problem = words.say('refusal.REGISTRATION_CLOSED');
      return show(c, who, <SaidPage title={words.say('people.REGISTER')} problem={problem} />);
    }
    const word = mode === 'open' && byLetter ? null : '';
    return show(c, who, <RegisterPage word={word} byLetter={byLetter} services={door.services} />);
  });

  // A word may be from a chat: whoever is somebody here already is let in in any case.
  pages.get('/register/word', async (c) => {
    const who = await asked(c, 'web.register');
    if (who.as !== 'stranger' && (await door.hasOwner(who))) return c.redirect('/', 303);
    const { byLetter } = await door.registration(who);
    return show(c, who, <RegisterPage word="" byLetter={byLetter} services={door.services} />);
  });

  pages.post('/register', async (c) => {
    const who = await asked(c, 'web.register');
    const { word, email, name, password } = await fieldsOf(c);
    const chosen = word === undefined ? {} : { word, password, ...(name ? { name } : {}) };
    const outcome = await door.do(register, { email, language: languageOf(c), ...chosen }, who);
    const words = await door.wordsFor(c, who);
    if (outcome.ok) {
      const text = words.say(word === undefined ? 'people.LETTER_SENT' : 'people.REGISTERED');
      return show(c, who, <SaidPage title={words.say('people.REGISTER')} text={text} />);
    }
    const { byLetter } = await door.registration(who);
    const problem = await door.say(c, who, outcome);
    const tried = { word: word ?? null, email, name, problem, byLetter, services: door.services };
    return show(c, who, <RegisterPage {...tried} />, 422);
  });

  pages.get('/verify', async (c) => {
    const who = await asked(c, 'web.verify');
    return show(c, who, <VerifyPage />);
  });

  pages.post('/verify', async (c) => {
    const who = await asked(c, 'web.verify');
    const { word } = await fieldsOf(c);
    const outcome = await door.do(verifyEmail, { word }, who);
    const words = await door.wordsFor(c, who);
    const title = words.say('people.CONFIRM');
    if (!outcome.ok) return show(c, who, <SaidPage title={title} problem={await door.say(c, who, outcome)} />, 422);
    const text = words.say('people.CONFIRMED', outcome.value as { email: string });
    return show(c, who, <SaidPage title={title} text={text} />);
  });

  pages.get('/forgot', async (c) => show(c, await asked(c, 'web.forgot'), <ForgotPage />));

  pages.post('/forgot', async (c) => {
    const who = await asked(c, 'web.forgot');
    const { email } = await fieldsOf(c);
    const outcome = await door.do(forgotPassword, { email }, who);
    if (!outcome.ok) return show(c, who, <ForgotPage email={email} problem={await door.say(c, who, outcome)} />, 422);
    const words = await door.wordsFor(c, who);
    const parts = { title: words.say('people.FORGOT'), text: words.say('people.LETTER_SENT') };
    return show(c, who, <SaidPage {...parts} />);
  });

  pages.get('/reset', async (c) => {
    const who = await asked(c, 'web.reset');
    return show(c, who, <ResetPage />);
  });

  pages.post('/reset', async (c) => {
    const who = await asked(c, 'web.reset');
    const { word, password } = await fieldsOf(c);
    const outcome = await door.do(resetByLetter, { word, password }, who);
    if (!outcome.ok)
      return show(c, who, <ResetPage word={word ?? ''} problem={await door.say(c, who, outcome)} />, 422);
    const words = await door.wordsFor(c, who);
    const parts = { title: words.say('people.RESET'), text: words.say('people.RESET_DONE') };
    return show(c, who, <SaidPage {...parts} />);
  });

  return pages;
}
