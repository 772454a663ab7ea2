import { closedAsSaid, openedAsSaidLast, saidAgainIsOneTrade } from './oracles/as-said.ts';
import { bookIsLedger, everySignalIsShown, everythingEnded } from './oracles/book.ts';
import { cardsShowTheMoney, cardsTellTheTruth, onlyTheDeletedIsCalledSo } from './oracles/cards.ts';
import { deskRests, exitsOnlyLower, numbersAreUnique, panicGetsThrough, panicIsOffered } from './oracles/exits.ts';
import { handsAreLeftAlone } from './oracles/hands.ts';
import { dueWorkIsDone, programHolds } from './oracles/house.ts';
import { journalIsTheBook } from './oracles/journal.ts';
import { everyPositionHasItsStop, wordsAreObeyed } from './oracles/levels.ts';
import { linesHold } from './oracles/lines.ts';
import {
  haltsHold,
  noSecondOpening,
  openedForATrade,
  openedOnVerdict,
  openedOnYoungFacts,
} from './oracles/openings.ts';
import { openedWithinPlan, sizeWithinPlan } from './oracles/size.ts';
import type { Seen } from './seen.ts';

type Count = (what: string) => void;
type Oracle = (seen: Seen, count: Count) => string[];

/** step: holds at every moment · quiet: holds once nothing is wrong any more and time enough has passed */
const oracles: Record<'step' | 'quiet', Record<string, Oracle>> = {
  step: { exitsOnlyLower, programHolds },
  quiet: {
    sizeWithinPlan,
    openedWithinPlan,
    noSecondOpening,
    openedOnYoungFacts,
    openedOnVerdict,
    openedForATrade,
    openedAsSaidLast,
    closedAsSaid,
    saidAgainIsOneTrade,
    haltsHold,
    linesHold,
    numbersAreUnique,
    panicGetsThrough,
    panicIsOffered,
    deskRests,
    bookIsLedger,
    journalIsTheBook,
    everythingEnded,
    everySignalIsShown,
    cardsTellTheTruth,
    onlyTheDeletedIsCalledSo,
    cardsShowTheMoney,
    everyPositionHasItsStop,
    wordsAreObeyed,
    handsAreLeftAlone,
    dueWorkIsDone,
  },
};

export interface Failure {
  oracle: string;
  text: string;
  at: number;
}

export function judge(seen: Seen, when: 'step' | 'quiet', count: Count): Failure[] {
  return Object.entries(oracles[when]).flatMap(([oracle, ask]) => {
    const [text] = ask(seen, count);
    return text === undefined ? [] : [{ oracle, text, at: seen.now - seen.story.start }];
  });
}
