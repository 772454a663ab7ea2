import type { Letter, Posted, PostFault, PostPort } from '../core/posting.ts';
import { faultOfUrl, isHere, urlOf } from '../core/public-address.ts';

/** One answer as it came. */
export interface Answer {
  status: number;
  location: string | null;
  retryAfter: string | null;
  said: string;
}

export interface PostingParts {
  /** the loopback address of this machine will do where it is what was asked for */
  mayBeHere: boolean;
  /** asks this one address and follows nothing; `here`: this machine was asked for by name */
  ask: (url: URL, letter: Letter, signal: AbortSignal, here: boolean) => Promise<Answer | { fault: PostFault }>;
  timeoutMs?: number;
  /** the process ends: nothing is waited for any more */
  ending?: AbortSignal | undefined;
}

const mostRedirects = 3;

/**
 * Posts to an address that somebody chose.
 *  1. Every hop is judged as the first was. This machine is reached only where it was asked for by name, and then at
 *     that very place: no redirect leads to another.
 *  2. Only what keeps method and body (307, 308) is followed.
 *  3. One limit of time holds for all of it, to the last byte.
 */
export function openPosting({ mayBeHere, ask, timeoutMs = 10_000, ending }: PostingParts): PostPort {
  async function follow(letter: Letter, signal: AbortSignal): Promise<Posted> {
    const first = urlOf(letter.url)?.origin;
    let url = urlOf(letter.url);
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const isGiven = mayBeHere && url?.origin === first;
      const fault = faultOfUrl(url?.href ?? '', { mayBeHere: isGiven });
      if (fault || !url) return { fault: fault ?? 'NO_ADDRESS' };
      const answer = await ask(url, letter, signal, isGiven && isHere(url));
      if ('fault' in answer) return answer;
      const { status, location, retryAfter, said } = answer;
      if (status < 300 || status >= 400) return { status, said, retryAfterMs: waitOf(retryAfter) };
      const next = location === null ? null : urlOf(location, url);
      if ((status !== 307 && status !== 308) || !next) return { fault: 'REDIRECT' };
      url = next;
    }
    return { fault: 'REDIRECTS' };
  }

  return {
    faultOf: (url) => faultOfUrl(url, { mayBeHere }),
    async post(letter) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = ending ? AbortSignal.any([timeout, ending]) : timeout;
      try {
        return await follow(letter, signal);
      } catch (error) {
        if (ending?.aborted) throw error;
        return { fault: timeout.aborted ? 'TIMEOUT' : faultOfError(error) };
      }
    },
  };
}

/** Seconds; a date is not worth a second clock. */
function waitOf(retryAfter: string | null): number | null {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter.trim()) ? Number(retryAfter) * 1_000 : null;
}

const ofCertificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME|EPROTO|ERR_SSL|ERR_TLS/;

function faultOfError(error: unknown): PostFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ofCertificate.test(code) ? 'CERTIFICATE' : 'NO_CONNECTION';
}

const longestSaid = 200;

/** The beginning of an answer, for whoever looks after the address: no more of it is kept. */
export function beginningOf(bytes: Uint8Array): string {
  const plain = new TextDecoder().decode(bytes).replaceAll(/[\p{C}\s]+/gu, ' ');
  return [...plain.trim()].slice(0, longestSaid).join('');
}

/** More of an answer than this nobody waits for. */
export const mostAnswerBytes = 4_096;
