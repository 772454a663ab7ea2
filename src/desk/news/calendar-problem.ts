import type { Said } from '../../core/said.ts';
import { words } from '../../words/words.ts';

/** Why a calendar cannot be read or understood: the trader reads it in their language, whoever runs the service in English. */
export class CalendarProblem extends Error {
  constructor(readonly said: Said) {
    super(words('en').told(said));
  }
}
