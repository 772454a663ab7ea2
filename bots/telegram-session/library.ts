import type * as Core from '@mtcute/core';
import type * as Utils from '@mtcute/core/utils.js';
import type * as Client from '@mtcute/node';

export interface Library {
  Client: typeof Client.BaseTelegramClient;
  MemoryStorage: typeof Core.MemoryStorage;
  RpcError: typeof Core.tl.RpcError;
  Long: typeof Core.Long;
  middlewares: typeof Core.networkMiddlewares;
  writerMap: typeof Utils.__tlWriterMap;
  readerMap: typeof Utils.__tlReaderMap;
}

/** What speaks Telegram's protocol as a person: an optional package. Null: it is not installed. */
export async function loadLibrary(): Promise<Library | null> {
  try {
    const core = await import('@mtcute/core');
    const { __tlWriterMap: writerMap, __tlReaderMap: readerMap } = await import('@mtcute/core/utils.js');
    const { BaseTelegramClient } = await import('@mtcute/node');
    const { MemoryStorage, Long, networkMiddlewares, tl } = core;
    return {
      Client: BaseTelegramClient,
      MemoryStorage,
      RpcError: tl.RpcError,
      Long,
      middlewares: networkMiddlewares,
      writerMap,
      readerMap,
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
