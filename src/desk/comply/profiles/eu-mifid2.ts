import type { Profile } from '../profile.ts';

export const euMifid2: Profile = {
  id: 'EU_MIFID2',
  name: 'EU retail CFDs (MiFID II)',
  firm: null,
  version: '2026.1',
  asOf: '2026-11-01',
  staleAfterDays: 180,
  historic: false,
  derivedFrom: null,
  sources: [
    {
      address: 'https://www.regulationtomorrow.com/eu/esma-renews-restriction-on-cfds',
      says: 'leverage by class, close-out at 50 % of initial margin, negative balance protection, no incentives, risk warning',
      checked: true,
    },
    {
      address: 'https://www.esma.europa.eu/node/204717',
      says: 'liability never exceeds the funds of the CFD account',
      checked: true,
    },
    {
      address: 'https://service.betterregulation.com/document/273579',
      says: 'RTS 6 article 15: price collars, order value and volume, message limits, repeated-execution throttle',
      checked: true,
    },
  ],
  copying:
    'Copying signals automatically into the accounts of clients can be portfolio management or investment advice that needs authorisation. Copying into your own account is not.',
  notes: [
    'The measures of ESMA were temporary; national ones now carry the same terms.',
    'Collar and throttle are our choice of parameters for the controls of RTS 6.',
    'Professional clients are outside the leverage caps.',
  ],
  clock: { zone: 'UTC', resetAt: '00:00' },
  rules: {
    freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
    duplicate: { windowSec: 60 },
    collarPct: '5',
    throttle: { max: 60, windowSec: 60 },
    messages: { perSecond: 50 },
    kill: true,
    eu: {
      rates: {
        'fx-major': '0.0333',
        'fx-minor': '0.05',
        gold: '0.05',
        'index-major': '0.05',
        'index-minor': '0.10',
        commodity: '0.10',
        equity: '0.20',
        crypto: '0.50',
      },
      closeOutPct: '50',
      duties: true,
    },
  },
};
