import type { Block } from '../core/chat.ts';

/*
 * The HTML part of a mail: tables and inline styles, since that is what mail programs show alike. No pictures, no scripts,
 * nothing is fetched from anywhere.
 */

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => named[letter] ?? letter);

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const tones = { plain: '#14181f', good: '#0a6b3d', bad: '#a8201a', wait: '#7a5200' } as const;
const cell = 'padding:4px 12px 4px 0;text-align:start;vertical-align:top';

export const titleHtml = (text: string, tone: keyof typeof tones = 'plain'): string =>
  `<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3;color:${tones[tone]}">${escapeHtml(text)}</h1>`;

export const lineHtml = (text: string): string =>
  `<p style="margin:0 0 12px;white-space:pre-line">${escapeHtml(text)}</p>`;

export const smallHtml = (text: string): string =>
  `<p style="margin:0 0 8px;font-size:13px;color:#59616e">${escapeHtml(text)}</p>`;

export const codeHtml = (code: string): string =>
  `<p style="margin:0 0 12px;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:28px;letter-spacing:4px">${escapeHtml(code)}</p>`;

/** A link one can press, and the same address to copy for whoever's program shows none. */
export const linkHtml = (address: string, label: string): string =>
  `<p style="margin:0 0 12px"><a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#1b4fd6;color:#ffffff;text-decoration:none">${escapeHtml(label)}</a></p>` +
  smallHtml(address);

function rowsHtml(rows: readonly (readonly string[])[], head: readonly string[] = []): string {
  const line = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((text) => `<${tag} style="${cell}">${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<table style="margin:0 0 12px;border-collapse:collapse">${head.length > 0 ? line(head, 'th') : ''}${body}</table>`;
}

/** What the chat says. Pictures are told by their words, files are left to the chat. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return titleHtml(block.text, block.tone);
    case 'text':
      return block.isFootnote ? smallHtml(block.text) : lineHtml(block.text);
    case 'pairs':
      return rowsHtml(block.rows);
    case 'details':
      return smallHtml(block.title) + rowsHtml(block.rows);
    case 'table':
      return rowsHtml(block.rows, block.head);
    case 'code':
      return `<pre style="margin:0 0 12px;white-space:pre-wrap">${escapeHtml(block.text)}</pre>`;
    case 'picture':
      return lineHtml(block.alt);
    case 'file':
      return lineHtml(block.name);
  }
}

export function pageHtml(language: string, title: string, body: string): string {
  return (
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>` +
    '<body style="margin:0;background:#f3f4f6"><table role="presentation" width="100%" style="border-collapse:collapse"><tr>' +
    '<td align="center" style="padding:24px 12px"><table role="presentation" width="100%" style="max-width:560px;background:#ffffff;' +
    `border-radius:12px"><tr><td style="padding:24px;${font};font-size:16px;line-height:1.5;color:#14181f;text-align:start">` +
    `${body}</td></tr></table></td></tr></table></body></html>`
  );
}
