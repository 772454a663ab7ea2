import { readBounded } from '../core/bounded-body.ts';
import { faultOfUrl, urlOf } from '../core/public-address.ts';

/*
 * How a provider is asked.
 *  1. An address that was configured is reached wherever it is. One that only its description names has to be public and
 *     https: it may have been written by somebody else by now.
 *  2. No redirect is followed: whoever asks with a secret asks nobody but whom it is for.
 *  3. An answer is read to a bound, and one limit of time holds for all that is asked at one turn.
 */

interface Request {
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
  signal: AbortSignal;
}

/** The way out. `isGiven`: the address was configured, so it may lie in a network of our own. */
export type Reach = (url: URL, request: Request, isGiven: boolean) => Promise<Response>;

const mostAnswerBytes = 262_144;
export const usualTimeoutMs = 10_000;

export class NotAsked extends Error {}
class AnswerTooLong extends Error {}

interface Way {
  reach: Reach;
  /** the origins that were configured */
  given: readonly string[];
  timeoutMs: number;
}

type Sent = Omit<Request, 'signal' | 'body'> & { body?: unknown };

/** Asks for one turn of a sign-in. */
export function askWithin({ reach, given, timeoutMs }: Way) {
  const signal = AbortSignal.timeout(timeoutMs);
  return async (address: string, { method, headers, body }: Sent): Promise<Response> => {
    const url = urlOf(address);
    const isGiven = url !== null && given.includes(url.origin);
    const fault = isGiven ? null : faultOfUrl(address, { mayBeHere: false });
    if (!url || fault) throw new NotAsked(`not asked: ${fault ?? 'NO_ADDRESS'}`);
    const text = body === undefined || body === null ? undefined : String(body);
    const answer = await reach(
      url,
      { method, headers: { ...headers, 'user-agent': 'SignalOS' }, body: text, signal },
      isGiven,
    );
    const bytes = await readBounded(answer, mostAnswerBytes);
    if (!bytes) throw new AnswerTooLong('the answer is too long');
    const { status, headers: said } = answer;
    return new Response([204, 205, 304].includes(status) ? null : bytes, { status, headers: said });
  };
}

/** Where a browser may be sent to sign in. */
export function isPlaceToSignIn(address: string | undefined, given: readonly string[]): address is string {
  const url = urlOf(address ?? '');
  if (!url) return false;
  return given.includes(url.origin) || faultOfUrl(url.href, { mayBeHere: false }) === null;
}
