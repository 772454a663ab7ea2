// biome-ignore-all lint/complexity/useLiteralKeys: what is private there can be reached in no other way
import { SimpleShardingStrategy, type WebSocketManager } from '@discordjs/ws';

/** A frame that is not complete makes the library reject where nobody listens, which would end the process. */
export class GuardedShards extends SimpleShardingStrategy {
  readonly #failed: (error: unknown) => void;

  constructor(manager: WebSocketManager, failed: (error: unknown) => void) {
    super(manager);
    this.#failed = failed;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of this['shards'].values()) {
      const hear = shard['onMessage'].bind(shard);
      shard['onMessage'] = (...frame: Parameters<typeof hear>) => hear(...frame).catch(this.#failed);
    }
  }
}
