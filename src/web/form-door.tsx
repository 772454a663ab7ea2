import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { readBounded } from '../core/bounded-body.ts';
import { ask } from '../core/office.ts';
import type { Outcome } from '../core/outcome.ts';
import { secondsToWait } from '../core/retry-after.ts';
import { internally, type Who } from '../core/who.ts';
import { findRegistration } from '../directory/registration.ts';
import type { RegistrationMode } from '../directory/registration-mode.ts';
import { hasOwner } from '../directory/users.ts';
import { type OfficeContext, perform, refusalSentence, refusalStatus } from '../office/catalogue.ts';
import { challengeIn } from '../office/sign-in/hold.ts';
import { waysInBy } from '../office/sign-in/request-code.ts';
import { cookieName, deviceCookieName, pageCookie } from '../office/sign-in/shown.ts';
import type { SignedIn } from '../office/sign-in/sign-in.ts';
import { languageOfUser } from '../office/user-language.ts';
import { trustMs } from '../user/devices/know-device.ts';
import type { WayIn } from '../user/judge.ts';
import { relyingPartyOf } from '../user/passkeys/relying-party.ts';
import { preferredLanguage } from '../words/language.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import { InWords } from './spoken.tsx';

export interface FormEnv {
  Variables: { requestId: string; action: string; waitSeconds?: number };
}
export type FormCtx = Context<FormEnv>;

export interface FormParts {
  context: OfficeContext;
  whoAsks: (c: FormCtx) => Promise<Who>;
  /** whether browsers reach us by https, also where a proxy stands between */
  isSecure: (c: FormCtx) => boolean;
  /** where people open this installation; null: nobody said */
  publicUrl: string | null;
}

const mostBytes = 16_384;

export type FormDoor = ReturnType<typeof openFormDoor>;

/** What pages of forms have in common: who asks, in which words they are answered, and the cookie of a sign-in. */
export function openFormDoor({ context, whoAsks, isSecure, publicUrl }: FormParts) {
  async function wordsFor(c: FormCtx, who: Who): Promise<Words> {
    const known = await languageOfUser(context, who);
    return wordsOf(known ?? preferredLanguage(c.req.header('accept-language')));
  }

  return {
    wordsFor,
    /** what the browser shows, also of a sign-in that is half done */
    shown: (c: FormCtx): string => pageCookie(c.req.raw, isSecure(c)) ?? '',
    isSecure,
    /** whether browsers give their passkeys to this page */
    hasPasskeys(c: FormCtx): boolean {
      return relyingPartyOf(context.services.letters)?.origin === this.originOf(c);
    },
    /** other services that are set up */
    services: [...(context.services.providers?.values() ?? [])],
    /** the same page at the public address; null: it was asked for there */
    publicPlace(c: FormCtx): string | null {
      const { pathname, search } = new URL(c.req.url);
      return publicUrl === null || this.originOf(c) === publicUrl ? null : `${publicUrl}${pathname}${search}`;
    },
    /** as the browser asked for it */
    originOf: (c: FormCtx): string => `${isSecure(c) ? 'https' : 'http'}://${new URL(c.req.url).host}`,
    async asked(c: FormCtx, action: string): Promise<Who> {
      c.set('action', action);
      return whoAsks(c);
    },
    async hasOwner({ trace }: Who): Promise<boolean> {
      const owned = await ask(context.office.directory(), hasOwner, {}, internally(trace));
      return owned.ok && owned.value.has;
    },
    async registration({ trace }: Who): Promise<{ mode: RegistrationMode; byLetter: boolean }> {
      const found = await ask(context.office.directory(), findRegistration, {}, internally(trace));
      return found.ok ? found.value : { mode: 'closed', byLetter: false };
    },
    /** how whoever is half in may finish */
    waysIn(c: FormCtx, who: Who): Promise<WayIn[]> {
      return waysInBy(context, this.shown(c), who);
    },
    do: (action: { name: string }, input: object, who: Who) => perform(context, action.name, input, who),
    /** Goes on as whoever has just signed in. */
    enter(c: FormCtx, { token, endsAt, device }: SignedIn, next: string): Response {
      const secure = isSecure(c);
      const ours = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
      setCookie(c, cookieName(secure), token, { ...ours, expires: new Date(endsAt) });
      if (device !== null) setCookie(c, deviceCookieName(secure), device, { ...ours, maxAge: trustMs / 1_000 });
      return c.redirect(next, 303);
    },
    /** Where it is held until they show that it is them, that is asked first; null: it is not held */
    toProof(c: FormCtx, refused: Outcome<unknown>): Response | null {
      const challenge = refused.ok ? null : challengeIn(refused.refusal);
      return challenge === null ? null : c.redirect(`/prove/${challenge}`, 303);
    },
    async say(c: FormCtx, who: Who, refused: Outcome<unknown>): Promise<string> {
      if (refused.ok) throw new TypeError('an acceptance is no refusal');
      if (refusalStatus(context.catalogue, refused.refusal) === 429)
        c.set('waitSeconds', secondsToWait(refused.refusal.facts));
      return refusalSentence(context.catalogue, refused.refusal, (await wordsFor(c, who)).language);
    },
    async show(c: FormCtx, who: Who, page: Child, status: 200 | 422 = 200): Promise<Response> {
      const words = await wordsFor(c, who);
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': words.language };
      const body = `<!doctype html>${<InWords words={words}>{page}</InWords>}`;
      const wait = c.get('waitSeconds');
      const again: Record<string, string> = wait === undefined ? {} : { 'retry-after': String(wait) };
      return c.body(body, wait === undefined ? status : 429, { ...headers, ...again, 'cache-control': 'no-store' });
    },
  };
}

/** What a script has put into a field; what is none is nothing. */
export function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** Where somebody goes after signing in: a page of ours, whatever the address asks for. */
export const ownPath = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\w./?=&%-]*$/.test(path) ? path : '/';

/** A form as browsers send it; what is no text, or too long, is not there. */
export async function fieldsOf(c: FormCtx): Promise<Record<string, string | undefined>> {
  const bytes = await readBounded(c.req.raw, mostBytes);
  return bytes ? Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes))) : {};
}
