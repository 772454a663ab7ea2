import type { Child } from 'hono/jsx';
import { useWords } from '../spoken.tsx';

interface Member {
  user: string;
  email: string;
  isConfirmed: boolean;
  role: string;
}
interface Chatter {
  person: string;
  called: string | null;
  user: string;
}
interface Asking {
  person: string;
  called: string | null;
}
interface Invitation {
  invitation: string;
  invited: string | null;
  role: string;
  expiresAt: number;
}
export interface Everybody {
  users: Member[];
  people: Chatter[];
  asking: Asking[];
  invitations: Invitation[];
}

function Section({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section class="panel form" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul class="rows">{children}</ul>
    </section>
  );
}

export function Members({ users, self }: { users: Member[]; self: string }) {
  const words = useWords();
  return (
    <Section id="users" title={words.say('people.USERS')}>
      {users.map((each) => (
        <li>{each.user === self || each.role === 'owner' ? <MemberName {...each} /> : <MemberForms {...each} />}</li>
      ))}
    </Section>
  );
}

function MemberName({ email, isConfirmed, role }: Member) {
  const words = useWords();
  return (
    <p>
      <bdi>{email}</bdi>
      <br />
      <small class="soft">
        {words.term('role', role)} · {words.say(isConfirmed ? 'people.IS_CONFIRMED' : 'people.UNCONFIRMED')}
      </small>
    </p>
  );
}

function MemberForms(member: Member) {
  const words = useWords();
  const { user, email, role } = member;
  return (
    <>
      <form method="post" action="/people/role">
        <MemberName {...member} />
        <input type="hidden" name="user" value={user} />
        <select name="role" aria-label={`${words.say('people.ROLE')}: ${email}`}>
          {(['admin', 'trader', 'viewer'] as const).map((each) => (
            <option value={each} selected={each === role}>
              {words.term('role', each)}
            </option>
          ))}
        </select>
        <button type="submit" class="link">
          {words.say('people.CHANGE')}
        </button>
      </form>
      <TakeOut action="/people/take-out" name="user" value={user} />
    </>
  );
}

/** Opened first, then pressed: it works without scripts, and by keyboard. */
function TakeOut({ action, name, value }: { action: string; name: string; value: string }) {
  const words = useWords();
  return (
    <details>
      <summary>{words.say('people.TAKE_OUT')}</summary>
      <form method="post" action={action}>
        <input type="hidden" name={name} value={value} />
        <button type="submit" class="button danger">
          {words.say('people.TAKE_OUT_SURE')}
        </button>
      </form>
    </details>
  );
}

export function Chatters({ people, self }: { people: Chatter[]; self: string }) {
  const words = useWords();
  if (people.length === 0) return null;
  return (
    <Section id="chats" title={words.say('access.PEOPLE')}>
      {people.map(({ person, called, user }) => (
        <li>
          <p>
            <bdi>{called ?? person}</bdi>
            <br />
            <small class="soft">
              <bdi>{person}</bdi>
            </small>
          </p>
          {user !== self && <TakeOut action="/people/remove" name="person" value={person} />}
        </li>
      ))}
    </Section>
  );
}

export function Askings({ asking }: { asking: Asking[] }) {
  const words = useWords();
  if (asking.length === 0) return null;
  return (
    <Section id="asking" title={words.say('access.ASKING')}>
      {asking.map(({ person, called }) => (
        <li>
          <form method="post" action="/people/access">
            <p>
              <bdi>{called ?? person}</bdi>
              <br />
              <small class="soft">
                <bdi>{person}</bdi>
              </small>
            </p>
            <input type="hidden" name="person" value={person} />
            <button type="submit" name="letIn" value="yes" class="button primary">
              {words.say('press.LET_IN')}
            </button>
            <button type="submit" name="letIn" value="no" class="button">
              {words.say('press.REFUSE_ACCESS')}
            </button>
          </form>
        </li>
      ))}
    </Section>
  );
}

export function Invitations({ invitations }: { invitations: Invitation[] }) {
  const words = useWords();
  if (invitations.length === 0) return null;
  return (
    <Section id="invitations" title={words.say('access.INVITATIONS')}>
      {invitations.map(({ invitation, invited, role, expiresAt }) => (
        <li>
          <form method="post" action="/people/withdraw">
            <p>
              <bdi>{invited ?? invitation}</bdi> · {words.term('role', role)}
              <br />
              <small class="soft">
                {words.say('access.UNTIL')} {words.moment('UTC', expiresAt)} UTC
              </small>
            </p>
            <input type="hidden" name="invitation" value={invitation} />
            <button
              type="submit"
              class="link"
              aria-label={`${words.say('people.TAKE_BACK')}: ${invited ?? invitation}`}
            >
              {words.say('people.TAKE_BACK')}
            </button>
          </form>
        </li>
      ))}
    </Section>
  );
}
