import { readAgent } from '../user/devices/read-agent.ts';
import type { Words } from '../words/words.ts';
import { useWords } from './spoken.tsx';

export interface ShownDevice {
  device: string;
  isThis: boolean;
  agent: string;
  address: string;
  seenAt: number;
  trustedUntil: number | null;
}

/** What a browser or program says it is, as a person would say it. */
export function sayAgent(words: Words, agent: string): string {
  const { program, system } = readAgent(agent);
  if (program !== null && system !== null) return words.say('keys.AGENT', { program, system });
  return program ?? system ?? (agent || words.say('signIn.UNNAMED'));
}

export const sayMoment = (words: Words, at: number): string => `${words.moment('UTC', at)} UTC`;

export function DeviceSection({ devices }: { devices: readonly ShownDevice[] }) {
  const words = useWords();
  if (devices.length === 0) return null;
  return (
    <section class="panel form" aria-labelledby="devices-title">
      <h2 id="devices-title">{words.say('keys.DEVICES')}</h2>
      <ul class="rows">
        {devices.map((each) => (
          <li>
            <Device {...each} />
          </li>
        ))}
      </ul>
      <form method="post" action="/security/end-other-devices">
        <button type="submit" class="button">
          {words.say('keys.FORGET_OTHERS')}
        </button>
      </form>
    </section>
  );
}

function Device({ device, isThis, agent, address, seenAt, trustedUntil }: ShownDevice) {
  const words = useWords();
  const asked =
    trustedUntil === null ? words.say('keys.ASKED') : words.say('keys.TRUSTED', { at: sayMoment(words, trustedUntil) });
  return (
    <form method="post" action="/security/end-device">
      <p>
        <b dir="auto">{sayAgent(words, agent)}</b>
        <br />
        <small class="soft">
          {[address, words.say('keys.USED', { at: sayMoment(words, seenAt) }), asked].filter(Boolean).join(' · ')}
          {isThis && <b> · {words.say('signIn.THIS_ONE')}</b>}
        </small>
      </p>
      <input type="hidden" name="device" value={device} />
      <button type="submit" class="link">
        {words.say('keys.FORGET')}
      </button>
    </form>
  );
}
