import { tell } from '../../../words/words.ts';
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
      says: tell('sourceSays.EU_PRODUCT'),
      checked: true,
    },
    {
      address: 'https://www.esma.europa.eu/node/204717',
      says: tell('sourceSays.EU_LIABILITY'),
      checked: true,
    },
    {
      address: 'https://service.betterregulation.com/document/273579',
      says: tell('sourceSays.EU_RTS6'),
      checked: true,
    },
  ],
  copying: tell('copying.EU_MIFID2'),
  notes: [tell('profileNote.EU_NATIONAL'), tell('profileNote.EU_PARAMETERS'), tell('profileNote.EU_PROFESSIONAL')],
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
