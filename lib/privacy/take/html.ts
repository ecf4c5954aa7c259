/** A document that opens in any browser, without network and without script. */
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#211d19;background:#fbfaf7}' +
  'table{border-collapse:collapse;width:100%;margin:1.5rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem 1rem .25rem 0;border-bottom:1px solid #ddd6cc;overflow-wrap:anywhere}' +
  'th{width:14rem;font-weight:normal;color:#655c52}';

/** The beginning and the end of a document. */
export const page = (title: string): [head: string, foot: string] => [
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
  '</body></html>\n',
];

/** What a browser takes for text alone. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** One row as a table of names and values; what is empty is left out. */
export function tableOf(cells: readonly (readonly [label: string, value: unknown])[]): string {
  const lines = cells
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(spoken(value))}</td></tr>`);
  return `<table>${lines.join('')}</table>`;
}

const spoken = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
