import { readBounded } from '../../src/core/bounded-body.ts';
import { mostFileBytes } from '../../src/talk/fields.ts';

const timeoutMs = 15_000;
const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** What is in a file that somebody sent, from where the platform keeps it. Null: it is larger than is taken, or not there any more. */
export async function download(address: string): Promise<Uint8Array | null> {
  if (!isSafe(address)) return null;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (answer.ok) return readBounded(answer, mostFileBytes);
  await answer.body?.cancel();
  return null;
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
}
