import { describe, expect, it } from 'vitest';
import { importedPaths } from '../../../src/rules/reach/module-imports.ts';

const imports = (module: string, ...names: string[]) => ({
  module,
  names: names.map((name) => ({ local: name, original: name })),
});

describe('importedPaths', () => {
  it('finds a module below any folder, and what is imported from it, in the order of the paths', () => {
    const paths = ['src/orchard/crate.py', 'orchard.py', 'tests/orchard_crate.py', 'lib/orchard/__init__.py'];
    expect(importedPaths('tests/test_crate.py', imports('orchard', 'crate'), 'python', paths)).toEqual([
      'src/orchard/crate.py',
      'orchard.py',
      'lib/orchard/__init__.py',
    ]);
  });

  it('finds a relative module at its one place', () => {
    const paths = ['web/crate.ts', 'app/crate.ts', 'app/crate/index.ts'];
    expect(importedPaths('app/crate.test.ts', imports('./crate'), 'javascript', paths)).toEqual([
      'app/crate.ts',
      'app/crate/index.ts',
    ]);
  });

  it('finds all files of the folder that a namespace is, with dots or one in another', () => {
    const paths = ['src/Acme.Orchard/Crate.cs', 'Acme/Orchard/Pear.cs', 'Acme/Orchard/Deep/Seed.cs', 'Orchard/Plum.cs'];
    expect(importedPaths('Tests/CrateTests.cs', imports('Acme.Orchard'), 'csharp', paths)).toEqual([
      'src/Acme.Orchard/Crate.cs',
      'Acme/Orchard/Pear.cs',
    ]);
  });
});
