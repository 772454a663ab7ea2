import { deflateRawSync } from 'node:zlib';

/*
 * A ZIP archive of texts, as every system opens it (PKWARE APPNOTE 6.3, without its extensions): a header and the bytes of
 * each, then the list of all of them. Names are UTF-8 and times are left at their beginning, so the same texts give the same bytes.
 */

export interface ZippedFile {
  name: string;
  text: string;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

const version = 20;
/** names in UTF-8 */
const flags = 0x08_00;
const deflated = 8;
/** 1 January 1980, where its calendar begins */
const firstDay = 33;

function fields(...parts: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((length, [bytes]) => length + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

export function zip(files: readonly ZippedFile[]): Uint8Array {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const named = Buffer.from(name);
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const common = [
      [2, version],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, firstDay],
      [4, crc32(raw)],
      [4, packed.length],
      [4, raw.length],
      [2, named.length],
      [2, 0],
    ] as const;
    bodies.push(fields([4, 0x04_03_4b_50], ...common), named, packed);
    list.push(fields([4, 0x02_01_4b_50], [2, version], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), named);
    offset += 30 + named.length + packed.length;
  }
  const listBytes = list.reduce((sum, part) => sum + part.length, 0);
  const counts = [
    [2, files.length],
    [2, files.length],
  ] as const;
  const end = fields([4, 0x06_05_4b_50], [2, 0], [2, 0], ...counts, [4, listBytes], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, ...list, end]);
}
