import api from '@mtcute/core/tl/api-schema.json' with { type: 'json' };
import mtp from '@mtcute/core/tl/mtp-schema.json' with { type: 'json' };
import { __tlReaderMap, type TlBinaryReader, type TlReaderMap } from '@mtcute/core/utils.js';

/*
 * The library reads what a server says. What a client says it only writes, so that half is read here, by the library's
 * own schema.
 */

interface Argument {
  name: string;
  type: string;
  typeModifiers?: { predicate?: string; isVector?: boolean; isBareVector?: boolean };
}
interface Entry {
  kind: string;
  name: string;
  id: number;
  arguments: Argument[];
}

const entries: Entry[] = [...api.e, ...mtp];

/** Every call there is. */
export const methodNames: readonly string[] = api.e.filter(({ kind }) => kind === 'method').map(({ name }) => name);

const camel = (name: string): string => name.replace(/(?<!^|_)_[a-z0-9]/gi, ([, letter = '']) => letter.toUpperCase());

type Read = (reader: TlBinaryReader) => unknown;
const plain: Record<string, Read> = {
  int: (r) => r.int(),
  int53: (r) => r.int53(),
  long: (r) => r.long(),
  double: (r) => r.double(),
  string: (r) => r.string(),
  bytes: (r) => r.bytes(),
  int128: (r) => r.int128(),
  int256: (r) => r.int256(),
  Bool: (r) => r.boolean(),
};

function readEntry({ name, arguments: all }: Entry, reader: TlBinaryReader): unknown {
  const flags: Record<string, number> = {};
  const read: Record<string, unknown> = { _: name };
  for (const { name: field, type, typeModifiers: { predicate, isVector } = {} } of all) {
    if (type === '#') {
      flags[field] = reader.uint();
      continue;
    }
    const [of = '', bit = '0'] = predicate?.split('.') ?? [];
    const isThere = predicate === undefined || (((flags[of] ?? 0) >>> Number(bit)) & 1) === 1;
    if (!isThere) continue;
    const one = plain[type] ?? ((r: TlBinaryReader) => r.object());
    read[camel(field)] = type === 'true' ? true : isVector ? reader.vector(one as never) : one(reader);
  }
  return read;
}

export const readerMap: TlReaderMap = {
  ...Object.fromEntries(entries.map((entry) => [entry.id, (r: TlBinaryReader) => readEntry(entry, r)])),
  ...__tlReaderMap,
} as TlReaderMap;
