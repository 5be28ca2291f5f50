import { expect, test } from 'vitest';
import { Parser } from 'web-tree-sitter';
import { loadGrammars } from '../../src/host/grammars.ts';

test('every grammar in dist loads and parses; one that is missing is an error of ours', async () => {
  const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx', 'bash']);
  expect([...grammars.keys()]).toEqual(['python', 'javascript', 'typescript', 'tsx', 'bash']);
  const parser = new Parser().setLanguage(grammars.get('python') ?? null);
  expect(parser.parse('def harvest(pears):\n    return pears\n')?.rootNode.hasError).toBe(false);
  await expect(loadGrammars(['python', 'cobol'])).rejects.toThrow('cobol.wasm.br is missing from dist/grammars');
});
