import type { Context } from 'hono';
import { hashOfBody } from '../bridge/mt5/sign.ts';
import { pairRequest, readBody } from '../bridge/mt5/wire-frame.ts';
import { isActorId } from '../core/actor-id.ts';
import { readBounded } from '../core/bounded-body.ts';
import { ask } from '../core/office.ts';
import { internally, type Who } from '../core/who.ts';
import { pairByCode } from '../office/terminals/pair-by-code.ts';
import { syncTerminal } from '../outpost/sync.ts';
import type { Mount } from './routes.ts';
import type { HttpEnv } from './settings.ts';

const mostBytes = 262_144;
const retryMs = 15_000;
const [pairPath, syncPath] = ['/ea/v1/pair', '/ea/v1/sync'];
const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/**
 * Where a connector in somebody's MetaTrader 5 calls: known by its signature, not by who asks. docs/mt5-wire.md says what
 * is said there.
 *  1. Whoever is not known is answered the same, whatever was wrong.
 *  2. Only what was wrong is counted, of an address and what it calls itself: nobody keeps somebody else's terminal out.
 */
export function mountTerminals(mount: Mount): void {
  const { app, office } = mount;
  // Where nobody takes what comes, there is no such door.
  if (!office.catalogue.named.has(syncTerminal.name)) return;
  const stranger = (c: Context<HttpEnv>, waitMs = 0) =>
    c.body(JSON.stringify({ v: 1, error: { code: 'refused', retryMs: Math.max(retryMs, waitMs) } }), 200, headers);

  app.post(pairPath, async (c) => {
    c.set('action', pairByCode.name);
    const tries = triesOf(mount, c, pairByCode.name);
    const waitMs = tries.take();
    if (waitMs > 0) return stranger(c, waitMs);
    const bytes = await bodyOf(c.req.raw);
    const read = bytes ? readBody(pairRequest, textOf(bytes)) : null;
    if (!read?.ok) return stranger(c);
    const found = await office.office.perform(pairByCode.name, read.value, internally(c.get('requestId')));
    const { paired = null } = found.ok ? pairByCode.output.parse(found.value) : {};
    if (!paired) return stranger(c);
    const { id, secret, secret2, family } = paired;
    return c.body(JSON.stringify({ v: 1, id, secret, secret2, epoch: 0, family }), 200, headers);
  });

  app.post(syncPath, async (c) => {
    c.set('action', syncTerminal.name);
    const header = (name: string) => c.req.header(name)?.slice(0, 80) ?? '';
    const id = header('x-c-id');
    if (!isActorId(id)) return stranger(c);
    const tries = triesOf(mount, c, `${syncTerminal.name} ${id}`);
    const waitMs = tries.waitMs();
    if (waitMs > 0) return stranger(c, waitMs);
    const bytes = await bodyOf(c.req.raw);
    if (!bytes) return stranger(c, tries.take());
    const of = { path: syncPath, id, epoch: header('x-c-epoch'), seq: header('x-c-seq'), signature: header('x-c-sig') };
    const told = { ...of, bodyHash: hashOfBody(bytes), body: textOf(bytes) };
    const answer = await ask(office.office.outpost(id), syncTerminal, told, internally(c.get('requestId')));
    if (!answer.ok) return stranger(c, tries.take());
    return c.body(answer.value.body, 200, { ...headers, 'x-s-sig': answer.value.signature });
  });
}

function triesOf({ office, addressOf }: Mount, c: Context<HttpEnv>, name: string) {
  const { limits } = office.services;
  const action = { name, kind: 'write', needs: 'anyone', pace: 'sign-in' } as const;
  const who: Pick<Who, 'as' | 'user' | 'via' | 'from'> = {
    ...{ as: 'stranger', user: '', via: 'http' },
    from: { address: addressOf(c), agent: '' },
  };
  return { take: () => limits?.take(action, who) ?? 0, waitMs: () => limits?.waitMs(action, who) ?? 0 };
}

/** null: too many, or cut off on the way */
async function bodyOf(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  return readBounded(request, mostBytes).catch(() => null);
}

/** null: these bytes are no text */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
