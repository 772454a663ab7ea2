import { type Context, type Env, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { ask } from '../core/office.ts';
import type { Outcome, Refusal } from '../core/outcome.ts';
import { isReachedByHttps } from '../core/reached.ts';
import { type Caller, internally } from '../core/who.ts';
import { guessLanguage } from '../desk/status/guess-language.ts';
import { mergeRefusals, type OfficeContext, refusalSentence } from '../office/catalogue.ts';
import { demo } from '../office/demo.ts';
import { languageOfUser, ownDeskOf } from '../office/user-language.ts';
import { preferredLanguage } from '../words/language.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import { AccountPanel } from './account.tsx';
import { assets } from './assets/assets.ts';
import { ChannelLog } from './channel.tsx';
import { ChatLog } from './chat.tsx';
import { elsewherePages } from './elsewhere.tsx';
import { openFormDoor } from './form-door.tsx';
import type { Viewer } from './look.ts';
import { lookPages } from './look-door.tsx';
import { lookAtReadyText, lookForAccount, lookForChannel, lookForChat } from './look-for.ts';
import { Page } from './page.tsx';
import { auditPages } from './people/audit.tsx';
import { installationPages } from './people/installation.tsx';
import { peoplePages } from './people/people.tsx';
import { registerPages } from './people/register.tsx';
import { settingsPages } from './people/settings.tsx';
import { readyRefusals } from './ready-messages.ts';
import { securityPages } from './security.tsx';
import { signInPages } from './sign-in.tsx';
import { InWords, useWords } from './spoken.tsx';

export interface WebParts {
  context: OfficeContext;
  /** what a request proves about its sender; the same as at the API's door */
  identify: (request: Request, address?: string) => Promise<Caller>;
  addressOf?: (c: Context) => string;
  /** where people open this installation; null: nobody said */
  publicUrl?: string | null;
}

/** What the doors in front of the pages leave on a request. */
interface WebEnv {
  Variables: { requestId: string; action: string };
}

type Fragment = 'channel' | 'chat' | 'account';
type Ctx = Context<WebEnv>;

/**
 * The page at `/` with its fragments and files, behind whatever doors `app` already has. It writes nothing but what the
 * browser says its person reads, until they choose a language: the page's buttons ask the API. Call it once, after `createApp`: `mountWeb(app, { context: { office, catalogue, services }, identify })`.
 */
export function mountWeb<E extends Env>(
  app: Hono<E>,
  { context, identify, addressOf, publicUrl = null }: WebParts,
): void {
  const pages = new Hono<WebEnv>();
  const sentences = { refusals: mergeRefusals([context.catalogue.refusals, readyRefusals.table]) };

  for (const { address, type, body } of Object.values(assets)) {
    pages.get(address, (c) => {
      c.set('action', 'web.asset');
      return c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' });
    });
  }

  pages.get('/', async (c) => {
    c.set('action', 'web.page');
    const viewer = await viewerOf(c);
    if (viewer.who.as === 'stranger') return c.redirect('/sign-in', 303);
    // Without a desk there is nothing to look at.
    if (viewer.who.desk === undefined) return c.redirect('/settings', 303);
    await guess(viewer, c.req.header('accept-language'));
    const [spoken, channel, chat, account] = await Promise.all([
      wordsFor(viewer),
      fragment('channel', viewer, 50),
      fragment('chat', viewer, 50),
      fragment('account', viewer, 50),
    ]);
    const commands = [...context.catalogue.commands.keys()].map((name) => ({
      command: `/${name}`,
      does: spoken.term('does', name),
    }));
    const help = { command: '/help', does: spoken.say('answer.HELP_SELF') };
    const parts = { feed: demo.feed, commands: [...commands, help], channel, chat, account };
    const page = (
      <InWords words={spoken}>
        <Page {...parts} />
      </InWords>
    );
    return html(c, spoken, `<!doctype html>${page}`);
  });

  for (const name of ['channel', 'chat', 'account'] as const) {
    pages.get(`/web/fragment/${name}`, async (c) => {
      c.set('action', `web.${name}`);
      const count = Math.min(500, Math.max(1, Number.parseInt(c.req.query('count') ?? '50', 10) || 50));
      const viewer = await viewerOf(c);
      if (viewer.who.as === 'stranger') return signInFirst(c);
      const [spoken, shown] = await Promise.all([
        wordsFor(viewer),
        fragment(name, viewer, count, c.req.query('account')),
      ]);
      return html(c, spoken, `${<InWords words={spoken}>{shown}</InWords>}`);
    });
  }

  pages.get('/web/ready/:key', async (c) => {
    c.set('action', 'web.ready');
    const viewer = await viewerOf(c);
    if (viewer.who.as === 'stranger') return signInFirst(c);
    const outcome = await lookAtReadyText(viewer, demo.feed, c.req.param('key'));
    c.header('cache-control', 'no-store');
    // That there is nothing to send now is an answer to the page's question, and no failure of it.
    if (outcome.ok) return c.json(outcome.value);
    const { language } = await wordsFor(viewer);
    return c.json({ detail: refusalSentence(sentences, outcome.refusal, language) });
  });

  const forms = openFormDoor({
    context,
    whoAsks: async (c) => (await viewerOf(c)).who,
    isSecure: (c) => isReachedByHttps(c.req.raw, publicUrl),
    publicUrl,
  });
  pages.route('/', signInPages(forms));
  pages.route('/', elsewherePages(forms));
  pages.route('/', securityPages(forms));
  pages.route('/', registerPages(forms));
  pages.route('/', settingsPages(forms));
  pages.route('/', peoplePages(forms));
  pages.route('/', installationPages(forms));
  pages.route('/', auditPages(forms));
  pages.route(
    '/',
    lookPages(forms, context, (c) => addressOf?.(c) ?? ''),
  );
  app.route('/', pages);

  async function viewerOf(c: Ctx): Promise<Viewer> {
    const address = addressOf?.(c) ?? '';
    const shown = await identify(c.req.raw, address);
    // Pages are for people: a key asks at the API.
    const caller: Caller = shown.as === 'key' ? { as: 'stranger', user: 'stranger', grants: [] } : shown;
    const from = { agent: (c.req.header('user-agent') ?? '').slice(0, 300), address };
    return { context, who: { ...caller, from, via: 'web', trace: c.get('requestId') } };
  }

  function signInFirst(c: Ctx): Response {
    const language = preferredLanguage(c.req.header('accept-language'));
    return c.text(wordsOf(language).say('refusal.NOT_SIGNED_IN'), 401, { 'cache-control': 'no-store' });
  }

  async function guess({ who }: Viewer, header: string | undefined): Promise<void> {
    const language = preferredLanguage(header);
    const desk = ownDeskOf(who);
    if (language === 'en' || desk === undefined) return;
    const asked = ask(context.office.desk(desk), guessLanguage, { language }, internally(who.trace));
    // The page is shown all the same.
    await asked.catch((error) => context.services.log.warn({ error: String(error) }, 'a language could not be noted'));
  }

  const wordsFor = async ({ who }: Viewer): Promise<Words> => wordsOf((await languageOfUser(context, who)) ?? 'en');

  async function fragment(name: Fragment, viewer: Viewer, count: number, account?: string): Promise<Child> {
    switch (name) {
      case 'channel':
        return shown(await lookForChannel(viewer, demo.feed, count), (found) => <ChannelLog {...found} />);
      case 'chat':
        return shown(await lookForChat(viewer, count), (found) => <ChatLog {...found} />);
      case 'account':
        return shown(await lookForAccount(viewer, { feed: demo.feed, name: account }), (found) => (
          <AccountPanel {...found} />
        ));
    }
  }

  /** A part that cannot be shown says why in its own place; the others stay. */
  function shown<T>(outcome: Outcome<T>, show: (found: T) => Child): Child {
    return outcome.ok ? show(outcome.value) : <Refused refusal={outcome.refusal} />;
  }

  function Refused({ refusal }: { refusal: Refusal }) {
    return (
      <p class="refused" data-key="refused">
        {refusalSentence(sentences, refusal, useWords().language)}
      </p>
    );
  }
}

function html(c: Ctx, { language }: Words, body: string): Response {
  const type = { 'content-type': 'text/html; charset=utf-8', 'content-language': language };
  return c.body(body, 200, { ...type, 'cache-control': 'no-store' });
}
