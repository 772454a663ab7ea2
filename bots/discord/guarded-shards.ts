// biome-ignore-all lint/complexity/useLiteralKeys: what is private there can be reached in no other way
import {
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardStatus,
} from '@discordjs/ws';
import { WebSocket } from 'ws';
import { pause } from './pause.ts';

const againMs = 1_000;

/**
 * What the library leaves to whoever runs it, and what would end the process:
 *  1. a frame that is not complete is rejected where nobody listens;
 *  2. a line that is lost in the moment it is opened anew throws there, too. It is opened once more;
 *  3. a line given up while it was being opened fails later, with nobody listening either. It is cut instead.
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

  async #again(shard: WebSocketShard): Promise<void> {
    await pause(againMs, new AbortController().signal);
    if (shard.status === WebSocketShardStatus.Idle) await shard.connect();
    else await shard.destroy({ reason: 'lost while it was opened', recover: WebSocketShardDestroyRecovery.Reconnect });
  }

  #guard(shard: WebSocketShard): void {
    const hear = shard['onMessage'].bind(shard);
    shard['onMessage'] = (...frame: Parameters<typeof hear>) => hear(...frame).catch(this.#failed);
    const destroy = shard.destroy.bind(shard);
    shard.destroy = async (options) => {
      const line = shard['connection'];
      line?.addEventListener('error', () => {});
      try {
        await destroy(options);
      } catch (error) {
        this.#failed(error);
        if (options?.recover !== undefined) await this.#again(shard);
      }
      if (line instanceof WebSocket && line.readyState === WebSocket.CONNECTING) line.terminate();
    };
  }
}
