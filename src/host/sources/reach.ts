import { BlockList, isIP } from 'node:net';

/**
 * What may be reached. `hosts`: names, exactly. `isTrusted`: the address is the owner's own word, so it may lie in a private
 * network. `onThisMachine`: http to this very machine is allowed, too; only where GitHub itself is on it.
 */
export interface Reach {
  readonly hosts: readonly string[];
  readonly isTrusted?: boolean;
  readonly onThisMachine?: boolean;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Networks that are nobody's public address (IANA's special-purpose registries). Of IPv6, 2000::/3 alone is public. */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** Within 2000::/3, what wraps an IPv4 address or documents something. */
const PRIVATE_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [net, prefix] of PRIVATE_V4) refused.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of PRIVATE_V6) refused.addSubnet(net, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address (as text, without brackets) is one of the public internet. */
export function isPublic(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !refused.check(address, 'ipv4');
  return kind === 6 && global6.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

/** Whether this address's name must lead to the public internet. */
export const mustBePublic = ({ hostname }: URL, { isTrusted, onThisMachine }: Reach): boolean =>
  isTrusted !== true && !(onThisMachine === true && LOOPBACK.test(hostname));

/** The address, or why it is not fetched: a phrase. */
export function checkAddress(text: string, { hosts, isTrusted, onThisMachine }: Reach): URL | string {
  const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : null;
  if (url === null) return 'it is no address';
  if (url.username !== '' || url.password !== '') return 'it has credentials in it';
  const local = onThisMachine === true && LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) return 'only https is fetched';
  if (!hosts.includes(url.host)) return `the host ${url.host.slice(0, 100)} is not in logs.hosts of the policy`;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !local && isTrusted !== true && !isPublic(literal)) return 'it is no public address';
  return url;
}
