import type { PostPort } from '../../core/posting.ts';
import { beginningOf, mostAnswerBytes, openPosting } from '../open-posting.ts';

/** Posting on Workers: there is no network of our own to be led into; what can be seen from the address is judged all the same. */
export function workerPosting(mayBeHere = false): PostPort {
  return openPosting({
    mayBeHere,
    async ask(url, { headers, body }, signal) {
      const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body, signal });
      const said = await beginning(answer);
      const header = (name: string) => answer.headers.get(name);
      return { status: answer.status, location: header('location'), retryAfter: header('retry-after'), said };
    },
  });
}

async function beginning({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const chunks: number[] = [];
  try {
    while (chunks.length < mostAnswerBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(...value.subarray(0, mostAnswerBytes));
    }
    await reader.cancel();
  } catch {
    // The status is all that counts.
  }
  return beginningOf(new Uint8Array(chunks.slice(0, mostAnswerBytes)));
}
