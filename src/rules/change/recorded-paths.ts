/**
 * Files that a test tool writes itself and compares with later: Jest, Vitest and insta (`.snap`), syrupy (`.ambr`),
 * ApprovalTests and Verify (`.approved.`, `.verified.`), Playwright (`-snapshots/`), and by custom golden files and what is expected
 * among the data of tests (`tests/data/may.expected.json`).
 */
const RECORDED = [
  /\.(snap|ambr|golden|snapshot)$/i,
  /\.(approved|verified|golden)\.[\w-]{1,20}$/i,
  /(^|\/)(__snapshots__|__image_snapshots__|[^/]{1,200}-snapshots|golden(s|en)?|golden_?files)\//i,
];

/** Data of tests, and how what is expected is named among it. */
const TEST_DATA = /(^|\/)(__)?(tests?|specs?|testdata)(__)?\//i;
const EXPECTED =
  /(?<![^/._-])(expected|golden|baseline)(?![^/._-])[^/]{0,200}\.(txt|json|ya?ml|xml|html?|csv|out|log|svg)$/i;

/** Whether a file of this path is written by a test tool, which compares with it later. */
export const isRecorded = (path: string): boolean =>
  RECORDED.some((pattern) => pattern.test(path)) || (TEST_DATA.test(path) && EXPECTED.test(path));
