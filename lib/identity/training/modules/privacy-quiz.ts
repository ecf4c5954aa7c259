import { question } from '../module.ts';

export const privacyQuiz = [
  question(
    'request',
    'In a mail about a scratched frame stands: “By the way, what do you have stored about me?” What is that?',
    [
      'A request for access: the month runs from now, so it is seen to today',
      'A side remark: the frame is what the mail is about',
      'A request, once they send a signed form',
      'A request, once they name the law that they mean',
    ],
    'A request needs no form, no reason and no law. It counts from the moment at which it reaches any of us.',
  ),
  question(
    'other-address',
    'Somebody asks for a copy of Ada’s data, to an address that none of her orders has, “because the old mailbox is closed”. What do you do?',
    [
      'Send no data there; pass the request on, so that it is proved who asks',
      'Send it, since she has a right to her data',
      'Send a part of it, to see whether she answers',
      'Ask for her street, and send it if that fits',
    ],
    'Asking for data is a favourite trick of people who are not that person. The right belongs to Ada, and proving that it is her comes first.',
  ),
  question(
    'famous',
    'A well-known author has ordered. You would love to know which print. May you look?',
    [
      'Only if a case that you work on needs it',
      'Yes, as long as you tell nobody',
      'Yes, since your role can open orders',
      'Yes, if you write a reason into the record',
    ],
    'A role opens what work needs. Curiosity is not work, and the look itself is what the customer did not agree to.',
  ),
  question(
    'chat',
    'A colleague asks in the chat which customer you mean. What do you write?',
    [
      'The order number',
      'The name, since the chat is ours',
      'A screenshot of the order',
      'The e-mail address, so that there is no mix-up',
    ],
    'Whoever may see more can look it up under the number, and it is on record. What is in a chat stays there when everything else was deleted.',
  ),
  question(
    'personal',
    'Which of these is not personal data?',
    [
      'How many prints were sold in October',
      'The order number of a customer',
      'The network that an order came from',
      '“The buyer of no. 12 of 50”',
    ],
    'Whatever points to a person counts, in a roundabout way too. A sum over many people points to nobody.',
  ),
  question(
    'wrong-anna',
    'You have sent an order confirmation to the wrong Anna. What comes first?',
    [
      'Tell the owner at once: 72 hours may have begun',
      'Ask the wrong Anna to delete it, and leave it there',
      'Recall the mail, and wait whether anybody complains',
      'Write it on the list for the meeting on Friday',
    ],
    'It is a breach, a small one perhaps. How small is for the owner to find out, and there are 72 hours for it. A recall undoes nothing.',
  ),
  question(
    'export',
    'You need the addresses of last week’s orders to plan the packing. What is right?',
    [
      'Work from the list at the desk, and print only labels that go onto parcels',
      'Export them to a sheet, and delete it at the end of the month',
      'Photograph the screen, since a photograph is no export',
      'Send the list to your private mailbox, to read it on the way',
    ],
    'Every copy is a place that is forgotten when somebody asks to be deleted, and that nobody guards.',
  ),
];
