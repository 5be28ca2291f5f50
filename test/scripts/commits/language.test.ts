import { expect, test } from 'vitest';
import { languageOfEdits } from '../../../scripts/commits/language.ts';

test.each<[string, readonly string[]]>([
  ['go', ['scale.go', 'scale_test.go', 'web/scale.test.ts', 'pear_test.go']],
  ['javascript', ['web/scale.test.ts', 'scale.py']],
  ['rust', ['src/scale.rs', 'src/pear.rs', 'tests/notes.md']],
  ['python', ['src/scale.rs', 'tests/test_scale.py']],
  ['other', ['scale.py', 'tests/weights.json', '']],
])('%s is the language of most tests, or of what may hold some: %j', (language, paths) => {
  expect(languageOfEdits(paths)).toBe(language);
});
