/** `objection`: to something we do on grounds of our own (GDPR 21). `restriction`: everything is kept and left unused (GDPR 18). */
export type LimitKind = 'objection' | 'restriction';

/** What is not done with it. `learning`: nothing is learned from it; `mailings`: no news; `artists`: no artist is told. */
export type LimitEffect = 'learning' | 'mailings' | 'artists';

/** What one may object to. Fraud checks go on, for compelling grounds, until a person has weighed them against the objector's. */
export const OBJECTIONS = {
  learning: {
    says: 'Learning from my payments',
    detail: 'What tells fraud from honest payments is learned from payments of the past. Yours are left out at once.',
    effects: ['learning'],
  },
  news: {
    says: 'News, and artists being told',
    detail:
      'Whatever you agreed to before: from now on we send you no news, and no artist hears who bought their prints.',
    effects: ['mailings', 'artists'],
  },
  'fraud-checks': {
    says: 'My payments being checked for fraud',
    detail:
      'Nothing is learned from them at once. The checks themselves go on: without them stolen cards are charged. A person weighs your reasons against that and answers you.',
    effects: ['learning'],
  },
} as const satisfies Record<string, { says: string; detail: string; effects: readonly LimitEffect[] }>;
export type ObjectionAbout = keyof typeof OBJECTIONS;

/** Why data is to be left unused: the four grounds of GDPR 18(1), in its order. */
export const RESTRICTIONS = {
  accuracy: 'Something about me is wrong, and until that is put right',
  unlawful: 'You should not have it, and I want it kept rather than deleted',
  claims: 'I need you to keep it for a legal claim of mine',
  objection: 'I objected, and until you have weighed that',
} as const;
export type RestrictionAbout = keyof typeof RESTRICTIONS;

export type LimitAbout = ObjectionAbout | RestrictionAbout;

/** What a restriction stops; storing goes on, and what a contract, a law or a claim needs. */
export const RESTRICTED: readonly LimitEffect[] = ['learning', 'mailings', 'artists'];

/** A limit as its person or the staff sees it. Moments in ISO 8601. */
export type LimitView = { id: string; kind: LimitKind; about: LimitAbout; says: string; since: string };
