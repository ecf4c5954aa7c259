import type { VersionView } from '#lib/risk/model.ts';

/** Who had a hand in a version, as the audit ledger names them. */
export const peopleOf = ({ createdBy, publishedBy, approvedBy }: VersionView): (string | null)[] => [
  createdBy,
  publishedBy,
  approvedBy,
];

/** The same version with the names of its people. */
export const named = <V extends VersionView>(version: V, nameOf: (id: string) => string): V => ({
  ...version,
  createdBy: nameOf(version.createdBy),
  publishedBy: version.publishedBy && nameOf(version.publishedBy),
  approvedBy: version.approvedBy && nameOf(version.approvedBy),
});
