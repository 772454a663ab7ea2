import { onTestFinished } from 'vitest';
import { localSettings } from '../../src/http/settings.ts';
import { buildCatalogue } from '../../src/office/catalogue.ts';
import type { SetupWord } from '../../src/office/setup-word.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { identifyBySession } from '../../src/office/sign-in/identify.ts';
import type { Services } from '../../src/platform/services.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { mountWeb } from '../../src/web/web.tsx';
import { appOf } from '../kit/app.ts';
import { openTestOffice } from '../kit/office.ts';
import { openTrader } from '../kit/trader.ts';

export const anna = { email: 'anna@example.com', password: 'a sentence that only I know' };

/** A fresh installation behind its real doors: who asks is what the request shows. */
export async function openHouse() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  return { trader, ...frontOf(trader) };
}

/** What is to be closed: with the test, or later where several share it. */
export type WhenDone = (close: () => void | Promise<void>) => void;

/** The same without a desk in it: time passes quickly there. */
export function openEmptyHouse(
  publicUrl: string | null = null,
  dataDir: string | null = null,
  services: Partial<Services> = {},
  whenDone: WhenDone = onTestFinished,
) {
  const office = openTestOffice({ dataDir });
  Object.assign(office.services, services);
  whenDone(office.close);
  const catalogue = buildCatalogue(allActions, allRefusals);
  return {
    office,
    ...frontOf({ context: { office: office.office, services: office.services, catalogue } }, publicUrl),
  };
}

function frontOf(trader: Parameters<typeof appOf>[0], publicUrl: string | null = null) {
  const { context } = trader;
  const identify = identifyBySession(context, { publicUrl });
  const names = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  const hosts = [...localSettings.hosts, ...names];
  const origins = publicUrl === null ? [] : [publicUrl];
  const app = appOf(trader, identify, { hosts, origins, publicUrl });
  mountWeb(app, { context, identify, publicUrl });

  async function ask(
    method: string,
    path: string,
    { token, body, headers }: { token?: string | undefined; body?: object; headers?: Record<string, string> } = {},
  ) {
    const answer = await app.request(`/api/v1${path}`, {
      method: method.toUpperCase(),
      headers: {
        'user-agent': 'test',
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  }

  const word = async (): Promise<SetupWord> => {
    const issued = await setupWord(context, true);
    if (!issued) throw new Error('no word');
    return issued;
  };
  const own = async (given = anna): Promise<string> => {
    const { word: said } = await word();
    const { body, status } = await ask('post', '/auth/set-up', { body: { word: said, ...given } });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.access;
  };
  const signIn = (given: object = anna) => ask('post', '/auth/login', { body: given });
  /** as a browser does: the cookies it has afterwards */
  async function enter(given: Record<string, string> = anna, path = '/sign-in', cookie = ''): Promise<string> {
    const answer = await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'test', cookie },
      body: new URLSearchParams(given).toString(),
    });
    const had = new Map(cookie.split('; ').map((pair) => [pair.split('=')[0], pair] as const));
    for (const set of answer.headers.getSetCookie()) had.set(set.split('=')[0], set.split(';')[0] ?? '');
    return [...had.values()].filter(Boolean).join('; ');
  }
  return { app, context, ask, word, own, signIn, enter, identify };
}
