/** From the system's own source of chance, on Node and on Workers. */
export const secretBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
