export const docsStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #ffffff; --card: #f6f8fa; --link: #0a58ca; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9aa4ae; --line: #30363d; --page: #0d1117; --card: #161b22; --link: #6cb0ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: var(--ink); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
a { color: var(--link); }
h1 { margin: 0.5rem 0; }
h2 { margin: 2.5rem 0 0.5rem; border-bottom: 1px solid var(--line); text-transform: capitalize; }
h4 { margin: 1rem 0 0.25rem; }
p.intro { white-space: pre-line; }
nav ul { columns: 18rem; padding-left: 1.2rem; }
article { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
article h3 { margin: 0; overflow-wrap: anywhere; font: 600 1rem ui-monospace, monospace; }
article h3 b { display: inline-block; min-width: 4rem; text-transform: uppercase; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
code, pre { font: 0.875rem ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--page); }
:target { outline: 2px solid var(--link); outline-offset: 2px; }
`;
