import type { Control } from '#lib/control.ts';
import type { Clause, Duty } from '../model.ts';
import { purpose } from './01-purpose.ts';
import { paymentProcessor } from './02-payment-processor.ts';
import { dataEncryption } from './03-data-encryption.ts';
import { pciDss } from './04-pci-dss.ts';
import { authentication } from './05-authentication.ts';
import { accessControl } from './06-access-control.ts';
import { monitoring } from './07-monitoring.ts';
import { customerData } from './08-customer-data.ts';
import { securityAudits } from './09-security-audits.ts';
import { revisions } from './10-revisions.ts';
import { support } from './11-support.ts';

/** Every clause, in the order in which it is published. */
export const clauses: readonly Clause[] = [
  purpose,
  paymentProcessor,
  dataEncryption,
  pciDss,
  authentication,
  accessControl,
  monitoring,
  customerData,
  securityAudits,
  revisions,
  support,
];

const once = <T extends { id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map(one => [one.id, one])).values(),
];

/** Every control that keeps a clause, once, in the order of the clauses. */
export const allControls: readonly Control[] = once(clauses.flatMap(({ controls }) => controls));

/** Every duty that keeps a clause, once. */
export const allDuties: readonly Duty[] = once(clauses.flatMap(({ duties }) => duties));
