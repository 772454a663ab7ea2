import { type Budgets, type Pace, paces } from './pace.ts';
import type { Rate } from './rate.ts';

const minute = 60_000;
const hour = 60 * minute;

const both = (aMinute: number, anHour: number): Rate[] => [
  { quota: aMinute, windowMs: minute },
  { quota: anHour, windowMs: hour },
];

/** The page asks ten things at each turn of its prices: its budget holds a runaway, and nobody who looks. */
const standard: Budgets = {
  key: {
    'sign-in': both(5, 50),
    read: both(60, 1_000),
    write: both(30, 500),
    heavy: both(10, 100),
    talk: both(30, 500),
    protect: both(120, 3_000),
  },
  person: {
    'sign-in': both(5, 50),
    read: both(3_000, 60_000),
    write: both(120, 2_000),
    heavy: both(20, 300),
    talk: both(120, 3_000),
    protect: both(240, 6_000),
  },
  stranger: {
    'sign-in': both(5, 50),
    read: both(60, 1_000),
    write: both(30, 500),
    heavy: both(10, 100),
    talk: both(30, 500),
    protect: both(30, 500),
  },
};

/** What protects is never made less. */
function times(factor: number, signIn: number): Budgets {
  const factorOf = (pace: Pace) => (pace === 'protect' ? Math.max(1, factor) : pace === 'sign-in' ? signIn : factor);
  const scaled = (table: Budgets[keyof Budgets]) => {
    const made = { ...table };
    for (const pace of paces)
      made[pace] = table[pace].map(({ quota, windowMs }) => ({
        quota: Math.max(1, Math.floor(quota * factorOf(pace))),
        windowMs,
      }));
    return made;
  };
  return { key: scaled(standard.key), person: scaled(standard.person), stranger: scaled(standard.stranger) };
}

export const presets = { standard, strict: times(0.5, 0.6), relaxed: times(4, 2) } as const;
