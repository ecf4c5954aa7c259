import { question } from '../module.ts';

export const phishingQuiz = [
  question(
    'payout',
    'A mail from “Stripe” says that a payout was stopped and asks you to confirm your identity by its button. What do you do?',
    [
      'Open Stripe from your own bookmark and look whether it says the same there',
      'Press the button, but check the look of the page before you type anything',
      'Answer the mail and ask whether it is real',
      'Forward it to a colleague who knows Stripe better, and let them press it',
    ],
    'Real news waits for you where you go yourself. The look of a page proves nothing, an answer goes to whoever wrote it, and a forwarded trap is still a trap.',
  ),
  question(
    'address',
    'Which of these addresses belongs to counterproof.example?',
    [
      'https://counterproof.example/admin/payments',
      'https://counterproof.example.secure-pay.net/admin',
      'https://counterproof-example.com/admin',
      'https://secure-pay.net/counterproof.example/admin',
    ],
    'Read the name of the site from the right, up to the first slash. Only in the first one does it end with counterproof.example.',
  ),
  question(
    'no-passkey',
    'The page looks exactly like our sign-in, but your browser offers no passkey, though it always did. What is most likely?',
    [
      'It is not our page: a passkey is offered at our address only',
      'The passkey has run out and the password has to do for today',
      'The browser was updated; the code from your app is as good',
      'Our server is slow; wait and try the password meanwhile',
    ],
    'A passkey is bound to our address. On a copy there is nothing to offer. That is the protection at work, so do not go round it.',
  ),
  question(
    'code-by-phone',
    'Somebody calls: “This is Stripe support. To stop a fraud I need the code that you are getting now.” What do you do?',
    [
      'Give nothing, hang up, and tell the owner',
      'Give it, since the call came before the code and is therefore real',
      'Give the first three digits, to be on the safe side',
      'Ask for their name and give it if they sound as if they know our orders',
    ],
    'Nobody who is honest ever asks for a code. They call while they are signing in as you: the code is all that they lack.',
  ),
  question(
    'owner-mail',
    '“Grace, I am in a meeting. Please refund CP-2026-000731 quickly. O.” What is right?',
    [
      'Call the owner on the number that you have always had, and ask',
      'Refund it: it is the owner’s decision',
      'Refund half of it, and ask about the rest later',
      'Answer the mail and ask for the reason',
    ],
    'Ask by another way than the one the message came by. An answer goes to whoever wrote it, and a refund cannot be undone.',
  ),
  question(
    'signs',
    'Which of these is no longer a useful sign of phishing?',
    ['Spelling mistakes', 'It is urgent', 'It offers a link that does it at once', 'It is about money or access'],
    'Fakes are written well today. Urgency, money or access, and a way to do it right there are what they still have in common.',
  ),
  question(
    'pressed',
    'You typed your password into a page, and now you doubt it. What comes first?',
    [
      'Tell the owner at once, and end all your sessions from a device that you trust',
      'Wait whether anything happens, so as not to alarm anybody',
      'Delete the message, so that nobody else presses it',
      'Change the password tonight, when there is time',
    ],
    'Whoever has it uses it within minutes. Telling at once is what we ask of everybody; nobody is blamed for it. And the message is kept: it shows what happened.',
  ),
];
