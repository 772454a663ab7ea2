import { decimal } from '../core/decimal.ts';
import type { AccountParts } from './account.tsx';
import { Pairs } from './blocks.tsx';
import { Curve } from './curve.tsx';
import { money, signedMoney, toneOf } from './figures.ts';
import { PlainPage, Submit, WordField } from './plain-page.tsx';
import { useWords } from './spoken.tsx';

/** What a link shows: an account as its broker reports it, and nothing to press. */
export function LookPage({ name, shown }: { name: string; shown: AccountParts }) {
  const words = useWords();
  const { account, accounts, points } = shown;
  const { summary, snapshot } = account;
  const floating = decimal(snapshot.equity).sub(snapshot.balance);
  return (
    <PlainPage title={words.say('keys.LOOK', { name })}>
      <section class="panel form" aria-labelledby="look-title">
        <h2 id="look-title" dir="auto">
          {summary.name}
        </h2>
        <p class="soft">{words.say('keys.READ_ONLY')}</p>
        <Pairs
          rows={[
            [words.say('page.EQUITY'), `${money(words, snapshot.equity)} ${summary.currency}`],
            [words.say('page.BALANCE'), money(words, snapshot.balance)],
            [words.say('page.OPEN_RESULT'), <span data-tone={toneOf(floating)}>{signedMoney(words, floating)}</span>],
          ]}
        />
        <Curve points={points} start={summary.initialBalance} />
        <h3>{words.say('page.POSITIONS')}</h3>
        <Open shown={shown} />
        {accounts.length > 1 && (
          <nav>
            {accounts.map((one) => (
              <a href={`/look?account=${encodeURIComponent(one.account)}`}>{one.name} </a>
            ))}
          </nav>
        )}
      </section>
    </PlainPage>
  );
}

function Open({ shown: { account, results } }: { shown: AccountParts }) {
  const words = useWords();
  const { positions } = account.snapshot;
  if (positions.length === 0) return <p class="nothing">{words.say('page.NO_POSITIONS')}</p>;
  return (
    <ul class="rows">
      {positions.map(({ id, symbol, side, lots, openPrice }) => {
        const result = results.get(id) ?? null;
        return (
          <li dir="ltr">
            <b>{symbol}</b> {words.term('side', side)} {lots} @ {openPrice}{' '}
            {result !== null && <span data-tone={toneOf(decimal(result))}>{signedMoney(words, decimal(result))}</span>}
          </li>
        );
      })}
    </ul>
  );
}

export function LookOverPage() {
  const words = useWords();
  return (
    <PlainPage title={words.say('keys.LINKS')}>
      <p class="panel form">{words.say('keys.LOOK_OVER')}</p>
    </PlainPage>
  );
}

/** Where a link leads: it opens by itself where scripts run. */
export function LookOpenPage() {
  const words = useWords();
  return (
    <PlainPage title={words.say('keys.LOOK_OPEN')} hasWord>
      <form method="post" action="/look" class="panel form" data-send>
        <h2>{words.say('keys.LOOK_OPEN')}</h2>
        <WordField />
        <Submit>{words.say('keys.LOOK_OPEN')}</Submit>
      </form>
    </PlainPage>
  );
}
