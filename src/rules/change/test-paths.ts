/** Folder, name and extension of a path. */
const split = (path: string): readonly [folder: string, name: string, extension: string] => {
  const [, folder = '', name = '', extension = ''] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
  return [folder, name, extension];
};

type Guess = (folder: string, name: string, extension: string) => readonly string[];

/** A folder of sources with its first part taken off, as trees of tests mirror it. */
const mirrored = (folder: string): string => folder.replace(/^(src|lib|app)\//, '');

const python: Guess = (folder, name) => {
  const below = mirrored(folder).replace(/^[^/]*\//, '');
  const file = `test_${name}.py`;
  return [
    `tests/${file}`,
    `test/${file}`,
    `tests/${below}${file}`,
    `tests/unit/${file}`,
    `${folder}tests/${file}`,
    `${folder}${file}`,
  ];
};

const javascript: Guess = (folder, name, extension) => [
  `${folder}${name}.test${extension}`,
  `${folder}${name}.spec${extension}`,
  `${folder}__tests__/${name}.test${extension}`,
  `test/${mirrored(folder)}${name}.test${extension}`,
  `tests/${mirrored(folder)}${name}.test${extension}`,
  `test/${mirrored(folder)}${name}${extension}`,
  `__tests__/${mirrored(folder)}${name}.test${extension}`,
  `tests/${folder}${name}${extension}`,
  `test/${folder}${name}${extension}`,
];

const ruby: Guess = (folder, name) => [
  `spec/${mirrored(folder)}${name}_spec.rb`,
  `test/${mirrored(folder)}${name}_test.rb`,
  `test/${mirrored(folder)}test_${name}.rb`,
  `spec/${name}_spec.rb`,
  `test/${name}_test.rb`,
];

const java: Guess = (folder, name) => {
  const tests = folder.replace(/(^|\/)src\/main\//, '$1src/test/');
  return [`${tests}${name}Test.java`, `${tests}${name}Tests.java`, `${tests}Test${name}.java`];
};

const php: Guess = (folder, name) => [
  `tests/${mirrored(folder)}${name}Test.php`,
  `tests/Unit/${mirrored(folder)}${name}Test.php`,
];

const csharp: Guess = (folder, name) => {
  const below = mirrored(folder);
  const project = below.split('/', 1)[0] ?? '';
  const inside = below.slice(project.length + 1);
  const folders = [
    `tests/${below}`,
    `test/${below}`,
    ...['test', 'tests'].map((one) => `${one}/${project}.Tests/${inside}`),
  ];
  return folders.flatMap((one) => [`${one}${name}Tests.cs`, `${one}${name}Test.cs`]);
};

const GUESSES: readonly (readonly [extension: RegExp, guess: Guess])[] = [
  [/^\.py$/, python],
  [/^\.[cm]?[jt]sx?$/, javascript],
  [/^\.go$/, (folder, name) => [`${folder}${name}_test.go`]],
  [/^\.rs$/, (_, name) => [`tests/${name}.rs`, `tests/test_${name}.rs`]],
  [/^\.java$/, java],
  [/^\.rb$/, ruby],
  [/^\.php$/, php],
  [/^\.cs$/, csharp],
];

/** Paths at which the tests of a source file commonly lie; empty for languages that are not understood. */
export function testPathsOf(source: string): readonly string[] {
  const [folder, name, extension] = split(source);
  const guess = GUESSES.find(([pattern]) => pattern.test(extension))?.[1];
  return guess === undefined ? [] : [...new Set(guess(folder, name, extension))];
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]*$/, '');

/** Whether a file lies where the tests of a source file commonly lie, whatever dialect either is written in (`.ts`, `.tsx`). */
export const isNamedFor = (source: string, test: string): boolean =>
  testPathsOf(source).some((path) => withoutExtension(path) === withoutExtension(test));
