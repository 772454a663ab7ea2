import { readBounded } from '../../core/bounded-body.ts';
import { StoreProblem } from './secret-store.ts';

const withinMs = 10_000;
const mostBytes = 65_536;

export interface Asked {
  status: number;
  /** null: no JSON, or too much of it */
  json: unknown;
}

export interface Question {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Asks a store once. A redirect is not followed: what lets us in is in the question. */
export async function askStore({ url, method = 'GET', headers = {}, body }: Question): Promise<Asked> {
  let response: Response;
  try {
    const signal = AbortSignal.timeout(withinMs);
    response = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal });
    const bytes = await readBounded(response, mostBytes);
    return { status: response.status, json: bytes && parsed(bytes) };
  } catch {
    // Whatever fetch says may quote the question.
    throw new StoreProblem('unreachable', new URL(url).host);
  }
}

/** What is not an answer to a question that was right. */
export function refuseBad({ status, json }: Asked): unknown {
  if (status === 404) throw new StoreProblem('missing');
  if (status === 401 || status === 403) throw new StoreProblem('forbidden', `status ${status}`);
  if (status >= 500) throw new StoreProblem('unreachable', `status ${status}`);
  if (status !== 200) throw new StoreProblem('shape', `status ${status}`);
  if (json === null) throw new StoreProblem('shape');
  return json;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
