/** Where the stylesheet of the dashboard and the bank's page is served. */
export const STYLESHEET = '/_sandbox/style.css';
