import { question } from '../module.ts';

export const socialEngineeringQuiz = [
  question(
    'other-card',
    'A customer asks for the refund to go to another card, since the first one was closed. What do you say?',
    [
      'It goes back to the card that paid; the bank finds its owner, even when the card is closed',
      'Yes, if the name on both cards is the same',
      'Yes, if they send a photograph of the new card',
      'Yes, but only half now and half once it has arrived',
    ],
    'Money goes back to where it came from. Everything else is how stolen cards are turned into money. And a photograph of a card is the last thing we want to have.',
  ),
  question(
    'moved',
    'An hour after paying, somebody who knows the order number asks to have it sent to an office instead. What is right?',
    [
      'The order keeps the address that was checked with the payment; for another one they order anew',
      'Change it: who knows the number is the customer',
      'Change it if the office is in the same town',
      'Change it after they confirmed the old address to you',
    ],
    'The address was part of what the payment was judged by. An order number is on every parcel form, and the old address is easy to know.',
  ),
  question(
    'read-out',
    '“I am Ada Lovell and have lost my confirmation. What did I buy, and where does it go?” What do you do?',
    [
      'Send the link to the order again, to the address that the order has',
      'Read it out once she has given you her postcode',
      'Read out the prints, but not the address',
      'Ask for her date of birth and compare it with what we have',
    ],
    'Whoever owns the mailbox gets the link. A name and a postcode are on the parcel; a date of birth we do not even have.',
  ),
  question(
    'dispute-and-refund',
    'A customer demands a refund and is angry. At the desk you see an open dispute for the same payment. What now?',
    [
      'No refund: the dispute is answered, or the money would be paid twice',
      'Refund quickly, so that the dispute goes away by itself',
      'Refund half, to calm things down',
      'Ask finance to do it from the Stripe dashboard instead',
    ],
    'The bank has taken the money back already or is about to. A refund on top is lost. The desk refuses it, and going past the desk would only hide who did it.',
  ),
  question(
    'approval',
    'A colleague you like asks you to approve their refund of €780, “just a formality”. What do you do?',
    [
      'Open the payment, look at it as if you had found it yourself, and then decide',
      'Approve it: they have looked at it already',
      'Approve it and look at it afterwards, since it is urgent',
      'Let them approve it themselves with your device',
    ],
    'The second person is there because the first one can be wrong, or be deceived, or not be who they seem. An approval without looking is no approval.',
  ),
  question(
    'confirming',
    'Which sentence gives something away?',
    [
      '“Is it still Prinsengracht 263?”',
      '“I will send it to the address that the order has.”',
      '“I will look at it and write to you within the hour.”',
      '“Please open the link in your confirmation.”',
    ],
    'Whoever asks for a confirmation has told the address. Let others say what they know, and confirm nothing.',
  ),
  question(
    'failed-attempt',
    'Somebody tried to talk you into releasing an order, and you did not. Is there anything left to do?',
    [
      'Tell the owner: the next call goes to somebody else',
      'No, nothing happened',
      'Only if they call a second time',
      'Release it after all if they write by mail, since then there is a record',
    ],
    'An attempt that failed is a warning for all of us, and often the first of a series.',
  ),
];
