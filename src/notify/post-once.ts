import type { Dispatch } from '../core/letters.ts';

interface Call {
  url: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs?: number;
}

/** What came back, or that nothing did; `isSure`: nothing was sent. */
type Reply = { status: number; headers: Headers; body: unknown } | { why: string; isSure: boolean };

const longestMs = 20_000;
/** Before the first byte of the request could leave. */
const unconnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS)/;
const longestBody = 20_000;

/** Asks once. Redirects are not followed: a key goes to nobody but whom it was given for. */
export async function postOnce({ url, headers, body, timeoutMs = longestMs }: Call): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', redirect: 'manual', headers, body, signal });
    return { status: response.status, headers: response.headers, body: jsonIn(await textIn(response)) };
  } catch (error) {
    const why = causeOf(error);
    return { why, isSure: unconnected.test(why) };
  }
}

/** What the status came with decides; when the body breaks off, the status is known all the same. */
async function textIn(response: Response): Promise<string> {
  try {
    return (await response.text()).slice(0, longestBody);
  } catch {
    return '';
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Only codes: what an error says in words may hold an address, or more. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : 'error';
}

/**
 * What most carriers mean by their answer. `gone`: what says, in a refusal, that nobody is at that address.
 * A failure on their side may have come after they took it.
 */
export function dispatchOfReply(reply: Reply, code = '', gone = false): Dispatch {
  if ('why' in reply) return { became: reply.isSure ? 'later' : 'unknown', why: reply.why };
  const { status, headers } = reply;
  const why = code === '' ? String(status) : `${status} ${code}`;
  if (status >= 200 && status < 300) return { became: 'sent' };
  if (status === 429 || status === 503) return { became: 'later', why, ...waitIn(headers) };
  if (status === 401 || status === 403 || status === 404 || status < 400) return { became: 'later', why, isOurs: true };
  if (status < 500) return { became: 'refused', why, isGone: gone };
  return { became: 'unknown', why };
}

function waitIn(headers: Headers): { waitMs?: number } {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { waitMs: seconds * 1_000 } : {};
}
