import type { Module } from '../module.ts';
import { acceptableUseQuiz } from './acceptable-use-quiz.ts';

export const acceptableUse: Module = {
  slug: 'acceptable-use',
  title: 'Acceptable use',
  about: 'How we use devices, accounts, passwords and our own rights, so that what is done here was really us.',
  minutes: 10,
  sections: [
    {
      heading: 'One person, one account',
      says: [
        'Everything at the desk happens under a name: who released, who refunded, who granted, who looked. That only means something if each of us uses their own account, always. There is no shared sign-in, no “just use mine for a moment”, and no account for the shop computer. If a new colleague cannot sign in yet, they wait, and you help them to get in as themselves.',
        'Your session ends after fifteen idle minutes, and after twelve hours in any case. Lock the screen when you get up all the same; fifteen minutes is a long time beside a coffee machine.',
      ],
    },
    {
      heading: 'Passwords, passkeys, codes',
      says: [
        {
          list: [
            'At least fifteen characters, with a letter and a digit, and used nowhere else. A few unrelated words are long, and easy to type. A password manager makes it easier still.',
            'Two passkeys are better than one: the laptop’s and a key or telephone that lies elsewhere. Then losing one is an errand, not an emergency.',
            'Recovery codes are printed or kept in the password manager. Not in a photograph, not in the same bag as the laptop.',
            'You change the password when there is a reason, such as a page that you do not trust any more. Not every three months: that only makes for Autumn2026!.',
            'Nobody asks for yours: not the owner, not somebody who repairs a computer. Whoever asks is not who they say.',
          ],
        },
      ],
    },
    {
      heading: 'Devices and places',
      says: [
        'Work at the desk from a device that is kept up to date, has a lock and an encrypted disk, and that nobody else uses. Not from a hotel’s computer, not from a friend’s tablet. A browser with few extensions: an extension can read every page that you can. Install nothing that came in a mail, and plug in no stick that you found, or were given at a fair.',
        'In trains and cafés use your telephone’s network rather than the house’s, and sit so that nobody reads along. Do not discuss customers in public; prints are a small world.',
        {
          example:
            'A laptop was stolen from a café table, with the desk open. It took its owner two hours to call, because she hoped to find it. The sessions were ended one minute after she called. Nothing had been done in those two hours, as the record shows. Next time: call first, then look.',
        },
      ],
    },
    {
      heading: 'Using what you may do',
      says: [
        'A role is for work. Do not look up neighbours, do not test refunds on your own orders, do not decide about an order of your own, of your family or of a friend: pass it on and say why. Do not try doors to see whether they are locked; if you find one open, close it and tell the owner. You will be thanked.',
        'Do not go round a control because it is in the way: no refund in Stripe’s own dashboard because the desk wants a second person, no splitting of one refund into three small ones, no approval that you give for somebody who sits beside you. The controls are allowed to be wrong. Then we change them, in the open.',
      ],
    },
    {
      heading: 'Coming, changing, going',
      says: [
        'You get what your role needs, after the training, and no more. When your task changes, ask to have the old role taken back; it protects you too. Twice a year somebody looks at every role of everybody and confirms it or takes it away. What is unused for ninety days is switched off. When you leave, hand over devices and keys on the day, and take no customer data along, on paper or otherwise.',
        'If something feels wrong, in a mail, at a door, in a colleague’s request or in your own mistake, say so early. We would rather hear ten false alarms than miss a true one.',
      ],
    },
  ],
  remember: [
    'Your account is yours alone. Lock the screen.',
    'Long, unique password; two passkeys; codes on paper.',
    'Lost a device? Call first, then look.',
    'Never decide about your own, and never go round a control.',
  ],
  quiz: acceptableUseQuiz,
};
