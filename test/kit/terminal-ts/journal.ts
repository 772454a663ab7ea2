import type { WireAck } from '../../../src/bridge/mt5/wire-acks.ts';

/** A command as it came over the wire, after the connector read it. */
export interface WireCommand {
  n: number;
  op: string;
  magic: string;
  expiresAt: number;
  [field: string]: unknown;
}

interface Line {
  /** null: fenced, it is never carried out */
  command: WireCommand | null;
  ack: WireAck | null;
}

/** What a connector writes before it acts. It outlives the connector, unless somebody deletes it. */
export function openJournal(id: string) {
  const lines = new Map<number, Line>();
  return {
    id,
    lastN: () => Math.max(0, ...lines.keys()),
    line: (n: number) => lines.get(n),
    begin: (command: WireCommand) => void lines.set(command.n, { command, ack: null }),
    fence: (n: number) => void lines.set(n, { command: null, ack: null }),
    end: (ack: WireAck) => void lines.set(ack.n, { command: lines.get(ack.n)?.command ?? null, ack }),
    open: () => [...lines].filter(([, { ack }]) => ack === null),
  };
}
export type Journal = ReturnType<typeof openJournal>;
