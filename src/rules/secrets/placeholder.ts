/** Words with which people write that a value stands for another, or is made up. */
const SAYS_SO =
  /example|sample|dummy|placeholder|fake|changeme|change[-_]me|your[-_]?|redacted|insert|replace|secret[-_]?(?:here|key|token|value)?$|xxx|<[^>]*>|\*{3}|\.{3}|\$\{|\{\{|deadbeef|00000000|12345678|abcdefgh|aaaaaaa|test[-_]?(?:key|token|secret|only)|not[-_]?(?:a[-_]?)?real/i;
/** A password for a database on one's own machine, as its documentation has it. */
const LOCAL_LOGIN =
  /:\/\/[^:/@]{0,64}:([^@/]{1,64})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal|db|database|postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|rabbitmq|[a-z0-9_-]{1,40})(?=[:/?]|$)/i;
const COMMON_LOGIN =
  /:\/\/[^:/@]{0,64}:(?:postgres|password|pass|passw0rd|secret|root|admin|user|test|mysql|guest|example|foo|bar|hunter2|pwd)@/i;

/** Distinct characters by which a random value is known. */
const VARIED = 8;

/** Whether a value plainly stands for another one, or opens nothing beyond one's own machine. */
export function isPlaceholder(value: string): boolean {
  if (SAYS_SO.test(value) || LOCAL_LOGIN.test(value) || COMMON_LOGIN.test(value)) return true;
  if (value.startsWith('-----BEGIN')) return value.length < 200;
  const bare = value.replace(/^[A-Za-z]{1,10}[-_]/, '');
  return new Set(bare).size < VARIED;
}
