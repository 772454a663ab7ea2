import { withoutDirection } from './direction.ts';
import type { Words } from './words.ts';

/** A command as a menu tells it: what it does, and what may be typed behind it. */
export function toldOf(spoken: Words, command: string): { does: string; takes: string } {
  const typed = withoutDirection(spoken.term('usage', command));
  return { does: spoken.term('does', command), takes: typed.replace(/^\S+\s*/, '') };
}
