import { createServer, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { Long } from '@mtcute/core';
import { createAesIgeForMessage, TlBinaryReader, TlBinaryWriter } from '@mtcute/core/utils.js';
import { createHandshake, crypto, sha1, sha256, written } from './handshake.ts';
import { readerMap } from './schema.ts';

/*
 * A data centre of Telegram on this machine, as far as a client that reads needs one: the key is agreed on as always,
 * all that crosses is encrypted, and every call that arrives is written down.
 */

export type Call = { _: string } & Record<string, unknown>;

/** A call that is refused, as `FLOOD_WAIT_30`. */
export class Refused extends Error {
  constructor(
    readonly code: number,
    readonly text: string,
  ) {
    super(text);
  }
}

interface Caller {
  /** the key's id: who has signed in with it is known by that */
  key: string;
}

interface Parts {
  answer(call: Call, caller: Caller): object | Promise<object>;
}

interface Line {
  socket: Socket;
  key: Uint8Array | null;
  keyId: string;
  session: Long | null;
}

const container = 0x73f1f8dc;
const gzipped = 0x3072cfa1;
const rpcResult = 0xf35c6d01;

export interface DataCentre {
  port: number;
  /** every call that arrived, without its wrappings */
  calls: Call[];
  push(updates: object, key: string): void;
  /** ends every line, as a broken network does */
  drop(): void;
  /** takes nobody in until it is called again */
  shut(isShut: boolean): void;
  close(): Promise<void>;
}

export async function openDataCentre({ answer }: Parts): Promise<DataCentre> {
  const keys = new Map<string, Uint8Array>();
  const lines = new Set<Line>();
  const sessions = new Set<string>();
  const calls: Call[] = [];
  let isShut = false;
  let counted = 0n;

  const nextId = (): Long => {
    counted += 1n;
    return Long.fromBigInt((BigInt(Math.floor(Date.now() / 1_000)) << 32n) | (counted << 2n) | 1n);
  };

  function send(line: Line, body: Uint8Array): void {
    if (!line.key || !line.session || line.socket.destroyed) return;
    const padding = 12 + ((16 - ((32 + body.length + 12) % 16)) % 16);
    const writer = TlBinaryWriter.manual(32 + body.length + padding);
    writer.long(Long.ONE);
    writer.long(line.session);
    writer.long(nextId());
    writer.uint(1);
    writer.uint(body.length);
    writer.raw(body);
    writer.raw(crypto.randomBytes(padding));
    const plain = writer.result();
    const messageKey = sha256(Buffer.concat([line.key.subarray(96, 128), plain])).slice(8, 24);
    const encrypted = createAesIgeForMessage(crypto, line.key, messageKey, false).encrypt(plain);
    frame(line.socket, Buffer.concat([Buffer.from(line.keyId, 'hex'), messageKey, encrypted]));
  }

  async function take(line: Line, id: Long, body: Uint8Array): Promise<void> {
    const reader = new TlBinaryReader(readerMap, body);
    const kind = reader.peekUint();
    if (kind === container) {
      reader.uint();
      const inside = Array.from({ length: reader.uint() }, () => {
        const own = reader.long();
        reader.uint();
        return { own, body: reader.raw(reader.uint()) };
      });
      for (const each of inside) void take(line, each.own, each.body);
      return;
    }
    if (kind === gzipped) {
      reader.uint();
      return take(line, id, gunzipSync(reader.bytes()));
    }
    const asked = reader.object() as Call;
    switch (asked._) {
      case 'mt_msgs_ack':
      case 'mt_rpc_drop_answer':
      case 'mt_destroy_session':
        return;
      case 'mt_ping':
      case 'mt_ping_delay_disconnect':
        return send(line, written({ _: 'mt_pong', msgId: id, pingId: asked.pingId }));
      case 'mt_get_future_salts':
        return send(line, written({ _: 'mt_future_salts', reqMsgId: id, now: 0, salts: [] }));
      default:
        return respond(line, id, await answered(line, unwrapped(asked)));
    }
  }

  function unwrapped(call: Call): Call {
    return ['invokeWithLayer', 'initConnection', 'invokeWithoutUpdates'].includes(call._)
      ? unwrapped(call.query as Call)
      : call;
  }

  async function answered(line: Line, call: Call): Promise<object> {
    calls.push(call);
    try {
      return await answer(call, { key: line.keyId });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { _: 'mt_rpc_error', errorCode: error.code, errorMessage: error.text };
    }
  }

  function respond(line: Line, to: Long, result: object): void {
    const body = 'vector' in result ? vectorOf(result.vector as object[]) : written(result);
    const writer = TlBinaryWriter.manual(12 + body.length);
    writer.uint(rpcResult);
    writer.long(to);
    writer.raw(body);
    send(line, writer.result());
  }

  function hear(line: Line, data: Uint8Array, shake: (data: Uint8Array) => object): void {
    const id = Buffer.from(data.subarray(0, 8)).toString('hex');
    if (id === '0000000000000000') {
      const body = written(shake(data));
      const writer = TlBinaryWriter.manual(20 + body.length);
      writer.long(Long.ZERO);
      writer.long(nextId());
      writer.uint(body.length);
      writer.raw(body);
      return frame(line.socket, writer.result());
    }
    const key = keys.get(id);
    // As the platform does with a key that it does not know.
    if (!key) return frame(line.socket, Uint8Array.of(0x6c, 0xfe, 0xff, 0xff));
    Object.assign(line, { key, keyId: id });
    const plain = createAesIgeForMessage(crypto, key, data.slice(8, 24), true).decrypt(data.slice(24));
    const reader = TlBinaryReader.manual(plain);
    reader.long();
    line.session = reader.long();
    const messageId = reader.long();
    reader.uint();
    const body = reader.raw(reader.uint());
    const session = line.session.toString();
    if (!sessions.has(session)) {
      sessions.add(session);
      const uniqueId = nextId();
      send(line, written({ _: 'mt_new_session_created', firstMsgId: messageId, uniqueId, serverSalt: Long.ONE }));
    }
    void take(line, messageId, body);
  }

  const server = createServer((socket) => {
    if (isShut) return socket.destroy();
    const line: Line = { socket, key: null, keyId: '', session: null };
    lines.add(line);
    socket.on('close', () => lines.delete(line)).on('error', () => {});
    const shake = createHandshake((key) => keys.set(Buffer.from(sha1(key).slice(-8)).toString('hex'), key));
    let waiting = Buffer.alloc(0);
    let isTagged = false;
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      if (!isTagged && waiting.length >= 4) {
        isTagged = true;
        waiting = waiting.subarray(4);
      }
      while (isTagged && waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32LE(0)) {
        const length = waiting.readUInt32LE(0);
        const data = new Uint8Array(waiting.subarray(4, 4 + length));
        waiting = waiting.subarray(4 + length);
        hear(line, data, shake);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const drop = () => {
    for (const { socket } of lines) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    calls,
    push(updates, key) {
      for (const line of lines) if (line.keyId === key) send(line, written(updates));
    },
    drop,
    shut(now) {
      isShut = now;
      if (now) drop();
    },
    async close() {
      drop();
      await new Promise((done) => server.close(done));
    },
  };
}

function frame(socket: Socket, data: Uint8Array): void {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(data.length);
  socket.write(Buffer.concat([head, data]));
}

function vectorOf(items: object[]): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(0x1cb5c415, 0);
  head.writeUInt32LE(items.length, 4);
  return Buffer.concat([head, ...items.map(written)]);
}
