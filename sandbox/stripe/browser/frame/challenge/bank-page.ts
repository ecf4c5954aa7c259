import { applyAppearance } from '../appearance/apply.ts';
import { node } from '../node.ts';

export type Outcome = 'authorize' | 'fail';

/**
 * The bank's page inside the dialog, with the buttons of Stripe's own test page. It only says to the
 * dialog around it which button was pressed; the dialog tells the server.
 */
export function drawBankPage(root: HTMLElement): void {
  applyAppearance();
  document.body.classList.add('BankPage');
  const heading = node('h1', { tabindex: '-1' }, 'Is this you?');
  const status = node('p', { role: 'status', class: 'BankStatus' });
  const buttons = [
    choice('test-source-authorize-3ds', 'Complete', 'authorize'),
    choice('test-source-fail-3ds', 'Fail', 'fail'),
  ];
  const say = (text: string, busy: boolean) => {
    status.textContent = text;
    for (const button of buttons) button.disabled = busy;
  };
  for (const button of buttons)
    button.addEventListener('click', () => {
      say('Telling your bank…', true);
      window.parent.postMessage({ outcome: button.value }, window.location.origin);
    });
  window.addEventListener('message', ({ origin, data }: MessageEvent<{ retry?: string }>) => {
    if (origin === window.location.origin && data?.retry) say(data.retry, false);
  });
  root.replaceChildren(
    node('p', { class: 'BankName' }, 'Test bank'),
    heading,
    node('p', {}, 'A real bank would ask for a code or a fingerprint here. In the sandbox you choose how it ends.'),
    node('p', { class: 'BankButtons' }, ...buttons),
    status,
  );
  heading.focus();
}

function choice(id: string, text: string, outcome: Outcome): HTMLButtonElement {
  return node('button', { id, type: 'button', value: outcome, class: `BankButton BankButton--${outcome}` }, text);
}
