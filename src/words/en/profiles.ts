/** What a firm or a regulation says about copying signals. */
export const copying = {
  CONSERVATIVE: 'No firm is involved; whether you may copy signals into an account is between you and your broker.',
  UNKNOWN: 'Read what this firm says about copying signals before you link the account: we have no source for it.',
  FTMO: 'FTMO lets you copy your own trades between your own accounts, but caps one trader or one strategy at 400,000 USD of allocation and forbids opposite positions across connected accounts. Many clients with identical fills from one signal provider look like one strategy and can be suspended together.',
  FTUK: 'FTUK lets you copy from outside into your account, but never between accounts at FTUK: two accounts there may not carry the same trade.',
  EU_MIFID2:
    'Copying signals automatically into the accounts of clients can be portfolio management or investment advice that needs authorisation. Copying into your own account is not.',
  MYFOREXFUNDS:
    'MyForexFunds closed after the action of the CFTC in 2023; the preset is kept for history and for firms that copied its rules.',
} as const;

/** What a source of a rule profile says. */
export const sourceSays = {
  FTMO_DAILY:
    '5 % of the initial balance under the balance of midnight CE(S)T, open profit, commission and swap counted',
  FTMO_TOTAL: '10 % of the initial balance, static',
  FTMO_NEWS: 'news window of 2 minutes either side on funded standard accounts',
  FTMO_FLAT: 'funded standard accounts are flat before a break of more than 2 hours',
  FTMO_FORBIDDEN: 'opposite positions across accounts, gap trading, allocation cap',
  FTMO_GOALS: '10 % then 5 %, 4 trading days',
  FTMO1_DAILY: '3 % daily',
  FTMO1_TOTAL: '10 % under the highest end-of-day balance',
  FTMO1_BEST_DAY: 'best day at most 50 %',
  FUNDEDNEXT: 'balance of the last day minus 5 % of initial, profit of the day adds room',
  THE5ERS: '5 % of the higher of balance and equity at the start of the day, 10 % in total',
  FUNDINGPIPS_PLUS: '5 % of the day’s starting equity or balance must not be hit, 10 % static',
  FUNDINGPIPS_ZERO: '5 % of initial under the highest equity, locked at initial; floating 1 % closes the account',
  E8_ONE: '6 % under the highest closed balance, at once, locked at initial; best day 40 %',
  TOPSTEP: '2,000 under the highest close, recomputed at the close only, locked at the start balance',
  APEX: '2,500 under the highest unrealised equity (third party)',
  OWN_LIMITS: 'our own limits; no firm asks for them',
  FTUK_LINES:
    '6 % static, news 5 minutes either side for opening, changing and closing (soft), copying between its accounts forbidden',
  FTUK_STOP:
    'a stop within 60 s, at most 2 % of the starting balance per instrument, floating 2 % triggers the Account Protector',
  FTUK_HABITS: 'no martingale, grid or holding under 30 s; 30 idle days close the account',
  EU_PRODUCT:
    'leverage by class, close-out at 50 % of initial margin, negative balance protection, no incentives, risk warning',
  EU_LIABILITY: 'liability never exceeds the funds of the CFD account',
  EU_RTS6: 'RTS 6 article 15: price collars, order value and volume, message limits, repeated-execution throttle',
  MFF_DAILY: 'a share of the higher of balance and equity at 17:00 New York',
  MFF_WEEKEND: 'flat over weekends in one program',
} as const;

/** What else is to be known of a rule profile. */
export const profileNote = {
  CONSERVATIVE_BUFFER: 'Half a percent of the starting capital is kept as a buffer in every worst case.',
  FTMO_CAP: 'The cap of 2.0 lots is ours; the firm publishes 50 lots per order.',
  FTMO_REQUESTS: '2,000 requests a day and 200 simultaneous orders are known from third parties.',
  FTUK_CAP: 'The cap of 1.5 lots is ours.',
  FTUK_DAILY:
    'Daily line from the higher of balance and equity at the server midnight: unchecked background knowledge.',
  FTUK_REACHING: 'Reaching a line already breaches it.',
  EU_NATIONAL: 'The measures of ESMA were temporary; national ones now carry the same terms.',
  EU_PARAMETERS: 'Collar and throttle are our choice of parameters for the controls of RTS 6.',
  EU_PROFESSIONAL: 'Professional clients are outside the leverage caps.',
  MFF_HISTORIC: 'Historic: the firm no longer trades.',
  MFF_TIGHTER: 'The firm asked 5 % daily and 12 % in total; our 4 % and 8 % and the cap of 3.0 lots are tighter.',
  LIVE_TRAIL:
    'The line follows open profit: what floats up and falls back to its stop can break it. Have positions closed before the line (compliance.guard, protectAtPct).',
  THE5ERS_OWN: 'Only your own accounts may be copied; programs may not copy the signals of others (third party).',
  APEX_LOCK: 'The lock at start plus 100 is unchecked background knowledge.',
} as const;
