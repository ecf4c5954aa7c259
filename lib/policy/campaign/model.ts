/** Guests who ordered within so many days before a version was published are told of it; with an account everybody is. */
export const GUEST_DAYS = 730;

/** How often a mail that was refused is sent again before a person is asked to look. */
export const MOST_RETRIES = 5;

/** Mails that are handed over in a minute, unless somebody says otherwise, and the least and most that may be said. */
export const PACE = { usual: 1_200, least: 1, most: 60_000 };
