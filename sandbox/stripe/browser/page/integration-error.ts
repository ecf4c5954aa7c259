/** A mistake in the store's code rather than in what a shopper typed; thrown, never returned. */
export class IntegrationError extends Error {
  override name = 'IntegrationError';
}
