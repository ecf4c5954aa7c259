import type { Drawn } from './mount-element.ts';

/** No wallet can pay in the sandbox, so none is offered: the frame has no height and says so when ready. */
export function drawExpressCheckout(): Drawn {
  return {
    node: undefined,
    operations: { focus: () => {}, clear: () => {} },
    ready: { availablePaymentMethods: undefined },
  };
}
