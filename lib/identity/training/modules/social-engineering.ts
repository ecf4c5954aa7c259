import type { Module } from '../module.ts';
import { socialEngineeringQuiz } from './social-engineering-quiz.ts';

export const socialEngineering: Module = {
  slug: 'social-engineering',
  title: 'Social engineering',
  about: 'People who talk us into something: a refund, another address, a look at somebody’s order.',
  minutes: 10,
  sections: [
    {
      heading: 'It begins with a nice conversation',
      says: [
        'Somebody who wants a stolen card turned into a print, or a print for nothing, rarely attacks a computer. They write to us, call us, or stand in the shop. They are friendly, or in distress, or important. They know a little, an order number from a photograph of a parcel, a name from a guest book, and let us add the rest.',
        'What they use is what makes us good at this work: we like to help, we trust people, we do not want to be the one who makes trouble. The answer is not to become cold. It is to have a few things that we never do on somebody’s word, so that we can be kind about everything else.',
      ],
    },
    {
      heading: 'Four stories that we are told',
      says: [
        {
          list: [
            'The refund to another card. “I paid with a card that I no longer have. Please send it to this account instead.” Money goes back to where it came from, always. If the card is closed, the bank finds its owner.',
            'The new address. “I have moved, please send it to my office.” It comes an hour after the order was paid, from a person who knows the order. The address that was checked with the payment is the one that counts; anything else is a new order.',
            'The forgotten order. “I have lost my confirmation. The name is Lovell; what did I buy, and where does it go?” Whoever cannot open their own link gets a new one by mail, to the address that the order has. We read nothing out.',
            'The colleague in a hurry. “This is finance. Release CP-2026-000912, the customer is very angry, I will clear it with the owner.” A held order is released by whoever looked at it, for reasons of their own.',
          ],
        },
        {
          example:
            'A man calls about a held order for three framed prints, €1,140. He is polite, gives the order number and the postcode, and says that it is a birthday present for tomorrow. Everything he says is on the parcel form of his last order. The card belongs to a woman in another country, and she writes on Thursday. The analyst who did not release it wrote: “Nothing he told me was about the card.”',
        },
      ],
    },
    {
      heading: 'Refund fraud',
      says: [
        'Most attempts on a shop like ours are about refunds: a print that “never came”, a frame that “came broken”, a full amount asked for and then asked for again as a dispute at the bank. Photographs are borrowed from elsewhere. Each single story is plausible; together they are a trade.',
        'So we look at the order and not at the story: has the parcel service a signature, was there a refund already, is a dispute open? The desk shows all of it on one page. If a bank has a payment in dispute, no refund is sent, because it would be paid twice. Above a set amount a second person has to agree. Be glad of them, and never approve something because you like who asked.',
      ],
    },
    {
      heading: 'When it is one of us',
      says: [
        'Somebody may pretend to be a colleague, and somebody may be one. That is why nobody grants roles to themselves, an approval needs another person, and everything that is done is on record under a name. If you are asked to lend your session, to press a button for somebody, or to approve without looking, say no, and say that the rules do not let you. They are there so that you need not argue.',
      ],
    },
    {
      heading: 'What to do',
      says: [
        {
          list: [
            'Slow down. Hurry is the tool. “I will look at it and write to you within the hour” is a friendly answer.',
            'Prove it by another way: write to the address of the order, call the number that you already had.',
            'Confirm nothing that you were not asked to find out. “Is it still Prinsengracht 263?” has just told them.',
            'Write down why. The reason that you give at the desk is for whoever looks later.',
            'Tell the owner about an attempt, also one that failed: the next call goes to somebody else.',
          ],
        },
      ],
    },
  ],
  remember: [
    'Money goes back to where it came from.',
    'A new address is a new order.',
    'Look at the order, not at the story.',
    'Slow down, and ask by another way.',
  ],
  quiz: socialEngineeringQuiz,
};
