export type Role = 'entry' | 'sl' | 'tp' | 'lev' | 'skip' | null;
/** What stood between a number and the one before it in the same role. */
export type Joint = 'range' | 'list' | 'break' | 'none';

export interface Level {
  at: number;
  joint: Joint;
  /** the label was repeated for it */
  labelled: boolean;
}

/** Everything one trade's text says, before it is judged. Numbers are indexes of items. */
export interface Draft {
  from: number;
  to: number;
  sides: { side: 'buy' | 'sell'; at: number; weak: boolean }[];
  symbols: number[];
  entries: Level[];
  sls: Level[];
  tps: Level[];
  slPips: Level[];
  tpPips: Level[];
  /** targets as multiples of the risk */
  multiples: Level[];
  loose: number[];
  loosePips: number[];
  bad: number[];
  leverage: number[];
  limit: number | null;
  stop: number | null;
  now: number | null;
  beyond: ('above' | 'below' | 'break')[];
  zone: boolean;
  list: boolean;
  entryLabelled: boolean;
  openTp: number | null;
  percentStop: boolean;
  fuzzy: number[];
  /** numbers in the place of a level that are none: shares, multiples of the risk */
  unread: number[];
  /** a level was taken for what it is by where it stands */
  placed: boolean;
  /** levels were completed from the entry */
  shortened: boolean;
}

export function emptyDraft(from: number, to: number): Draft {
  return {
    from,
    to,
    sides: [],
    symbols: [],
    entries: [],
    sls: [],
    tps: [],
    slPips: [],
    tpPips: [],
    multiples: [],
    loose: [],
    loosePips: [],
    bad: [],
    leverage: [],
    limit: null,
    stop: null,
    now: null,
    beyond: [],
    zone: false,
    list: false,
    entryLabelled: false,
    openTp: null,
    percentStop: false,
    fuzzy: [],
    unread: [],
    placed: false,
    shortened: false,
  };
}
