/** Nothing on this page is wider than its window: long words break, and on a narrow one a row of a table becomes a block. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #ffffff; --card: #f6f8fa; --link: #0a58ca; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9aa4ae; --line: #30363d; --page: #0d1117; --card: #161b22; --link: #6cb0ff; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: var(--ink); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
h1 { margin: 0.5rem 0; }
h2 { margin: 2.5rem 0 0.25rem; border-bottom: 1px solid var(--line); }
h4 { margin: 1rem 0 0.25rem; }
p.intro { white-space: pre-line; }
p.soft, .soft { color: var(--soft); }
form.find { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; padding: 0.5rem 0; background: var(--page); }
form.find input { flex: 1 1 12rem; min-width: 0; min-height: 2.5rem; padding: 0.25rem 0.75rem; border: 1px solid var(--soft); border-radius: 0.5rem; color: inherit; background: var(--card); font: inherit; }
nav h3 { margin: 1rem 0 0; font-size: 1rem; }
nav ul { columns: 18rem; column-gap: 2.5rem; margin: 0.25rem 0; padding-left: 1.2rem; }
nav li { break-inside: avoid; }
article { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
article h3 { margin: 0; font: 600 1rem ui-monospace, monospace; }
article h3 b { display: inline-block; min-width: 4rem; text-transform: uppercase; }
.example { position: relative; }
.example .copy { position: absolute; top: 0.375rem; right: 0.375rem; min-height: 2rem; padding: 0 0.625rem; border: 1px solid var(--soft); border-radius: 0.25rem; color: inherit; background: var(--card); font: inherit; font-size: 0.8125rem; cursor: pointer; }
summary { cursor: pointer; color: var(--link); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td:first-child { overflow-wrap: break-word; }
td:nth-child(2) { min-width: 6.5rem; }
th { color: var(--soft); font-weight: 600; overflow-wrap: normal; }
code, pre { font: 0.875rem ui-monospace, monospace; }
pre { margin: 0.5rem 0; padding: 0.5rem 4.5rem 0.5rem 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--page); white-space: pre-wrap; }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 48rem) {
  thead { display: none; }
  tr { display: block; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
  td, td:first-child { display: inline; border: 0; padding: 0 0.5rem 0 0; overflow-wrap: anywhere; }
  td:empty { display: none; }
}
`;

export const docsIcon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M5 3 2 8l3 5M11 3l3 5-3 5" fill="none" stroke="#2456c7" stroke-width="2"/></svg>';
