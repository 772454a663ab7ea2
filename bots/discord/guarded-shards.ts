// biome-ignore-all lint/complexity/useLiteralKeys: what is private there can be reached in no other way
import {
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardStatus,
} from '@discordjs/ws';
import { pause } from '../pause.ts';

const againMs = 1_000;

/**
 * What the library leaves to whoever runs it, and what would end the process:
 *  1. a frame that is not complete is rejected where nobody listens;
 *  2. so is a line that cannot be opened anew, which is then never tried again. It is;
 *  3. a line that was lost while it waited for its turn introduces itself on the one after it, which may not be open
 *     yet. That one introduces itself;
 *  4. a line given up while it was being opened fails later, with nobody listening either. It is cut instead.
 */
export class GuardedShards extends SimpleShardingStrategy {
  readonly #failed: (error: unknown) => void;

  constructor(manager: WebSocketManager, failed: (error: unknown) => void) {
    super(manager);
    this.#failed = failed;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of this['shards'].values()) this.#guard(shard);
  }

  #guard(shard: WebSocketShard): void {
    let opened = 0;
    const hear = shard['onMessage'].bind(shard);
    shard['onMessage'] = (...frame: Parameters<typeof hear>) => hear(...frame).catch(this.#failed);
    const open = shard['internalConnect'].bind(shard);
    shard['internalConnect'] = async () => {
      opened += 1;
      const nth = opened;
      try {
        await open();
      } catch (error) {
        this.#failed(error);
        await pause(againMs, new AbortController().signal);
        const isLast = nth === opened;
        if (isLast && shard.status === WebSocketShardStatus.Idle) await shard['internalConnect']();
      }
    };
    const destroy = shard.destroy.bind(shard);
    shard.destroy = async (options) => {
      const line = shard['connection'];
      line?.addEventListener('error', () => {});
      await destroy(options);
      if (line && 'terminate' in line && line.readyState === line.CONNECTING) line.terminate();
    };
  }
}
