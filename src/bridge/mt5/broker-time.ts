/** Brokers keep a clock of their own zone: it is off by whole quarters of an hour, the rest is how late we look. */
const quarterMs = 900_000;

export const offsetOf = (serverMs: number, now: number): number => Math.round((serverMs - now) / quarterMs) * quarterMs;

/** When it was by our clock. */
export const ourTime = (brokerMs: number, offsetMs: number): number => Math.max(0, brokerMs - offsetMs);
