/** A card as staff may see it: brand and the last four digits, which is all that we ever had. */
export const Card = ({ brand, last4 }: { brand: string | null; last4: string | null }) =>
  last4 ? (
    <span className="whitespace-nowrap">
      <span className="capitalize">{brand}</span> <span className="tabular">•••• {last4}</span>
    </span>
  ) : (
    <span className="text-muted">no card</span>
  );
