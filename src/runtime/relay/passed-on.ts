import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HeardInChannel, KeptChannel } from '../../core/channel.ts';

const looked = 50;

const passedSchema = z.object({
  /** Unix milliseconds: nothing of before is passed on */
  since: z.number(),
  /** oldest first; those that were deleted left out */
  recent: z.array(z.string()),
  last: z.string().nullable(),
});
type Passed = z.infer<typeof passedSchema>;

/**
 * What has been passed on of each channel, a file each. It is written whole beside the old one and takes its place, so
 * that a crash leaves either.
 */
export function openPassedOn(folder: string, channels: readonly string[], now: number) {
  const fileOf = (channel: string) => join(folder, `${channel}.json`);
  const passed = new Map<string, Passed>();
  for (const channel of channels) {
    const before = read(fileOf(channel));
    const state = before ?? { since: now, recent: [], last: null };
    passed.set(`discord:${channel}`, state);
    if (!before) write(fileOf(channel), state);
  }
  return {
    kept: (): KeptChannel[] =>
      [...passed].map(([channel, { since, recent, last }]) => ({
        ...{ channel, title: channel, since, last },
        recent: [...recent].reverse(),
      })),
    note(channel: string, what: HeardInChannel['what']): void {
      const state = passed.get(channel);
      if (!state) return;
      const next = after(state, what);
      passed.set(channel, next);
      if (next !== state) write(fileOf(channel.slice(channel.indexOf(':') + 1)), next);
    },
  };
}

function after(state: Passed, what: HeardInChannel['what']): Passed {
  if (what.kind === 'delete') return { ...state, recent: state.recent.filter((id) => !what.messages.includes(id)) };
  if (what.kind !== 'post' || state.recent.includes(what.message)) return state;
  const isNewest = state.last === null || BigInt(what.message) > BigInt(state.last);
  return {
    ...state,
    recent: [...state.recent, what.message].slice(-looked),
    last: isNewest ? what.message : state.last,
  };
}

/** Null: there is none yet. One that cannot be read is a problem of whoever runs it: what it said is nowhere else. */
function read(file: string): Passed | null {
  try {
    return passedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read; taken away, what is posted from now on is passed on`, { cause: error });
  }
}

function write(file: string, state: Passed): void {
  const beside = `${file}.new`;
  const opened = openSync(beside, 'w', 0o600);
  writeSync(opened, JSON.stringify(state));
  fsyncSync(opened);
  closeSync(opened);
  renameSync(beside, file);
}
