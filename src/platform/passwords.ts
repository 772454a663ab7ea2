import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How passwords are kept so that whoever steals the file has them not. Made once by the runtime. */
export interface Passwords {
  keep: (password: string) => Promise<string>;
  /** takes as long where there is nothing to compare with */
  isKept: (password: string, kept: string | null) => Promise<boolean>;
}

interface Cost {
  /** the power of two that scrypt calls N */
  power: number;
  blockSize: number;
  parallel: number;
}

const cost: Cost = { power: 15, blockSize: 8, parallel: 3 };
const saltBytes = 16;
const keyBytes = 32;
const memoryBytes = 128 * 1_048_576;

/**
 * Each takes a good part of a second of one core and 32 MB, on purpose.
 *  1. No more than two at once: whoever sends many at once waits, and the rest of the program does not.
 *  2. A cost that is raised later leaves what was kept before readable: each carries its own.
 */
export function createPasswords({
  power = cost.power,
  atOnce = 2,
}: {
  power?: number;
  atOnce?: number;
} = {}): Passwords {
  const mine = { ...cost, power };
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  const nobody = write(mine, Buffer.alloc(saltBytes), Buffer.alloc(keyBytes));
  return {
    keep: (password) =>
      inTurn(async () => {
        const salt = randomBytes(saltBytes);
        return write(mine, salt, await derive(password, salt, mine));
      }),
    isKept: (password, kept) =>
      inTurn(async () => {
        const { salt, key, ...own } = read(kept ?? nobody);
        const isSame = timingSafeEqual(await derive(password, salt, own), key);
        return isSame && kept !== null;
      }),
  };
}

function write({ power, blockSize, parallel }: Cost, salt: Buffer, key: Buffer): string {
  return ['scrypt', power, blockSize, parallel, salt.toString('base64url'), key.toString('base64url')].join('$');
}

function read(kept: string): Cost & { salt: Buffer; key: Buffer } {
  const [how, power, blockSize, parallel, salt = '', key = ''] = kept.split('$');
  if (how !== 'scrypt') throw new TypeError('a password is kept in a way that this program does not know');
  return {
    ...{ power: Number(power), blockSize: Number(blockSize), parallel: Number(parallel) },
    ...{ salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') },
  };
}

/** The same however a keyboard composes its letters. */
function derive(password: string, salt: Buffer, { power, blockSize, parallel }: Cost): Promise<Buffer> {
  const options = { N: 2 ** power, r: blockSize, p: parallel, maxmem: memoryBytes };
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
}
