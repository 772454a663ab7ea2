// biome-ignore-all lint/complexity/useLiteralKeys: what is private there can be reached in no other way
import {
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardStatus,
} from '@discordjs/ws';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { pause } from '../pause.ts';

const againMs = 1_000;

type Line = NonNullable<WebSocketShard['connection']>;

interface Guards {
  failed(error: unknown): void;
  /** waits for as long as a line may not be opened; false: none is opened any more */
  mayOpen(): Promise<boolean>;
}

/**
 * What the library leaves to whoever runs it, and what would end the process:
 *  1. a frame that is not complete is rejected where nobody listens;
 *  2. so is a line that cannot be opened anew, which is then never tried again. It is;
 *  3. a line that was lost while it waited for its turn introduces itself on the one after it, which may not be open
 *     yet. That one introduces itself;
 *  4. a line given up while it was being opened fails later, with nobody listening either. Each has somebody who does;
 *  5. a line that another takes the place of goes on telling. It is cut: there is one at a time;
 *  6. what comes with the word that a session begins is told before it, as that word takes the library longer. Each
 *     event is told once the one before it is.
 */
export class GuardedShards extends SimpleShardingStrategy {
  readonly #guards: Guards;

  constructor(manager: WebSocketManager, guards: Guards) {
    super(manager);
    this.#guards = guards;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of this['shards'].values()) {
      this.#holdOneLine(shard);
      this.#openAgain(shard);
      this.#hearInOrder(shard);
    }
  }

  #holdOneLine(shard: WebSocketShard): void {
    let line = shard['connection'];
    // The library waits for the end of those that it ends itself.
    const ending = new WeakSet<Line>();
    const cut = (one: Line) => {
      if (!ending.has(one)) {
        one.onmessage = null;
        one.onclose = null;
      }
      if ('terminate' in one) one.terminate();
      else one.close();
    };
    Object.defineProperty(shard, 'connection', {
      get: () => line,
      set(next: Line | null) {
        if (line && line !== next) cut(line);
        next?.addEventListener('error', () => {});
        line = next;
      },
    });
    const destroy = shard.destroy.bind(shard);
    shard.destroy = async (options) => {
      const before = line;
      if (before) ending.add(before);
      await destroy(options);
      if (before && before.readyState === before.CONNECTING) cut(before);
    };
  }

  #openAgain(shard: WebSocketShard): void {
    let opened = 0;
    const open = shard['internalConnect'].bind(shard);
    shard['internalConnect'] = async () => {
      opened += 1;
      const nth = opened;
      try {
        if (await this.#guards.mayOpen()) await open();
      } catch (error) {
        this.#guards.failed(error);
        await pause(againMs, new AbortController().signal);
        const isLast = nth === opened;
        if (isLast && shard.status === WebSocketShardStatus.Idle) await shard['internalConnect']();
      }
    };
  }

  #hearInOrder(shard: WebSocketShard): void {
    type Frame = Awaited<ReturnType<(typeof shard)['unpackMessage']>>;
    const unpack = shard['unpackMessage'].bind(shard);
    const hear = shard['onMessage'].bind(shard);
    let told = Promise.resolve();
    // What is heard below is unpacked already, for its kind to be known.
    shard['unpackMessage'] = async (frame: unknown) => frame as Frame;
    const take = (frame: Frame) => hear(frame as never, false).catch(this.#guards.failed);
    shard['onMessage'] = async (...packed: Parameters<typeof unpack>) => {
      const frame = await unpack(...packed).catch(this.#guards.failed);
      if (!frame) return;
      if (frame.op !== GatewayOpcodes.Dispatch) return take(frame);
      told = told.then(() => take(frame));
      await told;
    };
  }
}
