import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Ack, askBody, type Op, pairBody, type Sync, syncBody, type WireCommand } from './wire.ts';

/** What happens to one exchange on its way. */
export type Mishap =
  | 'request lost'
  | 'answer lost'
  | {
      change: (
        headers: Record<string, string>,
        body: string,
      ) => { headers: Record<string, string>; body: string; status?: number };
    };

interface Answered {
  headers: Record<string, string>;
  body: string;
}

/** What stands behind the door: this stand-in, or whoever speaks the same. */
export interface Service {
  code: string;
  mishaps: Mishap[];
  /** where the connector broke the contract */
  problems: string[];
  answerTo(path: string, headers: Record<string, string>, body: string): Answered | Promise<Answered>;
  advance(ms: number): void | Promise<void>;
}

export const FAMILY = 77;
const REFUSED = '{"v":1,"error":{"code":"refused","retryMs":15000}}';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');

/**
 * The service's side of mt5c/1 as far as the connector can tell: signatures, epochs, sequence, stored answers, numbered
 * commands until their ack. It checks each frame against the contract and keeps what it was told.
 */
export class StandIn implements Service {
  nowMs = 1_796_000_000_000;
  code = 'K7PM3WX9QA';
  id = 'mt5-7k2mq9x4tw8h3nbv6rcd';
  secret = '00112233445566778899aabbccddeeff'.repeat(2);
  secret2 = 'ffeeddccbbaa99887766554433221100'.repeat(2);
  mode: 'trade' | 'read_only' = 'trade';
  why: string | null = null;
  notice: string | null = null;
  pollMs = 250;
  leaseMs = 15_000;
  watch = ['EURUSD'];
  need: string[] = [];
  needSpecs: string[] = [];
  prove: number[] = [];
  rotate: { secret: string; secret2: string } | null = null;
  error: { code: string; retryMs: number } | null = null;
  isKeepingAcks = true;
  commands: WireCommand[] = [];
  /** the last final ack of each number, and every ack as it came */
  ends = new Map<number, Ack>();
  heard: Ack[] = [];
  frames: Sync[] = [];
  pairs: unknown[] = [];
  problems: string[] = [];
  mishaps: Mishap[] = [];
  epochsGiven = 3;
  epoch = 0;
  lastN = 0;
  private lastSeq = 0;
  private stored = { key: '', answer: '' };

  advance(ms: number): void {
    this.nowMs += ms;
  }

  offer(op: Op, ttlMs = 20_000): number {
    const n = ++this.lastN;
    const magic = String(BigInt(FAMILY) * 2n ** 40n + BigInt(n));
    this.commands.push({ n, magic, comment: `k:${n.toString(32)}`, expiresAt: this.nowMs + ttlMs, ...op });
    return n;
  }

  /** the same number again, as after a restart that forgot the answer */
  offerAgain(command: WireCommand) {
    this.commands.push(command);
    this.ends.delete(command.n);
  }

  get last(): Sync {
    const frame = this.frames.at(-1);
    if (!frame) throw new Error('no frame came');
    return frame;
  }

  answerTo(
    path: string,
    headers: Record<string, string>,
    body: string,
  ): { headers: Record<string, string>; body: string } {
    if (path === '/ea/v1/pair') return { headers: {}, body: this.pair(body) };
    const { 'x-c-id': id = '', 'x-c-epoch': epoch = '', 'x-c-seq': seq = '', 'x-c-sig': signature = '' } = headers;
    const prefix = `${path}\n${id}\n${epoch}\n${seq}\n`;
    const keys = [
      [this.secret, this.secret2] as const,
      ...(this.rotate ? [[this.rotate.secret, this.rotate.secret2] as const] : []),
    ];
    const pair = keys.find(([key]) => hmac(key, `mt5c/1\n${prefix}${sha(body)}`) === signature);
    if (id !== this.id || !pair) return { headers: {}, body: REFUSED };
    if (this.rotate && pair[0] === this.rotate.secret) {
      Object.assign(this, this.rotate);
      this.rotate = null;
    }
    const answer = this.signed(Number(epoch), Number(seq), body);
    return { headers: { 'X-S-Sig': hmac(pair[1], `mt5c/1\nresp\n${prefix}${sha(answer)}`) }, body: answer };
  }

