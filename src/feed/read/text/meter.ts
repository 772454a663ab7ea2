/** Counts the work of one reading, so that a test can hold it to a line in the length of the text. */
export interface Meter {
  steps: number;
}

export function startMeter(): Meter {
  return { steps: 0 };
}
