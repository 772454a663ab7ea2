import { createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { SmtpSettings } from '../../src/notify/smtp.ts';

export const sender = { name: 'SignalOS', address: 'signals@example.com' };

interface Taken {
  from: string;
  to: string[];
  raw: string;
}

/** A real mail server on this machine, which answers as it is told. */
export async function openSmtp(options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onData(stream: SMTPServerDataStream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        taken.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  const port = await listen(server.server);
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return { taken, port, settings: (more: Partial<SmtpSettings> = {}) => smtpSettings(port, more), sockets };
}

export const smtpSettings = (port: number, more: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port,
  isImplicit: false,
  isPlainAllowed: true,
  user: null,
  password: null,
  ca: null,
  sender,
  stepMs: 5_000,
  ...more,
});

/** A server of one's own, told line by line what to answer; `hang` says nothing, `drop` cuts the line. */
export async function openRawSmtp(
  answer: (line: string, data: string) => string | 'hang' | 'drop',
  greeting = '220 ready',
) {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (greeting !== 'hang') socket.write(`${greeting}\r\n`);
    let isData = false;
    let data = '';
    let rest = '';
    socket.on('data', (part) => {
      rest += part.toString();
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (isData) data += `${line}\n`;
        if (isData && line !== '.') continue;
        lines.push(line);
        const said = answer(line, isData ? data : '');
        if (line === 'DATA') isData = said.startsWith('354');
        else if (line === '.') isData = false;
        if (said === 'drop') socket.destroy();
        else if (said !== 'hang') socket.write(`${said}\r\n`);
      }
    });
  });
  const port = await listen(server);
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  return { lines, settings: (more: Partial<SmtpSettings> = {}) => smtpSettings(port, more) };
}

function listen(server: {
  listen(port: number, host: string, done: () => void): unknown;
  address(): unknown;
}): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
}
