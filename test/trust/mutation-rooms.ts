/** A room whose mistakes are made, and where they must be seen. */
export interface Room {
  source: string;
  tests: string;
  /** tests of elsewhere that hold what the room does to the book */
  also?: readonly string[];
  /** tests that are left out: they take long, or are controls of other tests and can see no mistake */
  without?: readonly string[];
}

export const rooms: Record<string, Room> = {
  plan: { source: 'desk/plan', tests: 'desk/plan' },
  comply: {
    source: 'desk/comply',
    tests: 'desk/comply',
    without: ['trading-days', 'oracle-notices', 'milder'],
  },
  orders: {
    source: 'desk/orders',
    tests: 'desk/orders',
    also: ['desk/watch', 'desk/commits', 'desk/trace', 'journeys/unknown-outcomes', 'journeys/late-answers'],
    without: ['divergence', 'rules-needed'],
  },
  // What becomes of a signal after a restore, of odd reports and of what alarms is told in whole trades.
  signals: {
    source: 'desk/signals',
    tests: 'desk/signals',
    also: [
      'desk/orders/alarms',
      ...['restored', 'odd-reports', 'answered-and-unseen', 'waiting-order-refused', 'edited-after-a-restore'].map(
        (told) => `journeys/${told}`,
      ),
    ],
  },
  // What a message means is decided from what was read of it, so the tests of reading are its tests; among them is what
  // was read of labelled messages, so chosen that each branch is taken by several.
  read: {
    source: 'feed/read/decide',
    tests: 'feed/read',
    without: ['fuzz', 'print', 'layouts', 'steps', 'every-piece'],
  },
};
