/** A line of the sandbox's ledger, in minor units. */
export type LedgerLine = {
  id: string;
  status: string;
  metadata: Record<string, string>;
  authorized: number;
  held: number;
  charged: number;
  refunded: number;
  charges: number;
};

/** An order with its payment, and what the shop's own ledger says moved. */
export type MoneyRow = {
  orderId: string;
  number: string;
  status: string;
  totalMinor: number;
  paymentId: string | null;
  state: string | null;
  intentId: string | null;
  received: number;
  refunded: number;
  receivedMoves: number;
  refundedMoves: number;
  drift: string | null;
  /** Whether it was ever paid. */
  paid: boolean;
};

/** Order statuses in which money was taken and stands, or stood. */
const TAKEN = ['paid', 'fulfilling', 'shipped', 'delivered', 'partially_refunded', 'refunded'];

/** Where the shop's books and Stripe's differ. Without differences: no money without order, no order without money. */
export function moneyTrouble(rows: readonly MoneyRow[], lines: readonly LedgerLine[]): string[] {
  const known = new Map(rows.map(row => [row.intentId, row]));
  return [
    ...lines.flatMap(line => lineTrouble(line, known.get(line.id))),
    ...rows.flatMap(row =>
      rowTrouble(
        row,
        lines.find(({ id }) => id === row.intentId),
      ),
    ),
    ...twice(lines),
  ];
}

/** What Stripe holds or took must be known to the shop. */
function lineTrouble({ id, held, charged, charges }: LedgerLine, row: MoneyRow | undefined): string[] {
  if (charges > 1) return [`${id} was charged ${charges} times`];
  if (!row) return charged + held > 0 ? [`${id} has money (${charged} taken, ${held} held) and no order`] : [];
  if (held > 0 && row.state !== 'held') return [`${row.number}: ${held} stand authorized, and nobody decided on them`];
  return [];
}

/** What the shop says of an order must be so at Stripe. */
function rowTrouble(row: MoneyRow, line: LedgerLine | undefined): string[] {
  const { number, status, received, refunded } = row;
  const [charged, returned] = [line?.charged ?? 0, line?.refunded ?? 0];
  const told: string[] = [];
  if (row.drift) told.push(`${number}: ${row.drift}`);
  if (received !== charged) told.push(`${number}: ${received} received here, ${charged} charged at Stripe`);
  if (refunded !== returned) told.push(`${number}: ${refunded} sent back here, ${returned} at Stripe`);
  if (row.receivedMoves !== received || row.refundedMoves !== refunded)
    told.push(`${number}: the ledger says ${row.receivedMoves} and ${row.refundedMoves}, the payment otherwise`);
  const taken = charged > 0 && returned < charged;
  if (taken !== (TAKEN.includes(status) && status !== 'refunded') && status !== 'disputed')
    told.push(`${number} is ${status} with ${charged} charged and ${returned} sent back`);
  if (charged > 0 && charged !== row.totalMinor) told.push(`${number}: ${charged} charged for ${row.totalMinor}`);
  if (status === 'payment_review' && (line?.held ?? 0) === 0) told.push(`${number} is in review, and nothing is held`);
  return told;
}

/** Two payments of one order must not both have taken money. */
function twice(lines: readonly LedgerLine[]): string[] {
  const paid = lines.filter(({ charged }) => charged > 0).map(({ metadata }) => metadata.order_id);
  return [...new Set(paid.filter((order, index) => paid.indexOf(order) !== index))].map(
    order => `order ${order} was charged by two payments`,
  );
}
