import { flowsByName } from '../talk/converse.ts';
import { proveFlow } from '../talk/prove-flow.ts';
import { followFlow } from './follows/follow-flow.ts';
import { listenFlow } from './listen/listen-flow.ts';
import { onboardingFlow } from './onboarding/onboarding-flow.ts';
import { factorFlow } from './status/factor-flow.ts';
import { settingsFlow } from './status/settings-flow.ts';
import { addressFlow } from './talk/address-flow.ts';

/** Every conversation a desk can have. A new one is a line here, and an action or a button that begins it. */
export const deskFlows = flowsByName([
  followFlow,
  addressFlow,
  listenFlow,
  settingsFlow,
  proveFlow,
  factorFlow,
  onboardingFlow,
]);
