/** The lower-case words of a name: `maxMethodLength`, `max-method-length`, `Metrics/MethodLength.Max`. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .slice(-200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const ABOVE =
  /^(?:max|maximum|most|limit|budget|ceiling|complexity|length|size|duplicat\w*|depth|nesting|tolerance|warnings|errors|violations)$/;
const BELOW = /^(?:min|minimum|least|floor|below|under|cov|coverage|msi|score|target|threshold)$/;
/** Numbers that say how long, how often or how many at a time, and not what is demanded. */
const NO_BOUND =
  /^(?:time|timeout|timeouts|seconds|ms|age|jobs|workers|threads|processes|parallel|concurrency|memory|heap|port|seed|depth|days|retention|interval|version|indent\w*|width|tab|print|cache|buffer|redirects|old|space|fail|failures|failed|bail|runs|history|linger)$/;

/**
 * Which way a number of this name lets more through: `rises` for what bounds from above (`max-warnings`), `falls` for what is
 * demanded at least (`min-msi`); null where the name does not say.
 */
export function looserBy(name: string): 'falls' | 'rises' | null {
  const words = wordsOf(name);
  if (words.some((word) => ABOVE.test(word))) return words.some((word) => NO_BOUND.test(word)) ? null : 'rises';
  if (!words.some((word) => BELOW.test(word))) return null;
  return words.some((word) => NO_BOUND.test(word) && word !== 'fail') ? null : 'falls';
}
