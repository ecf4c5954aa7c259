import type { Group, Section } from '#components/admin/sections.tsx';
import { type Actor, may, type Permission } from '#lib/access/index.ts';

type Room = Section & { may: Permission };

/** The rooms of the desk in their groups, in the order in which they are offered. */
const GROUPS: readonly { name: string; rooms: readonly Room[] }[] = [
  {
    name: 'Orders',
    rooms: [
      { href: '/admin/payments', label: 'Cases', may: 'payments.read' },
      { href: '/admin/payments/all', label: 'Payments', within: '/admin/payments/', may: 'payments.read' },
      { href: '/admin/parcels', label: 'Parcels', within: '/admin/parcels/', may: 'parcels.send' },
      { href: '/admin/tickets', label: 'Questions', within: '/admin/tickets/', may: 'tickets.answer' },
      { href: '/admin/approvals', label: 'Approvals', may: 'approvals.read' },
    ],
  },
  {
    name: 'Money',
    rooms: [
      { href: '/admin/reports', label: 'Reports', within: '/admin/reports/', may: 'reports.read' },
      { href: '/admin/reconciliation', label: 'Reconciliation', may: 'reconciliation.read' },
      { href: '/admin/rules', label: 'Rules', within: '/admin/rules/', may: 'rules.read' },
      { href: '/admin/lists', label: 'Lists', may: 'rules.read' },
    ],
  },
  {
    name: 'Customers’ data',
    rooms: [
      { href: '/admin/requests', label: 'Requests', within: '/admin/requests/', may: 'requests.read' },
      { href: '/admin/breaches', label: 'Breaches', within: '/admin/breaches/', may: 'breaches.read' },
      { href: '/admin/demands', label: 'Demands', may: 'demands.answer' },
      { href: '/admin/collectors', label: 'Collectors', may: 'collectors.tell' },
      { href: '/admin/processing', label: 'Processing', may: 'processing.read' },
      { href: '/admin/retention', label: 'Retention', may: 'retention.read' },
    ],
  },
  {
    name: 'Policy',
    rooms: [
      { href: '/admin/policy', label: 'Policy', within: '/admin/policy/', may: 'policy.read' },
      { href: '/admin/audits', label: 'Audits', within: '/admin/audits/', may: 'audits.read' },
      { href: '/admin/monitors', label: 'Monitors', may: 'monitors.read' },
      { href: '/admin/payment-page', label: 'Payment page', may: 'audits.read' },
      { href: '/admin/audit', label: 'Ledger', within: '/admin/audit/', may: 'audit.read' },
      { href: '/admin/keys', label: 'Keys', may: 'keys.manage' },
    ],
  },
  {
    name: 'Staff',
    rooms: [
      { href: '/admin/people', label: 'People', within: '/admin/people/', may: 'people.read' },
      { href: '/admin/review', label: 'Review', may: 'access.review' },
      { href: '/admin/access', label: 'Access', may: 'access.read' },
      { href: '/admin/training', label: 'Training', within: '/admin/training/', may: 'training.take' },
    ],
  },
];

/** What `actor` may enter just now. Who is not trained sees the way to the training, and nothing else. */
export const sectionsFor = (actor: Actor): Group[] =>
  GROUPS.map(({ name, rooms }) => ({
    name,
    sections: rooms.filter(room => may(actor, room.may)).map(({ may: _, ...section }) => section),
  })).filter(({ sections }) => sections.length > 0);
