import type { UpgradeWebSocket, WSContext } from 'hono/ws';
import { actionRefusals } from '../core/action.ts';
import { isGranted } from '../core/authority.ts';
import { canonicalJson } from '../core/json.ts';
import { topicOf } from '../core/session-topic.ts';
import { type Caller, every } from '../core/who.ts';
import type { Hub } from '../platform/hub.ts';
import { groupOf } from './docs/groups.ts';
import { streamTopics, streamWords } from './docs/stream-topics.ts';
import { isUpgrade } from './doors.ts';
import { problemAnswer } from './openapi.ts';
import { httpRefusals } from './refusals.ts';
import { apiPrefix, type Mount } from './routes.ts';

/** The parts of a raw socket that the runtimes have in common with `ws`, each looked for before it is used. */
interface RawSocket {
  bufferedAmount?: number;
  ping?: () => void;
  terminate?: () => void;
  on?: (event: 'pong', listener: () => void) => unknown;
}

export interface StreamLimits {
  maxConnections: number;
  /** a viewer who reads slower than this is sent away and looks again when he returns */
  maxBufferedBytes: number;
  heartbeatMs: number;
}

export const streamLimits: StreamLimits = { maxConnections: 500, maxBufferedBytes: 65_536, heartbeatMs: 10_000 };

export interface LiveStream {
  isFull: () => boolean;
  limits: StreamLimits;
  /** the answer tells that the connection has ended */
  open: (socket: WSContext<unknown>, viewer: Caller, isStill?: () => Promise<boolean>) => () => void;
  size: () => number;
  /** one beat for all: says that we live, and ends who did not answer the one before */
  beat: () => void;
  close: () => void;
}

export interface StreamDoor {
  live: LiveStream;
  /** the runtime's own */
  upgrade: UpgradeWebSocket;
}

interface Connection {
  socket: WSContext<unknown>;
  raw: RawSocket;
  answered: boolean;
  beats: number;
  /** whether whoever opened it would be let in the same now */
  isStill: () => Promise<boolean>;
}

/** between two times a connection is asked about anew: with a beat each ten seconds, a minute */
const beatsBetween = 6;

/** A topic starts with the actor it is of: who may look at that one may hear that it changed. */
export function mayWatch(viewer: Caller, topic: string): boolean {
  const [kind, id = ''] = topic.split(':');
  if (kind === 'session') return false;
  if (kind === 'desk' || kind === 'feed') return isGranted(viewer, { scope: 'read', over: kind, id });
  return isGranted(viewer, { scope: 'read', over: 'installation', id: every });
}

/**
 * The live connections.
 *  1. A message only names a topic; what changed is asked for through an action, which checks again who asks.
 *  2. One that was opened in a session ends with it; each is asked about anew every minute.
 *  3. A connection that does not answer a ping until the next is ended, and so is one whose viewer reads too slowly.
 */
export function createLiveStream(hub: Hub, limits: StreamLimits = streamLimits): LiveStream {
  const connections = new Set<Connection>();

  function send(connection: Connection, topic: string): void {
    if (connection.socket.readyState !== 1) return;
    if ((connection.raw.bufferedAmount ?? 0) > limits.maxBufferedBytes) end(connection);
    else connection.socket.send(JSON.stringify({ topic }));
  }

  function end(connection: Connection): void {
    connections.delete(connection);
    if (connection.raw.terminate) connection.raw.terminate();
    else connection.socket.close(1013, 'come back later');
  }

  /** What runs out by itself tells nobody of it, and neither does what a person may do no longer. */
  function askAnew(connection: Connection): void {
    const endUnless = (isStill: boolean) => {
      if (!isStill) end(connection);
    };
    connection.isStill().then(endUnless, () => end(connection));
  }

  return {
    limits,
    isFull: () => connections.size >= limits.maxConnections,
    size: () => connections.size,
    open: (socket, viewer, isStill = async () => true) => {
      const raw = (socket.raw ?? {}) as RawSocket;
      const connection: Connection = { socket, raw, answered: true, beats: 0, isStill };
      connections.add(connection);
      if (connections.size > limits.maxConnections) end(connection);
      connection.raw.on?.('pong', () => {
        connection.answered = true;
      });
      const leave = hub.subscribe(
        (topic) => mayWatch(viewer, topic),
        (topic) => send(connection, topic),
      );
      const isOver = viewer.session === undefined ? null : topicOf(viewer.session);
      const unwatch = hub.subscribe(
        (topic) => topic === isOver,
        () => end(connection),
      );
      return () => {
        leave();
        unwatch();
        connections.delete(connection);
      };
    },
    beat: () => {
      for (const connection of [...connections]) {
        if (!connection.answered) {
          end(connection);
          continue;
        }
        if (connection.raw.ping) {
          connection.answered = false;
          connection.raw.ping();
        }
        send(connection, 'heartbeat');
        connection.beats += 1;
        if (connection.beats % beatsBetween === 0) askAnew(connection);
      }
    },
    close: () => {
      for (const connection of [...connections]) connection.socket.close(1001, 'the service stops');
      connections.clear();
    },
  };
}

const isSame = (now: Caller, then: Caller): boolean =>
  now.as === then.as && now.session === then.session && canonicalJson(now.grants) === canonicalJson(then.grants);

export function mountStream(mount: Mount, { live, upgrade }: StreamDoor): void {
  const { title } = groupOf('/stream');
  mount.book.titles.add(title);
  mount.book.registry.registerPath({
    method: 'get',
    path: `${apiPrefix}/stream`,
    operationId: 'stream',
    summary: 'Listens to what changes, as a WebSocket',
    description: `${streamWords}\n\nTopics: ${streamTopics.map(({ topic, when }) => `${topic} (${when})`).join('; ')}.`,
    tags: [title],
    responses: { 101: { description: 'The connection stays open' }, default: problemAnswer },
  });
  mount.app.get(
    `${apiPrefix}/stream`,
    async (c, next) => {
      c.set('action', 'stream');
      const { maxConnections: most } = live.limits;
      if (!isUpgrade(c.req.raw))
        return mount.refuse(c, httpRefusals.refuse('UPGRADE_REQUIRED', {}), { upgrade: 'websocket' });
      const [field] = Object.keys(c.req.query());
      if (field !== undefined)
        return mount.refuse(
          c,
          httpRefusals.refuse('UNKNOWN_FIELD', { unknown: [{ field, nearest: null, known: [] }] }),
        );
      if (live.isFull())
        return mount.refuse(c, httpRefusals.refuse('TOO_MANY_STREAMS', { most }), { 'retry-after': '30' });
      const viewer = await mount.identify(c.req.raw, mount.addressOf(c));
      if (viewer.grants.length === 0)
        return mount.refuse(c, actionRefusals.refuse('NOT_ALLOWED', { action: 'stream' }));
      c.set('viewer', viewer);
      return next();
    },
    upgrade((c) => {
      const viewer: Caller = c.get('viewer');
      let ended = () => {};
      const isStill = async () => isSame(await mount.identify(c.req.raw, mount.addressOf(c)), viewer);
      return {
        onOpen: async (_, socket) => {
          ended = live.open(socket, viewer, isStill);
          // What ended between the door and here told nobody of it.
          if (!(await isStill().catch(() => false))) socket.close(1008, 'signed out');
        },
        onClose: () => ended(),
        onError: () => ended(),
      };
    }),
  );
}
