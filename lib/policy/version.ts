/** The version of the policy that is published. Staff acknowledge each one before they work with payments (PCI DSS 12.6.3). */
export const POLICY_VERSION = '1';
