export interface ClockParts {
  /** milliseconds since 1970, as the machine believes; may be set forward and back */
  wall: () => number;
  /** milliseconds since some moment; only ever grows */
  monotonic: () => number;
  /** the wall clock was set back by so much */
  steppedBack: (byMs: number) => void;
}

const noticedMs = 1_000;
/** beyond this the wall clock is not waited for: it was wrong before, or is now */
const hopelessMs = 3_600_000;

/**
 * Time that never runs back, whatever is done to the machine's clock.
 *  1. It follows the wall clock, also forward at once.
 *  2. When the wall clock is set back it goes on at half speed until the wall clock has come up to it, so that due work
 *     is still done and nothing is stamped earlier than what it follows.
 */
export function createClock({ wall, monotonic, steppedBack }: ClockParts): () => number {
  let last = { time: wall(), at: monotonic() };
  let isTold = false;

  return () => {
    const present = wall();
    const at = monotonic();
    const behind = last.time - present;
    // Whole milliseconds only, and the rest is kept for the next call: a busy process must not hold time still.
    const speed = behind > hopelessMs ? 1 : 0.5;
    const passed = Math.floor((at - last.at) * speed);
    if (last.time + passed <= present) {
      isTold = false;
      last = { time: present, at };
      return present;
    }
    if (behind >= noticedMs && !isTold) {
      isTold = true;
      steppedBack(Math.round(behind));
    }
    last = { time: last.time + passed, at: last.at + passed / speed };
    return last.time;
  };
}
