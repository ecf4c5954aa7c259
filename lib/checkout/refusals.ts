import { Refusal } from '#lib/refusal.ts';

/** There is nothing in the cart to price or to pay. */
export class EmptyCart extends Refusal {
  constructor() {
    super('empty_cart', 'Your cart is empty.', 409);
  }
}

/** No such quote of this cart. A quote of somebody else's sounds the same. */
export class NoQuote extends Refusal {
  constructor() {
    super('no_quote', 'This price is no longer known. Reload the page to see the current one.', 409);
  }
}

/** A print of the cart is not for sale any more. */
export class NotForSale extends Refusal {
  constructor() {
    super('not_for_sale', 'Something in your cart is no longer for sale. Open the cart and remove it.', 409);
  }
}

/** The page belongs to an account that is not signed in any more. Its saved cards would look like somebody else's. */
export class SignedOut extends Refusal {
  constructor() {
    super('signed_out', 'You were signed out while this page was open. Nothing was charged.', 401);
  }
}

/** No press of this cart waits for a proof, and none is under way. */
export class NothingToGoOn extends Refusal {
  constructor() {
    super('nothing_to_go_on', 'There is no payment here to go on with. Press pay again.', 409);
  }
}

/** Paying was asked for before contact and delivery were complete. */
export class DeliveryIncomplete extends Refusal {
  constructor(fields: Record<string, string>) {
    super('delivery_incomplete', 'Please complete contact and delivery first.', 422, fields);
  }
}
