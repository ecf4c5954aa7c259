import { question } from '../module.ts';

export const cardDataQuiz = [
  question(
    'where',
    'Where does the card number go when somebody pays here?',
    [
      'From the customer’s browser straight to Stripe; our servers get a word that stands for the card',
      'Through our server, encrypted, and on to Stripe',
      'To our database, where only finance can read it',
      'To our server, which forgets it after the payment',
    ],
    'The fields are Stripe’s own. The number never passes our servers, in no form.',
  ),
  question(
    'may-see',
    'Which of these may we have?',
    [
      'Brand, last four digits and the month in which the card ends',
      'The number without its last four digits',
      'The security code, encrypted, for thirty days',
      'A photograph of the card on which the number is painted over in an app',
    ],
    'Brand, last four and expiry recognise a card and cannot use it. The code may be kept by nobody after a payment, and what was painted over can often be brought back.',
  ),
  question(
    'dictates',
    'A customer on the telephone begins to dictate the card number. What do you do?',
    [
      'Interrupt kindly, write nothing down, and send them the link to pay themselves',
      'Write it on paper, type it into the checkout, and shred the paper',
      'Type it straight into the checkout, so that nothing is written down',
      'Let them finish, to be polite, and then explain',
    ],
    'What you type or write brings your keyboard, your browser and your desk into the system that handles cards. The page is the only place for a number.',
  ),
  question(
    'mail',
    'A mail holds a complete card number. What now?',
    [
      'Tell the owner, who removes it and writes down that it happened; answer in a new mail without the number',
      'Answer with the number quoted, so that they see what they sent',
      'Forward it to finance, who know about cards',
      'Delete it, and say nothing, since it is gone then',
    ],
    'Every copy is a place more that has it. Deleting alone leaves the copies in the bin and the backup, and nobody learns that it happens.',
  ),
  question(
    'widget',
    'Somebody offers a chat window for the checkout, “one line of script, more sales”. What do you say?',
    [
      'No: only what is listed and justified runs on the page that takes cards',
      'Yes, if it comes from a well-known company',
      'Yes, if it appears only after the number was typed',
      'Try it for a week and look at the sales',
    ],
    'Scripts on the payment page are how numbers are stolen from shops that have none on their servers. A known company can be broken into as well.',
  ),
  question(
    'reader',
    'In the morning the cover of the card reader is loose and its serial number is not the one on the list. What do you do?',
    [
      'Do not use it, and call the owner',
      'Press the cover on and watch it during the day',
      'Use it for small amounts only',
      'Restart it; the number may be shown wrongly',
    ],
    'A reader that was swapped or opened reads cards for somebody else. One day with it is too many.',
  ),
  question(
    'assistant',
    'You want a good answer to a dispute and would like an assistant on the web to write it. May you paste the payment’s page into it?',
    [
      'No: payment data does not leave the desk; describe the case without anybody’s data',
      'Yes, if the assistant promises to learn nothing from it',
      'Yes, if you remove the name of the customer',
      'Yes, disputes are public anyway',
    ],
    'What you paste is sent to a third party that we have no agreement with. Without the name, order, address and card still say whose it is.',
  ),
];
