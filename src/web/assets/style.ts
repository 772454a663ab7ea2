/** Colours, type and the frame of the page. Spacing counts in quarters of a rem; colour never says something alone. */
export const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f2f4f7, #0d1117);
  --panel: light-dark(#ffffff, #141a22);
  --raised: light-dark(#f7f8fa, #1a212b);
  --ink: light-dark(#17202b, #e4e9f0);
  --soft: light-dark(#566272, #9ba7b6);
  --line: light-dark(#dfe4ea, #28313d);
  --edge: light-dark(#8290a1, #66748a);
  --accent: light-dark(#2456c7, #82aaff);
  --on-accent: light-dark(#ffffff, #0d1420);
  --good: light-dark(#156c43, #56c596);
  --bad: light-dark(#b02318, #ff9189);
  --wait: light-dark(#855400, #e6b65c);
  --good-wash: light-dark(#e9f6ef, #14281f);
  --bad-wash: light-dark(#fdeeec, #311a1a);
  --wait-wash: light-dark(#fdf4e1, #2c2414);
  --radius: 0.625rem;
  --figures: 'Inter', system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }

*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { height: 100%; }
body {
  display: flex; flex-direction: column; height: 100dvh; margin: 0;
  color: var(--ink); background: var(--page);
  font: 0.9375rem/1.5 var(--figures); font-variant-numeric: tabular-nums;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
h1, h2, h3, p, ul, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
h2 { font-size: 1rem; font-weight: 650; letter-spacing: -0.005em; }
h3 { font-size: 0.8125rem; font-weight: 650; }
small, .meta, .soft { color: var(--soft); font-size: 0.8125rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }
.skip { position: absolute; inset-inline-start: 0.5rem; top: -4rem; z-index: 3; padding: 0.5rem 0.75rem; background: var(--panel); color: var(--accent); }
.skip:focus { top: 0.5rem; }

.bar { display: flex; align-items: center; gap: 1rem; padding: 0.625rem 1rem; }
.bar h1 { font-size: 1.0625rem; font-weight: 700; letter-spacing: -0.02em; }
.bar h1 span { color: var(--accent); }
.bar .docs { color: var(--soft); font-size: 0.8125rem; }
.bar .docs:first-of-type { margin-inline-start: auto; }
#connection { display: flex; align-items: center; gap: 0.375rem; color: var(--soft); font-size: 0.8125rem; }
#connection::before { content: ''; width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--wait); }
#connection[data-state='live']::before { background: var(--good); }
#connection[data-state='away'] { color: var(--wait); font-weight: 600; }
.views { display: none; }
.notice { padding: 0.5rem 1rem; background: var(--wait-wash); }

main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.12fr) minmax(0, 0.9fr); gap: 0.75rem; flex: 1; min-height: 0; padding: 0 0.75rem 0.75rem; }
.panel { display: flex; flex-direction: column; min-width: 0; min-height: 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--panel); }
.panel > header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 0.75rem; min-height: 3.25rem; padding: 0.5rem 1rem; border-bottom: 1px solid var(--line); }
.region { position: relative; flex: 1; min-height: 0; overflow-y: auto; overflow-anchor: none; padding: 1rem; container-type: inline-size; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
.region:focus-visible { outline-offset: -2px; }

.button { min-height: 2.25rem; padding: 0.25rem 0.875rem; border: 1px solid var(--edge); border-radius: 0.5rem; background: transparent; color: var(--ink); font: inherit; font-weight: 600; font-size: 0.875rem; cursor: pointer; }
.button:hover { background: var(--raised); }
.button.primary { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.button.primary:hover { background: color-mix(in oklab, var(--accent), var(--ink) 18%); }
.button.danger { border-color: var(--bad); color: var(--bad); }
.button.danger:hover { background: var(--bad-wash); }
.link { padding: 0.125rem 0.25rem; border: 0; border-radius: 0.25rem; background: none; color: var(--accent); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.link:hover { text-decoration: underline; }
.icon { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; padding: 0; border: 1px solid transparent; border-radius: 0.5rem; background: none; color: var(--soft); cursor: pointer; }
.icon:hover { background: var(--panel); color: var(--ink); }
.icon svg { width: 1.125rem; height: 1.125rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.icon .sun { display: none; }
[aria-disabled='true'] { opacity: 0.6; cursor: progress; }
form[aria-disabled='true'] { opacity: 1; }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) .sun { display: block; }
  :root:not([data-theme='light']) .moon { display: none; }
}
:root[data-theme='dark'] .sun { display: block; }
:root[data-theme='dark'] .moon { display: none; }

textarea, input:not([type='checkbox']), select { width: 100%; padding: 0.5rem 0.625rem; border: 1px solid var(--edge); border-radius: 0.5rem; background: var(--panel); color: var(--ink); font: inherit; }
textarea { display: block; min-height: 3.875rem; max-height: 14rem; resize: vertical; field-sizing: content; }
::placeholder { color: var(--soft); opacity: 1; }
input[type='checkbox'] { accent-color: var(--accent); }

#problem { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; margin: 0 0.75rem 0.75rem; padding: 0.5rem 1rem; border: 1px solid var(--bad); border-radius: var(--radius); background: var(--bad-wash); color: var(--bad); }
#problem .link { color: inherit; text-decoration: underline; }
dialog { max-width: min(26rem, calc(100vw - 2rem)); padding: 1.25rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--panel); color: var(--ink); }
dialog::backdrop { background: rgb(8 12 18 / 0.5); }
dialog p { margin-top: 0.5rem; }
dialog .choices { justify-content: flex-end; margin-top: 1.25rem; }

@media (max-width: 56rem) {
  .bar { flex-wrap: wrap; gap: 0.25rem 0.75rem; padding: 0.5rem 0.75rem; }
  .views { order: 9; display: flex; flex: 1 0 100%; gap: 0.25rem; padding: 0.1875rem; border-radius: 0.5rem; background: light-dark(#e3e7ed, #1a212b); }
  .views button { flex: 1; min-height: 2.25rem; border: 0; border-radius: 0.375rem; background: none; color: var(--soft); font: inherit; font-size: 0.875rem; font-weight: 600; cursor: pointer; }
  .views [aria-pressed='true'] { background: var(--panel); color: var(--ink); box-shadow: 0 1px 2px rgb(0 0 0 / 0.16); }
  .views .news { display: none; color: var(--accent); }
  .views [data-news] .news { display: inline; }
  main { display: flex; padding: 0.25rem 0.5rem 0.5rem; }
  .panel { display: none; flex: 1; }
  .panel > header { min-height: 0; }
  .panel > header p { display: none; }
  [data-view='channel'] #channel, [data-view='chat'] #chat, [data-view='account'] #account { display: flex; }
}
.plain main { display: grid; grid-template-columns: minmax(0, 26rem); align-content: start; justify-content: center; padding: 1rem 0.75rem; overflow-y: auto; }
.plain .panel { display: flex; flex: none; }
.column { display: grid; gap: 0.75rem; }
.form { gap: 0.75rem; padding: 1.25rem; }
.field label { display: block; margin-bottom: 0.25rem; font-size: 0.8125rem; font-weight: 600; }
.problem { padding: 0.5rem 0.75rem; border: 1px solid var(--bad); border-radius: 0.5rem; background: var(--bad-wash); color: var(--bad); }
.rows form { display: flex; align-items: center; justify-content: space-between; gap: 0.75rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.rows p { min-width: 0; overflow-wrap: anywhere; }
.secret { overflow-wrap: anywhere; }
.check { margin: 0.25rem 0; }
.qr { width: 12rem; max-width: 100%; background: #fff; }
.codes { display: grid; grid-template-columns: 1fr 1fr; gap: 0.25rem 1rem; margin-top: 0.5rem; }
.tick label { display: flex; align-items: center; gap: 0.5rem; font-size: 0.875rem; }
.rows details { padding-bottom: 0.5rem; }
.rows summary { color: var(--soft); font-size: 0.8125rem; cursor: pointer; }
.rows select { width: auto; }
.plain a { color: var(--accent); }
@media (max-height: 34rem) {
  body { height: auto; min-height: 100dvh; }
  .region { min-height: 14rem; }
}
`;
