import { auditKinds } from '../../core/audit.ts';
import { Choose, PlainPage, Submit } from '../plain-page.tsx';
import { useWords } from '../spoken.tsx';

export interface AuditLine {
  line: number;
  at: number;
  kind: string;
  action: string | null;
  by: string | null;
  facts: Record<string, unknown>;
}

interface Parts {
  of: string;
  kind: string;
  lines: AuditLine[];
  /** where older ones begin */
  next: string | null;
  zone: string;
}

const chains = ['me', 'desk', 'installation'] as const;

/** Lines of a chain, the newest first. It works without scripts. */
export function AuditPage({ of, kind, lines, next, zone }: Parts) {
  const words = useWords();
  const kinds = auditKinds.map((each) => [each, words.term('auditKind', each)] as const);
  return (
    <PlainPage title={words.say('audit.TITLE')}>
      <div class="column">
        <p>
          <a href="/">{words.say('signIn.BACK')}</a> · <a href="/security">{words.say('signIn.SECURITY')}</a>
        </p>
        <form method="get" action="/audit" class="panel form">
          <h2>{words.say('audit.TITLE')}</h2>
          <Choose
            name="of"
            label={words.say('audit.WHOSE')}
            value={of}
            options={chains.map((each) => [each, words.term('auditChain', each)] as const)}
          />
          {of !== 'desk' && (
            <Choose
              name="kind"
              label={words.say('audit.KIND')}
              value={kind}
              options={[['', words.say('audit.ALL')], ...kinds]}
            />
          )}
          <Submit>{words.say('audit.SHOW')}</Submit>
        </form>
        <section class="panel form">
          <ul class="rows">
            {lines.length === 0 && <li>{words.say('audit.NONE')}</li>}
            {lines.map((line) => (
              <Line {...line} zone={zone} />
            ))}
          </ul>
          {next !== null && (
            <p>
              <a href={`/audit?${new URLSearchParams({ of, ...(kind && { kind }), cursor: next })}`}>
                {words.say('audit.OLDER')}
              </a>
            </p>
          )}
        </section>
      </div>
    </PlainPage>
  );
}

const isKind = (kind: string): kind is (typeof auditKinds)[number] => (auditKinds as readonly string[]).includes(kind);

function Line({ at, kind, action, by, facts, zone }: AuditLine & { zone: string }) {
  const words = useWords();
  const more = Object.entries(facts).filter(([, value]) => typeof value !== 'object' || Array.isArray(value));
  return (
    <li>
      <p>
        {isKind(kind) ? words.term('auditKind', kind) : <bdi>{kind}</bdi>} · {words.moment(zone, at)}
        <br />
        <small class="soft" dir="ltr">
          {[action, by, ...more.map(([name, value]) => `${name}: ${String(value)}`)].filter(Boolean).join(' · ')}
        </small>
      </p>
    </li>
  );
}
