import { question } from '../module.ts';

export const acceptableUseQuiz = [
  question(
    'new-colleague',
    'A new colleague cannot sign in yet, and a customer waits. What do you do?',
    [
      'Do what the customer needs yourself, and help the colleague to get in as themselves',
      'Let them use your session while you watch',
      'Give them your password and change it tonight',
      'Let them use the session that is still open on the shop computer',
    ],
    'What happens at the desk happens under a name. With a lent session, neither of you can show any more what you did.',
  ),
  question(
    'stolen',
    'Your laptop is gone from the café table. What comes first?',
    [
      'Call the owner, so that your sessions are ended, and then look for it',
      'Search the café and the street; it may have been moved',
      'Wait for the fifteen minutes after which the session ends',
      'Change your password when you are home',
    ],
    'Ending the sessions takes a minute and costs nothing if the laptop turns up. Every other order of things gives somebody time.',
  ),
  question(
    'password',
    'Which is a good password for the desk?',
    [
      'Four unrelated words with a number, used nowhere else',
      'The same strong one as for your mail, so that you do not forget it',
      'Counterproof2026!',
      'A short one with many signs, changed every month',
    ],
    'Length and being used nowhere else are what counts. Names of the shop and the year are guessed first, and forced changes make passwords weaker.',
  ),
  question(
    'own-order',
    'A held order turns out to be your brother’s. You know that it is honest. What do you do?',
    [
      'Leave it to a colleague, and say why',
      'Release it, since you know more than anybody else',
      'Release it and write the relation into the reason',
      'Decline it, to be beyond suspicion',
    ],
    'Nobody decides about their own, their family’s or their friends’. It protects the shop, and you.',
  ),
  question(
    'split',
    'A refund of €720 needs a second person, and nobody is in. May you send two of €360 instead?',
    [
      'No: that goes round the control; the request waits until somebody is there',
      'Yes, each is below the limit',
      'Yes, if both have the same reason',
      'Yes, if you tell the second person tomorrow',
    ],
    'Splitting is the oldest way round a limit; the shop adds the parts up for that reason. A customer can be told that it takes until tomorrow.',
  ),
  question(
    'stick',
    'At a fair somebody gives you a memory stick with “the photographs of your stand”. What do you do with it?',
    [
      'Do not plug it in; ask for the photographs by another way',
      'Look at it on the shop computer, which has no customer data',
      'Look at it at home first',
      'Plug it in, if the virus scanner is up to date',
    ],
    'A stick can be a keyboard that types for somebody else. No scanner sees that, and the shop computer signs in to the desk.',
  ),
  question(
    'codes',
    'Where do your recovery codes belong?',
    [
      'On paper in a place of their own, or in the password manager',
      'In a photograph on your telephone, so that they are always at hand',
      'In the bag of the laptop',
      'In a draft in your mailbox',
    ],
    'They are the way in when everything else is lost. Whoever gets the telephone, the bag or the mailbox must not have them too.',
  ),
];
