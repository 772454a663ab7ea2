// biome-ignore-all lint/complexity/useLiteralKeys: what is private there can be reached in no other way
import { SimpleShardingStrategy, type WebSocketManager, type WebSocketShard } from '@discordjs/ws';
import { WebSocket } from 'ws';

/**
 * What the library leaves to whoever runs it, and what would end the process:
 *  1. a frame that is not complete is rejected where nobody listens;
 *  2. a line given up while it was being opened fails later, with nobody listening either. It is cut instead.
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
    const hear = shard['onMessage'].bind(shard);
    shard['onMessage'] = (...frame: Parameters<typeof hear>) => hear(...frame).catch(this.#failed);
    const destroy = shard.destroy.bind(shard);
    shard.destroy = async (options) => {
      const line = shard['connection'];
      line?.addEventListener('error', () => {});
      await destroy(options);
      if (line instanceof WebSocket && line.readyState === WebSocket.CONNECTING) line.terminate();
    };
  }
}