  private pair(body: string): string {
    const asked = pairBody.safeParse(JSON.parse(body));
    if (!asked.success) this.problems.push(`pair: ${asked.error.message}`);
    if (!asked.success || asked.data.code !== this.code) return REFUSED;
    this.pairs.push(asked.data);
    this.code = '';
    return JSON.stringify({ v: 1, id: this.id, secret: this.secret, secret2: this.secret2, epoch: 0, family: FAMILY });
  }

  private signed(epoch: number, seq: number, body: string): string {
    const refusal = (code: string, retryMs = 1000) =>
      JSON.stringify({ v: 1, now: this.nowMs, error: { code, retryMs } });
    if (epoch === 0) {
      askBody.parse(JSON.parse(body));
      return JSON.stringify({
        v: 1,
        now: this.nowMs,
        epoch: ++this.epochsGiven,
        leaseMs: this.leaseMs,
        pollMs: this.pollMs,
      });
    }
    const key = `${epoch} ${seq} ${sha(body)}`;
    if (this.stored.key === key) return this.stored.answer;
    if (epoch < this.epoch) return refusal('superseded');
    if (epoch > this.epochsGiven) return refusal('no_epoch');
    const frame = syncBody.safeParse(JSON.parse(body));
    if (!frame.success) {
      this.problems.push(`sync: ${frame.error.message} in ${body.slice(0, 2000)}`);
      return refusal('bad_body');
    }
    if (epoch > this.epoch && !frame.data.hello) return refusal('hello_needed');
    if (this.error) return refusal(this.error.code, this.error.retryMs);
    if (epoch > this.epoch) [this.epoch, this.lastSeq] = [epoch, 0];
    if (seq <= this.lastSeq) return refusal('bad_seq');
    this.lastSeq = seq;
    const answer = this.answer(frame.data);
    this.stored = { key, answer };
    return answer;
  }

  private answer(frame: Sync): string {
    this.frames.push(frame);
    const acked = this.isKeepingAcks ? frame.acks.map((one) => one.n) : [];
    for (const one of frame.acks) {
      this.heard.push(one);
      if (one.state !== 'received') {
        this.ends.set(one.n, one);
        this.prove = this.prove.filter((n) => n !== one.n);
      }
      this.commands = this.commands.filter(({ n }) => n !== one.n);
    }
    const dealsAfter = { ms: Math.max(0, frame.serverMs - 300_000), ticket: '0' };
    const isGoing = frame.bye === true;
    return JSON.stringify({
      v: 1,
      now: this.nowMs,
      epoch: this.epoch,
      leaseMs: this.leaseMs,
      pollMs: this.pollMs,
      mode: this.mode,
      ...(this.why ? { why: this.why } : {}),
      ...(this.notice ? { notice: this.notice } : {}),
      commands: isGoing ? [] : this.commands.slice(0, 8),
      prove: this.prove,
      acked,
      watch: this.watch,
      dealsAfter,
      historyAfter: dealsAfter,
      need: this.need,
      needSpecs: this.needSpecs,
      ...(this.rotate ? { rotate: this.rotate } : {}),
    });
  }
}

export interface Door {
  port: number;
  close(): Promise<void>;
}

/** The stand-in behind HTTP on loopback, with the mishaps of the way. */
export async function openDoor(service: Service): Promise<Door> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const mishap = service.mishaps.shift();
      if (mishap === 'request lost') return void request.socket.destroy();
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const sent = await service.answerTo(request.url ?? '', headers, Buffer.concat(chunks).toString('utf8'));
      if (mishap === 'answer lost') return void request.socket.destroy();
      const { headers: out, body, status = 200 } = mishap ? mishap.change(sent.headers, sent.body) : { ...sent };
      response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...out }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
