import { guardActs } from './guard/buttons.ts';
import { handActs } from './hand/hand-taps.ts';
import { openAct } from './hand/open-tap.ts';
import { accessActs } from './identity/access.ts';
import { type Act, signalActs } from './signals/acts.ts';
import { legActs } from './signals/leg-acts.ts';

/** Everything a button of a card can do, by the name of what it stands for. A new one is a line of a list beside it. */
export const acts: ReadonlyMap<string, Act> = new Map(
  [...signalActs, ...legActs, ...guardActs, ...handActs, openAct, ...accessActs].map((act) => [act.name, act]),
);
