import type { AccountSnapshot } from '../core/broker.ts';
import { useWords } from './spoken.tsx';
import { Time } from './time.tsx';

interface OutageParts {
  snapshot: Pick<AccountSnapshot, 'at' | 'isConnected' | 'noTrading'>;
  isOld: boolean;
  zone: string | null;
}

/** While orders can't get through nothing here looks as if they could. */
export function Outage({ snapshot, isOld, zone }: OutageParts) {
  const words = useWords();
  const { at, isConnected, noTrading } = snapshot;
  if (isOld)
    return (
      <p class="outage" role="status" data-key="outage">
        {words.say('page.SILENT')} <Time at={at} zone={zone} />.
      </p>
    );
  if (isConnected && noTrading === null) return null;
  return (
    <p class="outage" role="status" data-key="outage">
      {isConnected ? words.say('page.NO_ORDERS', { why: noTrading ?? '' }) : words.say('page.CUT_OFF')}
    </p>
  );
}
