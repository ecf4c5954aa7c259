import type { Section } from '#components/admin/sections.tsx';
import { type Actor, may, type Permission } from '#lib/access/index.ts';

/** The rooms of the desk, in the order in which they are offered. */
const SECTIONS: readonly (Section & { may: Permission })[] = [
  { href: '/admin/payments', label: 'Cases', may: 'payments.read' },
  { href: '/admin/payments/all', label: 'Payments', within: '/admin/payments/', may: 'payments.read' },
  { href: '/admin/parcels', label: 'Parcels', within: '/admin/parcels/', may: 'parcels.send' },
  { href: '/admin/collectors', label: 'Collectors', may: 'collectors.tell' },
  { href: '/admin/demands', label: 'Demands', may: 'demands.answer' },
  { href: '/admin/approvals', label: 'Approvals', may: 'approvals.read' },
  { href: '/admin/rules', label: 'Rules', within: '/admin/rules/', may: 'rules.read' },
  { href: '/admin/lists', label: 'Lists', may: 'rules.read' },
  { href: '/admin/reports', label: 'Reports', within: '/admin/reports/', may: 'reports.read' },
  { href: '/admin/reconciliation', label: 'Reconciliation', may: 'reconciliation.read' },
  { href: '/admin/monitors', label: 'Monitors', may: 'monitors.read' },
  { href: '/admin/requests', label: 'Requests', within: '/admin/requests/', may: 'requests.read' },
  { href: '/admin/breaches', label: 'Breaches', within: '/admin/breaches/', may: 'breaches.read' },
  { href: '/admin/processing', label: 'Processing', may: 'processing.read' },
  { href: '/admin/retention', label: 'Retention', may: 'retention.read' },
  { href: '/admin/people', label: 'People', within: '/admin/people/', may: 'people.read' },
  { href: '/admin/review', label: 'Review', may: 'access.review' },
  { href: '/admin/access', label: 'Access', may: 'access.read' },
  { href: '/admin/keys', label: 'Keys', may: 'keys.manage' },
  { href: '/admin/audit', label: 'Audit', within: '/admin/audit/', may: 'audit.read' },
  { href: '/admin/training', label: 'Training', within: '/admin/training/', may: 'training.take' },
];

/** What `actor` may enter just now. Who is not trained sees the way to the training, and nothing else. */
export const sectionsFor = (actor: Actor): Section[] =>
  SECTIONS.filter(section => may(actor, section.may)).map(({ may: _, ...section }) => section);
