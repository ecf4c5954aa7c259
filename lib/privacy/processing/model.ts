/** One processing activity of the record (GDPR 30(1)): all that is kept for the same purpose. */
export type Processing = {
  purpose: string;
  people: string;
  grounds: string[];
  /** What is kept of them, in the words in which they are told. */
  data: { what: string; columns: string[]; until: string }[];
  recipients: string[];
};
