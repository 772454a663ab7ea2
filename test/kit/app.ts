import { createApp } from '../../src/http/app.ts';
import { type HttpSettings, type Identify, localSettings } from '../../src/http/settings.ts';
import { identifyLocalOwner } from '../../src/office/sign-in/local-owner.ts';
import type { Trader } from './trader.ts';

/** The HTTP door of a trader's office, as it is served on loopback. */
export function appOf(
  { context }: Pick<Trader, 'context'>,
  identify: Identify = identifyLocalOwner,
  changes: Partial<HttpSettings> = {},
) {
  const { catalogue, office, services } = context;
  return createApp({
    catalogue,
    office,
    services,
    identify,
    settings: { ...localSettings, version: 'test', ...changes },
    health: async () => ({ directory: true, writeProblem: null, dueLagMs: 0, parked: [] }),
    metricsText: async () => ({ contentType: 'text/plain', body: '' }),
  });
}
