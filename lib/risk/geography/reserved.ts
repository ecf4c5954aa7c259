import { BlockList, isIPv6 } from 'node:net';

/** Addresses that are nowhere: private, of this machine, of examples, of providers' own networks (IANA's registries). */
const reserved = new BlockList();
for (const [network, prefix] of [
  ...([['0.0.0.0', 8] as const, ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16]] as const),
  ...([['172.16.0.0', 12] as const, ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.168.0.0', 16]] as const),
  ...([['198.18.0.0', 15] as const, ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3]] as const),
] as const)
  reserved.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127] as const,
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
] as const)
  reserved.addSubnet(network, prefix, 'ipv6');

/** Whether an address has no place in the world. */
export const isReserved = (ip: string): boolean => reserved.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
