import { readBounded } from '../../src/core/bounded-body.ts';
import { CallFailed, type Client } from './client.ts';
import { isUnfit } from './failures.ts';

const timeoutMs = 15_000;

/** What is in a file that somebody sent. Null: it is larger than is taken, or not there any more. */
export type Download = (id: string) => Promise<Uint8Array | null>;

export function createDownload(
  client: Client,
  { token, apiRoot, mostBytes }: { token: string; apiRoot: string; mostBytes: number },
): Download {
  return async (id) => {
    const found = await client.call('getFile', { file_id: id }).catch((error: unknown) => {
      // Larger than the platform hands to bots, or gone: it would be refused for ever.
      if (isUnfit(error)) return null;
      throw error;
    });
    if (!found?.file_path || (found.file_size ?? 0) > mostBytes) return null;
    // The address holds the token, and what fails likes to name its address.
    const answer = await fetch(`${apiRoot}/file/bot${token}/${found.file_path}`, {
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => {
      throw new CallFailed('a file could not be fetched');
    });
    if (answer.ok) return readBounded(answer, mostBytes);
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new CallFailed(`a file was answered ${answer.status}`);
  };
}
