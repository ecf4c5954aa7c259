import type { Module } from '../module.ts';
import { cardDataQuiz } from './card-data-quiz.ts';

export const cardData: Module = {
  slug: 'card-data',
  title: 'Card data',
  about: 'Why we never have a card number, how it stays that way, and what to do when one comes to us.',
  minutes: 10,
  sections: [
    {
      heading: 'We do not have it, and that is the plan',
      says: [
        'When somebody pays here, the fields for number, date and security code are Stripe’s own, drawn in a frame on our page. What is typed there goes from the customer’s browser straight to Stripe. Our servers get a word that stands for the card and is worth nothing elsewhere.',
        'What we may see is little: the brand, the last four digits, the month in which the card ends, the country, and what the bank answered. That is enough to recognise a card and far too little to use one. What does not exist here cannot be stolen here. It is also what keeps our duties under the card industry’s standard, PCI DSS, as small as they can be. A single card number in a mail or a note would change that.',
      ],
    },
    {
      heading: 'Words to know',
      says: [
        {
          list: [
            'Card number (PAN): the 13 to 19 digits on the front. Never here.',
            'Security code (CVC): three or four digits, printed and never embossed. Nobody may keep it after a payment, not even encrypted, not even for a minute.',
            'Last four: what we show. “Visa •••• 4242” is fine to say to its owner.',
            'Authorization and capture: the bank sets the amount aside; later we take it. A held order is authorized and not yet captured.',
            'Dispute: the cardholder asks the bank for the money back. It costs us a fee and, when there are many of them, our right to take cards.',
          ],
        },
      ],
    },
    {
      heading: 'When a number comes anyway',
      says: [
        'It will. A customer writes “my card 4242… does not work, can you charge it?”, sends a photograph of a card “as a proof”, or begins to dictate on the telephone. Our forms refuse what looks like a card number and say why. Mails and telephones cannot.',
        {
          list: [
            'On the telephone, interrupt kindly: “Please do not tell me the number. We never take it; the page does.” If digits were said, do not write them down, and do not repeat them.',
            'In a mail: do not answer with the number quoted, do not forward it, do not copy it anywhere. Tell the owner, who removes it and writes down that it happened.',
            'Send the customer to the checkout, or to Saved cards in their account. That is the only place for a number.',
            'Never type a customer’s card into our checkout for them. It makes your keyboard, your browser and this room part of the system that handles cards.',
          ],
        },
        {
          example:
            'A gallery wants twelve prints and sends a form with number, date and code: “Please charge as always.” The answer that we gave: “Thank you! For your safety we never take cards by mail, so I have had the mail removed. Here is the link to your cart; paying takes a minute, and we see none of it.” They paid, and asked whether they might copy that sentence.',
        },
      ],
    },
    {
      heading: 'The page that takes the money',
      says: [
        'Thieves who cannot get numbers from a server add a small script to the page that takes them. That is why only what is listed may run on our checkout, why its policy is checked again and again, and why nobody adds a widget, a counter or a chat to it. If the checkout ever looks different, with a second form, a strange field, a message that you have not seen before, say so at once, even if it may be nothing.',
        'In the shop: look at the card reader when you open. A loose cover, a new cable, another serial number or a seal that is broken are reasons not to use it and to call the owner.',
      ],
    },
    {
      heading: 'What you do at the desk',
      says: [
        'Payment data is open to those whose role needs it, with a passkey, and every look is on record. Look at what your case needs. Do not export, photograph or paste it into a chat, also not into one with an assistant that writes for you. If a monitor says that a card number was refused at a door, it worked; if one says that the books differ, do not explain it away: find out why.',
      ],
    },
  ],
  remember: [
    'Numbers go to Stripe’s fields and nowhere else.',
    'Do not write it, quote it, forward it, or type it for anybody.',
    'The security code is never kept.',
    'If the checkout or the reader looks different, say so at once.',
  ],
  quiz: cardDataQuiz,
};
