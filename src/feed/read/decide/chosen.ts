import type { Certainty, Reading } from '../../../core/reading.ts';
import type { Sources } from '../trade/sources.ts';
import type { Taken } from './taken.ts';

export interface Decided {
  reading: Reading;
  certainty: Certainty;
  reasons: string[];
  sources: Sources;
  /** what every item was taken for */
  taken: Taken[];
}

/** A choice that carries its own explanation, or leaves it to be made: nothing is done. */
export type Chosen = Omit<Decided, 'taken'> & { taken?: Taken[] };
