import type { AccountSnapshot } from '../core/broker.ts';
import { Time } from './time.tsx';

interface OutageParts {
  snapshot: Pick<AccountSnapshot, 'at' | 'isConnected' | 'noTrading'>;
  isOld: boolean;
  zone: string | null;
}

/** While orders can't get through nothing here looks as if they could. */
export function Outage({ snapshot, isOld, zone }: OutageParts) {
  const { at, isConnected, noTrading } = snapshot;
  if (isOld)
    return (
      <p class="outage" role="status" data-key="outage">
        The broker does not answer. These are the figures of <Time at={at} zone={zone} />.
      </p>
    );
  if (isConnected && noTrading === null) return null;
  return (
    <p class="outage" role="status" data-key="outage">
      {isConnected ? `The broker takes no orders: “${noTrading}”.` : 'The terminal has no connection to its broker.'}
    </p>
  );
}
