import { intentPath, request } from '../api.ts';
import { applyAppearance } from '../appearance/apply.ts';
import type { Connection } from '../connection.ts';
import { node } from '../node.ts';
import { sandboxNote } from '../sandbox-note.ts';
import type { Outcome } from './bank-page.ts';

const LOOK_EVERY_MS = 1500;

type Waiting = { status: string; amount?: number; currency?: string };

/**
 * The full-screen layer of 3-D Secure. The outcome is kept at the server: if another tab finishes the
 * challenge, this one notices and closes; if the page is reloaded, it can simply be shown again.
 */
export function drawChallengeDialog(root: HTMLElement, { hello, emit, serve }: Connection): void {
  applyAppearance();
  document.body.classList.add('ChallengeLayer');
  const secret = hello.clientSecret ?? '';
  const path = intentPath(secret);
  const amount = node('strong', { class: 'ChallengeAmount' });
  const bank = node('iframe', {
    id: 'challengeFrame',
    name: 'stripe-challenge-frame',
    title: '3D Secure test page',
    src: window.location.pathname.replace('/3ds/', '/3ds-challenge/'),
  });
  root.replaceChildren(
    node(
      'main',
      { class: 'ChallengeCard', 'aria-label': 'Confirm with your bank' },
      node('header', { class: 'ChallengeHead' }, node('span', {}, 'Confirm with your bank'), amount),
      bank,
      node('footer', { class: 'ChallengeFoot' }, sandboxNote()),
    ),
  );
  const look = async () => {
    const intent = await request<Waiting>(hello, 'GET', path, { client_secret: secret });
    amount.textContent = money(intent);
    if (intent.status !== 'requires_action') finish();
  };
  const timer = window.setInterval(() => look().catch(() => {}), LOOK_EVERY_MS);
  const finish = () => {
    window.clearInterval(timer);
    emit('done');
  };
  window.addEventListener('message', async ({ source, origin, data }: MessageEvent<{ outcome?: Outcome }>) => {
    if (source !== bank.contentWindow || origin !== window.location.origin || !data?.outcome) return;
    try {
      await request(hello, 'POST', `${path}/_3ds`, { client_secret: secret, outcome: data.outcome });
      finish();
    } catch (error) {
      if ((error as { type?: string }).type !== 'api_connection_error') return look().catch(() => {});
      bank.contentWindow?.postMessage({ retry: 'Your bank could not be reached. Please try again.' }, origin);
    }
  });
  serve({ focus: () => bank.contentWindow?.focus() });
  look().catch(() => {});
}

function money({ amount, currency }: Waiting): string {
  if (amount === undefined || !currency) return '';
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
