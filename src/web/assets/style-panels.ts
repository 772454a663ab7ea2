/** What stands inside the three panels. */
export const panelStyle = `
.empty { display: grid; gap: 0.5rem; max-width: 24rem; margin: 10% auto; color: var(--soft); text-align: center; text-wrap: balance; }
.empty-title { color: var(--ink); font-size: 1.0625rem; font-weight: 650; }
.older { display: block; margin: 0 auto 0.75rem; }
.refused { color: var(--bad); }
.nothing { color: var(--soft); font-size: 0.875rem; }
[data-tone='good'] .tag, .change[data-tone='good'], span[data-tone='good'] { color: var(--good); }
[data-tone='bad'] .tag, .change[data-tone='bad'], span[data-tone='bad'] { color: var(--bad); }
[data-tone='wait'] .tag { color: var(--wait); }

.message { padding: 0.75rem 0.875rem; border: 1px solid var(--line); border-radius: var(--radius); }
.message + .message { margin-top: 0.625rem; }
.message-text, .block-text, .block-heading { unicode-bidi: plaintext; }
.message-text { margin: 0.125rem 0 0.375rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.message.deleted .message-text { color: var(--soft); text-decoration: line-through; }
.read { padding-inline-start: 0.625rem; border-inline-start: 3px solid var(--edge); color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.read[data-tone='good'] { border-color: var(--good); }
.read[data-tone='bad'] { border-color: var(--bad); }
.read[data-tone='wait'] { border-color: var(--wait); }
.outcome { color: var(--ink); font-weight: 600; white-space: nowrap; }
.message-actions { display: flex; gap: 0.5rem; margin-block: 0.375rem -0.25rem; margin-inline-start: -0.25rem; }

.ready { padding: 0.625rem 1rem; border-top: 1px solid var(--line); }
.ready-head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: 0.8125rem; }
.ready-head label { display: flex; align-items: center; gap: 0.375rem; color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-top: 0.375rem; }
.chip { min-height: 2rem; padding: 0.125rem 0.75rem; border: 1px solid var(--edge); border-radius: 1rem; background: none; color: var(--ink); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.chip:hover { border-color: var(--accent); color: var(--accent); }
.panel:has(.empty) .chip:first-child { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
#composer { display: grid; grid-template-columns: 1fr auto; align-items: end; gap: 0.375rem 0.5rem; padding: 0.625rem 1rem 1rem; border-top: 1px solid var(--line); }
.composer-head { grid-column: 1 / -1; display: flex; align-items: baseline; gap: 0.5rem; }
.composer-head label { font-size: 0.8125rem; font-weight: 650; }
.composer-head small { margin-inline-start: auto; }
@media (pointer: coarse) { .composer-head small { display: none; } }
#say { display: flex; gap: 0.5rem; padding: 0.75rem 1rem 1rem; border-top: 1px solid var(--line); }

.card, .typed { border-radius: var(--radius); }
.card { padding: 0.75rem 0.875rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--edge); background: var(--raised); }
.card[data-tone='good'] { border-inline-start-color: var(--good); }
.card[data-tone='bad'] { border-inline-start-color: var(--bad); }
.card[data-tone='wait'] { border-inline-start-color: var(--wait); }
.typed { width: fit-content; max-width: 85%; margin-inline-start: auto; padding: 0.375rem 0.75rem; background: color-mix(in oklab, var(--accent) 14%, var(--panel)); }
.typed p, .card p { overflow-wrap: anywhere; }
:is(.card, .typed) + :is(.card, .typed) { margin-top: 0.625rem; }
.block-heading { font-size: 0.9375rem; }
.block-heading[data-tone='good'] { color: var(--good); }
.block-heading[data-tone='bad'] { color: var(--bad); }
.block-heading[data-tone='wait'] { color: var(--wait); }
.block-text { font-size: 0.875rem; white-space: pre-line; }
.block-text + .block-text { margin-top: 0.25rem; }
.footnote { color: var(--soft); font-size: 0.75rem; }
.block-details { margin-top: 0.25rem; color: var(--soft); font-size: 0.75rem; }
.block-details summary { width: fit-content; padding: 0.25rem 0; cursor: pointer; }
.typed .block-text { color: inherit; font-size: 0.875rem; }
.card .meta { margin-top: 0.25rem; font-size: 0.75rem; }
.choices { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-top: 0.625rem; }
.ask { display: flex; flex-direction: column; gap: 0.5rem; margin-top: 0.625rem; max-width: 22rem; }
.ask p { display: flex; flex-direction: column; gap: 0.25rem; }
.ask label { font-size: 0.8125rem; color: var(--soft); }
.ask fieldset { display: flex; flex-direction: column; gap: 0.25rem; padding: 0.5rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.ask .button { align-self: start; }
.block-picture { max-width: 100%; border-radius: 0.5rem; }
.card pre { overflow-x: auto; font-size: 0.8125rem; }

table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; font-size: 0.8125rem; }
th, td { padding-block: 0.25rem; padding-inline-end: 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { color: var(--soft); font-weight: 600; }
tbody tr:last-child td { border-bottom: 0; }
td.figure { white-space: nowrap; }
@container (max-width: 23rem) {
  .wide thead { position: absolute; clip-path: inset(50%); }
  .wide tbody, .wide td { display: block; }
  .wide tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); gap: 0 0.75rem; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
  .wide tbody tr:last-child { border-bottom: 0; }
  .wide td { padding: 0; border: 0; }
  .wide td:empty { display: none; }
  .wide td::before { content: attr(data-label) ' '; color: var(--soft); }
}

.pairs { display: grid; gap: 0.25rem; margin: 0.5rem 0; font-size: 0.875rem; }
.pairs div { display: flex; justify-content: space-between; gap: 1rem; }
.pairs dt { color: var(--soft); }
.pairs dd { text-align: end; }

#open-trade { padding: 0.5rem 1rem; border-bottom: 1px solid var(--line); }
#open-trade[open] { max-height: 70%; overflow-y: auto; }
#open-trade summary { min-height: 1.75rem; font-size: 0.8125rem; font-weight: 650; cursor: pointer; }
#order { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; padding: 0.375rem 0; }
#order label { color: var(--soft); font-size: 0.8125rem; }
#order .button { grid-column: 1 / -1; justify-self: start; }
#account h3 { margin: 1.25rem 0 0.375rem; }
.trading { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; padding-block: 0.5rem; padding-inline: 0.875rem 0.5rem; border-radius: var(--radius); background: var(--good-wash); }
.trading[data-tone='bad'] { background: var(--bad-wash); }
.trading b { color: var(--good); }
.trading[data-tone='bad'] b { color: var(--bad); }
.trading .button { flex: none; background: var(--panel); }
.trading .button.primary { background: var(--accent); }
.equity { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.375rem; margin-top: 1rem; }
.equity .label { flex: 1 0 100%; color: var(--soft); font-size: 0.8125rem; }
.equity b { font-size: 1.75rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.2; }
.outage { margin-top: 0.5rem; padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--wait); background: color-mix(in oklab, var(--wait) 10%, var(--panel)); font-size: 0.875rem; }
.old { display: none; font-weight: 600; color: var(--wait); }
[data-old] .old { display: inline; }
[data-old]:is(:has(#account-region), #account-region *) :is(.equity b, .equity .change, .way, .price-now, dd) { color: var(--soft); font-style: italic; }
.equity .unit { color: var(--soft); }
.equity .change { margin-inline-start: auto; font-weight: 600; }
.curve { margin: 0.75rem 0; }
.curve svg { display: block; width: 100%; height: 6rem; }
.curve-line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
.curve-area { fill: var(--accent); opacity: 0.1; }
.curve-base { stroke: var(--edge); stroke-width: 1; stroke-dasharray: 3 4; vector-effect: non-scaling-stroke; }
.curve figcaption { display: flex; justify-content: space-between; color: var(--soft); font-size: 0.75rem; }
.day-line { margin-top: 0.75rem; font-size: 0.875rem; }
.day-line p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.75rem; }
.day-line svg { display: block; width: 100%; height: 0.375rem; margin-top: 0.25rem; border-radius: 0.25rem; }
[dir='rtl'] .day-line svg { transform: scaleX(-1); }
.bar-rest { fill: var(--line); }
.day-line .bar-left { fill: var(--good); }
.day-line .bar-stake { fill: var(--wait); }
.day-line .bar-lost { fill: var(--bad); }
.day-line[data-tone='bad'] .room { color: var(--bad); font-weight: 600; }
.holdings li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.holdings li:last-child { border-bottom: 0; }
.holding { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.75rem; }
.holding .way { font-size: 0.8125rem; font-weight: 600; }
.levels { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 0.5rem; margin-top: 0.125rem; font-size: 0.8125rem; }
.levels small { display: block; font-size: 0.75rem; line-height: 1.3; }
.hand { display: flex; flex-wrap: wrap; gap: 0.125rem 0.5rem; margin-block: 0.25rem 0; margin-inline-start: -0.25rem; }
.hand .link { min-height: 1.75rem; }
@media (pointer: coarse) { .hand .link { min-height: 2.5rem; padding: 0 0.5rem; } }
.side { font-size: 0.75rem; letter-spacing: 0.03em; }
.follow { display: flex; flex-wrap: wrap; align-items: center; gap: 0.375rem 0.75rem; margin-top: 1.25rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.875rem; }
.follow.which { margin: 0 0 0.75rem; padding: 0; border: 0; }
.follow select { width: auto; flex: 1; min-width: 9rem; }
`;
