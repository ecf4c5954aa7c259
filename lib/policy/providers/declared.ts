/** Whom payments or payment data depend on besides us (PCI DSS 12.8.1): what they do, what they get, and who is responsible for what. */
export const PROVIDERS = [
  {
    id: 'stripe',
    name: 'Stripe',
    service: 'Takes card numbers in fields of its own, authorizes, captures and refunds, and screens for fraud.',
    data: 'Card numbers, which we never have; name, e-mail, address and network address of the buyer; what was paid.',
    responsible:
      'Stripe for everything that touches a card number. We for the page around its fields, and for who reaches its keys and its dashboard here.',
  },
  {
    id: 'mail',
    name: 'The mail server',
    service: 'Sends our mails: receipts, holds, codes, answers.',
    data: 'The address of each recipient, and what the mail says. No mail holds a card number.',
    responsible: 'The provider for its machines and for who reaches them. We for what is written in a mail.',
  },
  {
    id: 'hosting',
    name: 'The hosting',
    service: 'Runs the machines, the network and the disks under the shop and its database.',
    data: 'Everything that the shop keeps; names, addresses and the like lie sealed under keys that are given to the process.',
    responsible: 'The provider for buildings, machines and network. We for the system, the software and the keys.',
  },
] as const;

export type ProviderId = (typeof PROVIDERS)[number]['id'];
