import type { FileChange, Level } from '../../core/index.ts';

/** What a file stands in for, as a clause about it, and how grave that is. */
export interface Shadow {
  readonly level: Level;
  readonly what: string;
}

/** Paths that a runner or an interpreter takes before what is installed, or loads unasked. */
const SHADOWS: readonly (readonly [pattern: RegExp, level: Level, what: string, onlyNew: boolean])[] = [
  [
    /^(pytest|unittest|_pytest|nose2?)(\.py|\/__init__\.py)$/,
    'block',
    'is taken for the test runner of that name',
    true,
  ],
  [
    /^(src|tests?|lib)\/(pytest|unittest|_pytest|nose2?)(\.py|\/__init__\.py)$/,
    'warn',
    'may be taken for the test runner of that name',
    true,
  ],
  [/(^|\/)(site|user)customize\.py$/, 'warn', 'is loaded by every start of Python, unasked', false],
  [/\.pth$/, 'warn', 'may be loaded by every start of Python, unasked', true],
  [
    /^(.*\/)?node_modules\/(@?jest|@vitest|vitest|mocha|chai|expect|jasmine|ava|tap|@playwright|cypress)\b/,
    'warn',
    'is an installed part of the test runner',
    false,
  ],
  [
    /(^|\/)vendor\/(github\.com\/(stretchr\/testify|google\/go-cmp|onsi)|bundle\/.*\/(rspec|minitest)|phpunit)\b/,
    'warn',
    'is a vendored part of the test library',
    false,
  ],
  [
    /^(src\/|tests?\/|.*\/)?__mocks__\/(assert|chai|expect|vitest|@jest\/[^/]+|jest)\.[cm]?[jt]sx?$/,
    'warn',
    'replaces a test library by a mock',
    true,
  ],
  [
    /(^|\/)src\/test\/.*\/?org\/junit\/(Assert|Assertions|jupiter\/api\/Assertions|jupiter\/api\/Test|Test)\.(java|kt)$/,
    'warn',
    'is taken before the class of that name in JUnit',
    true,
  ],
];

/** What a changed file stands in for, where runners would take it for a part of themselves; null where it does not. */
export function shadowOf(file: FileChange): Shadow | null {
  if (file.status === 'deleted') return null;
  const born = file.status === 'added' || (file.oldPath !== null && file.oldPath !== file.path);
  const found = SHADOWS.find(([pattern, , , onlyNew]) => pattern.test(file.path) && (born || !onlyNew));
  return found === undefined ? null : { level: found[1], what: found[2] };
}
