import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { World } from './world.ts';

interface Session {
  id: string;
  intents: number;
  /** all that was sent, numbered from 1: what a client that comes back has missed */
  sent: { t: string; d: unknown }[];
  socket: WebSocket | null;
}

interface Frame {
  op: number;
  d?: { token?: string; intents?: number; session_id?: string; seq?: number } | number | null;
}

const intent = { guildMessages: 1 << 9, privateMessages: 1 << 12, content: 1 << 15 } as const;
const privileged = (1 << 1) | (1 << 8) | intent.content;

interface GatewaySettings {
  token: string;
  /** what of the privileged intents the owner of the bot switched on */
  allowed: number;
  heartbeatMs: number;
}

/** The live half: who is connected, what they are told, and what they missed while they were not. */
export function createGateway(server: Server, world: World, settings: GatewaySettings) {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<string, Session>();
  let resumes = 0;
  let identifies = 0;
  let connections = 0;
  let closing: number | null = null;

  const send = (socket: WebSocket | null, frame: object) => socket?.send(JSON.stringify(frame));
  const tell = (session: Session, t: string, d: unknown) => {
    session.sent.push({ t, d });
    send(session.socket, { op: 0, s: session.sent.length, t, d });
  };

  function identify(socket: WebSocket, { token, intents = 0 }: { token?: string; intents?: number }): Session | null {
    identifies += 1;
    if (token !== settings.token) socket.close(4_004, 'Authentication failed.');
    else if ((intents & privileged & ~settings.allowed) !== 0) socket.close(4_014, 'Disallowed intent(s).');
    else {
      const session: Session = { id: `session-${sessions.size + 1}-${identifies}`, intents, sent: [], socket };
      sessions.set(session.id, session);
      tell(session, 'READY', {
        v: 10,
        user: world.bot,
        guilds: [{ id: world.guild.id, unavailable: true }],
        session_id: session.id,
        session_type: 'normal',
        resume_gateway_url: url(),
        shard: [0, 1],
        application: { id: world.bot.id, flags: 0 },
      });
      tell(session, 'GUILD_CREATE', world.guildShape());
      return session;
    }
    return null;
  }

  function resume(socket: WebSocket, given: { token?: string; session_id?: string; seq?: number }): Session | null {
    resumes += 1;
    const session = sessions.get(given.session_id ?? '');
    const { seq = 0 } = given;
    if (given.token !== settings.token) socket.close(4_004, 'Authentication failed.');
    else if (!session) send(socket, { op: 9, d: false });
    else if (seq > session.sent.length) socket.close(4_007, 'Invalid seq.');
    else {
      session.socket = socket;
      for (const [nth, { t, d }] of session.sent.entries())
        if (nth + 1 > seq) send(socket, { op: 0, s: nth + 1, t, d });
      tell(session, 'RESUMED', {});
      return session;
    }
    return null;
  }

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    connections += 1;
    socket.on('error', () => {});
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
    send(socket, { op: 10, d: { heartbeat_interval: settings.heartbeatMs } });
    socket.on('message', (data) => {
      const frame = parse(String(data));
      if (closing !== null) socket.close(closing);
      else if (!frame) socket.close(4_002, 'Error while decoding payload.');
      else if (frame.op === 1) send(socket, { op: 11 });
      else if (frame.op !== 2 && frame.op !== 6) socket.close(session ? 4_001 : 4_003);
      else if (session) socket.close(4_005, 'Already authenticated.');
      else session = (frame.op === 2 ? identify : resume)(socket, (frame.d ?? {}) as object);
    });
  });

  function url(): string {
    const address = server.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/gateway`;
  }
  const cut = () => {
    for (const socket of sockets.clients) socket.terminate();
    for (const session of sessions.values()) session.socket = null;
  };
  return {
    url,
    /** Tells everybody who asked for such events, or will be told when they come back. */
    dispatch(t: string, d: object): void {
      for (const session of sessions.values()) {
        const seen = seenBy(session.intents, t, d, world.bot.id);
        if (seen) tell(session, t, seen);
      }
    },
    /** Whatever one likes, as it stands. */
    sendRaw(text: string): void {
      for (const socket of sockets.clients) socket.send(text);
    },
    /** The line breaks; who comes back in time has missed nothing. */
    drop: cut,
    /** The line breaks, and what was missed stays missed. */
    loseSession() {
      sessions.clear();
      cut();
    },
    /** Whoever connects is sent away with this code until told otherwise. */
    closeWith(code: number | null) {
      closing = code;
      if (code !== null) for (const socket of sockets.clients) socket.close(code);
    },
    figures: () => ({
      connections,
      resumes,
      identifies,
      connected: [...sessions.values()].filter(({ socket }) => socket).length,
    }),
    stop() {
      cut();
      sockets.close();
    },
  };
}

/** Without the intents there is no event, and without that of the content there are no words in it. */
function seenBy(intents: number, t: string, d: object, bot: string): object | null {
  if (!t.startsWith('MESSAGE_')) return d;
  const isPrivate = !('guild_id' in d);
  if ((intents & (isPrivate ? intent.privateMessages : intent.guildMessages)) === 0) return null;
  const isOwn = (d as { author?: { id?: string } }).author?.id === bot;
  if (isPrivate || isOwn || (intents & intent.content) !== 0 || !('content' in d)) return d;
  return { ...d, content: '', embeds: [], attachments: [], components: [] };
}

function parse(text: string): Frame | null {
  try {
    const frame = JSON.parse(text);
    return typeof frame?.op === 'number' ? frame : null;
  } catch {
    return null;
  }
}
