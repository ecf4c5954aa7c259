import type { Module } from '../module.ts';
import { phishingQuiz } from './phishing-quiz.ts';

export const phishing: Module = {
  slug: 'phishing',
  title: 'Phishing',
  about: 'Messages and pages that pretend to be somebody we know, to get a password, a code or a click.',
  minutes: 10,
  sections: [
    {
      heading: 'What they want from us',
      says: [
        'A print shop looks like a small prize. But whoever signs in as one of us can send refunds to a card of their choice, release a held order that was paid with a stolen card, or read where our customers live. The easiest way in is not through our servers. It is through one of us, on a busy day, with a message that looks right.',
        'Phishing works on good people who want to get on with their work. Nobody is too clever for it. That is why our protection does not depend on spotting every fake: passkeys, second factors and two people for large refunds are there for the day on which one of us is taken in.',
      ],
    },
    {
      heading: 'What it looks like here',
      says: [
        {
          list: [
            '“Stripe: a payout of €4,212 was stopped. Confirm your identity within 24 hours.” The link leads to stripe-payouts.help.',
            'A customer attaches “a photo of the damaged print”. It is an HTML file that draws our own sign-in page.',
            '“Grace, I am in a meeting. Can you refund CP-2026-000731 quickly? O.” The name is the owner’s, the address is not.',
            'A parcel service asks you to “confirm the label” by entering your work password.',
            'A QR code on a letter to the shop: “Your domain runs out, renew here.”',
          ],
        },
        'The signs are always the same few: it is urgent, it is about money or access, it offers a way to do it right now, and the way begins in the message itself. Spelling mistakes are no longer a sign. Fakes are written well today, in every language, and some of them are spoken: a voice on the telephone can be copied from a minute of video.',
      ],
    },
    {
      heading: 'Why the address decides, and the look never does',
      says: [
        'Anybody can copy our sign-in page to the last hairline. What they cannot copy is the address. Read it from the right: in counterproof.example.pay-secure.net the site is pay-secure.net, whatever stands before it.',
        'A passkey does that reading for you. It is bound to our address, and on any other page the browser simply has nothing to offer. If your passkey “does not work” on a page that looks like ours, do not look for another way in. The page is the problem.',
        {
          example:
            'Piet gets a mail that his session ran out, presses the link and sees our page. His browser offers no passkey, only a field for the password and, below it, one for the code of his app. A page that sits between him and us passes both on within seconds, and is in. A passkey would have ended it there; so would typing our address himself.',
        },
      ],
    },
    {
      heading: 'What to do',
      says: [
        'Go there yourself. Whatever a message asks of you, open the shop, Stripe or the parcel service from your own bookmark, and look whether it is true. Real news waits for you there.',
        'Never give a code to anybody. A code from your app, a recovery code, a code from a mail: they are typed into our page and nowhere else. Nobody of us, and nobody of Stripe, will ever ask you for one.',
        'Ask the person by another way. If the owner asks for a refund by mail, call the owner. A number from the same message is not another way.',
      ],
    },
    {
      heading: 'If you have pressed it',
      says: [
        'Say so at once, to the owner, by telephone or face to face. Every minute counts, and nobody here has ever been blamed for telling. Then, from a device you trust: open your account, look at Sessions and devices, end every session, and change your password if you typed it. If a link in a mail of ours says “this was not me”, press that one: it ends all your sessions in one go.',
        'Keep the message. Do not delete it, forward it to colleagues, or answer it.',
      ],
    },
  ],
  remember: [
    'Urgent, about money or access, with a link: go there yourself instead.',
    'Read the address from the right. If no passkey is offered, stop.',
    'A code is never told to anybody.',
    'Pressed it? Tell the owner now. End your sessions.',
  ],
  quiz: phishingQuiz,
};
