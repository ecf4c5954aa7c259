/**
 * The one script of every page that the sandbox shows inside the store: the elements' frames, the
 * hidden controller, the 3-D Secure dialog and the bank's page in it. It runs in the sandbox's own
 * origin and is the only code in the browser that ever holds a card number. It tells the page of the
 * store what kind of thing was typed (complete, empty, a brand), never what.
 */
import { drawBankPage } from './frame/challenge/bank-page.ts';
import { drawChallengeDialog } from './frame/challenge/dialog.ts';
import { accept } from './frame/connection.ts';
import { intentOperations } from './frame/intent-operations.ts';
import { mountElement } from './frame/mount-element.ts';

const root = document.getElementById('root');

if (root && window.location.pathname.startsWith('/3ds-challenge/')) drawBankPage(root);
else if (root)
  accept(connection => {
    if (connection.hello.kind === 'controller') connection.serve(intentOperations(connection));
    else if (connection.hello.kind === 'challenge') drawChallengeDialog(root, connection);
    else mountElement(root, connection);
  });
