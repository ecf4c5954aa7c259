import type { Module } from '../module.ts';
import { privacyQuiz } from './privacy-quiz.ts';

export const privacy: Module = {
  slug: 'privacy',
  title: 'Privacy',
  about: 'Whose data it is, what we may look at, and what to do when somebody asks for theirs, or it went astray.',
  minutes: 10,
  sections: [
    {
      heading: 'It is theirs, and we look after it',
      says: [
        'A customer gives us a name, an address, an e-mail and, now and then, a telephone number, so that a print arrives. That is the whole reason. We keep it for that, for the years for which tax law wants invoices, and for nothing else. No lists for advertising, no look at what a famous name bought, no favour for a friend who wonders where somebody lives.',
        'Personal data is whatever points to a person, also in a roundabout way: an order number does, the network that somebody ordered from does, and so does “the buyer of no. 12 of 50”.',
      ],
    },
    {
      heading: 'Need to know',
      says: [
        'Your role opens what your work needs. Within that, look at what the case before you needs, and close it. Each look at a payment or a person is on record, with your name, and somebody reads those records. This is not distrust. When a customer asks who saw their data, we can answer, and when something goes wrong, nobody who did their work well has to wonder whether they will be believed.',
        {
          example:
            'A columnist writes about her new print and thanks “a little shop”. Within a day four of us had opened her order, out of nothing but joy. Nobody told anybody. It was still four looks that she had not agreed to, found by whoever reads the record, and we told her.',
        },
      ],
    },
    {
      heading: 'Copies are the trouble',
      says: [
        'What is at the desk is guarded. What is in a spreadsheet, a screenshot, a chat, a printout or a private mailbox is not, and nobody will remember it when the person asks us to delete everything. So: no exports for convenience, no screenshots with names, no customer data in chats or in assistants on the web. Use the order number; whoever may see more can look it up. Paper with an address goes into the shredder, not the bin.',
        'When you write to more than one customer, nobody sees the others’ addresses. When you write to one, check the address once more: most leaks in small shops are a mail to the wrong Anna.',
      ],
    },
    {
      heading: 'When somebody asks for their data',
      says: [
        'Everybody may see what we have about them, have it corrected, get a copy, or have it deleted. They need no form and no reason, and they need not name a law. “What do you have about me?” in a mail about a frame is such a request, and the clock runs from that moment: one month.',
        {
          list: [
            'Say that you have understood, and that it is being seen to.',
            'Pass it on to the owner the same day, with the date on which it came. Do not gather the data yourself.',
            'Never answer with data to an address that the order does not have. Asking for somebody’s data is a favourite trick of people who are not that somebody.',
          ],
        },
        'We delete what we may, and say what we must keep, for how long and why. Invoices stay; a fraud case that is open stays until it is closed.',
      ],
    },
    {
      heading: 'When it went astray',
      says: [
        'A mail to the wrong person, a lost telephone, a parcel list left on the train, a page that showed somebody else’s order: each is a personal data breach. Tell the owner at once, also at night, also when it was you, also when you are not sure. From that moment there are 72 hours to tell the authority, and they are needed to find out what happened.',
        'Do not try to make it good alone. Asking the wrong Anna to delete a mail is fine once the owner knows; acting as if nothing had happened is not.',
      ],
    },
  ],
  remember: [
    'Look at what the case needs, and close it.',
    'No copies: not in sheets, chats, screenshots or assistants.',
    'A request for data has no form. Pass it on the same day.',
    'Gone astray? Tell the owner now: 72 hours.',
  ],
  quiz: privacyQuiz,
};
