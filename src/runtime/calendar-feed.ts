import { CalendarProblem } from '../desk/news/calendar-problem.ts';
import { tell } from '../words/words.ts';
import { maxCalendarBytes, tooLarge } from './calendar-limits.ts';

const mostRedirects = 3;

/**
 * Fetches the text behind an address that the operator chose.
 *  1. A redirect is followed only on the same host and never from https to http: nobody else decides where this
 *     machine looks, least of all on its own network. One that leads elsewhere is named, so that it can be configured.
 *  2. Time and size are limited over all of it, to the last byte of the body.
 */
export async function fetchCalendarText(address: string, timeoutMs = 10_000): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  let url = new URL(address);
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const response = await ask(url, signal, timeoutMs);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return bodyOf(response, timeoutMs);
    await response.body?.cancel();
    url = followed(url, location);
  }
  throw new CalendarProblem(tell('calendar.REDIRECTS', { most: mostRedirects }));
}

async function ask(url: URL, signal: AbortSignal, timeoutMs: number): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', headers: { accept: 'application/json' }, signal });
  } catch (error) {
    const why = isTimeout(error)
      ? tell('calendar.NO_ANSWER', { timeoutMs })
      : tell('calendar.NO_CONNECTION', { cause: causeOf(error) });
    throw new CalendarProblem(why);
  }
}

function followed(from: URL, location: string): URL {
  const to = addressOf(location, from);
  const isSafer = to.protocol === from.protocol || to.protocol === 'https:';
  if (to.host === from.host && isSafer && !to.username && !to.password) return to;
  throw new CalendarProblem(tell('calendar.ELSEWHERE', { place: `${to.protocol}//${to.host}` }));
}

function addressOf(location: string, from: URL): URL {
  try {
    return new URL(location, from);
  } catch {
    throw new CalendarProblem(tell('calendar.NO_ADDRESS'));
  }
}

async function bodyOf(response: Response, timeoutMs: number): Promise<string> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new CalendarProblem(tell('calendar.STATUS', { status: response.status }));
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maxCalendarBytes) break;
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    const why = isTimeout(error)
      ? tell('calendar.CUT_OFF', { timeoutMs })
      : tell('calendar.BROKE_OFF', { cause: causeOf(error) });
    throw new CalendarProblem(why);
  }
  if (size > maxCalendarBytes) throw tooLarge();
  return text + decoder.decode();
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** What `fetch failed` stands for. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const said = cause instanceof Error ? cause : error;
  return said instanceof Error ? said.message || said.name : String(said);
}
