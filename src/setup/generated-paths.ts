import { isTestPath } from '../syntax/index.ts';
import { globOf } from './glob.ts';
import type { Survey } from './survey.ts';

/** What tools make in a repository: globs that something there says, and globs that only look so. */
export interface GeneratedPaths {
  readonly named: readonly string[];
  readonly likely: readonly string[];
}

/** Names that only tools give to files. */
const MADE: readonly (readonly [glob: string, path: RegExp])[] = [
  ['**/*.pb.{go,cc,h,swift,dart,rb}', /\.pb\.(?:go|cc|h|swift|dart|rb)$/],
  ['**/*_pb2{,_grpc}.{py,pyi}', /_pb2(?:_grpc)?\.pyi?$/],
  ['**/zz_generated.*.go', /(?:^|\/)zz_generated\.[^/]*\.go$/],
  ['**/*.{g,freezed,mocks}.dart', /\.(?:g|freezed|mocks)\.dart$/],
  ['**/*.{g,g.i,designer,Designer}.cs', /\.(?:g|g\.i|[dD]esigner)\.cs$/],
  ['**/*.min.{js,css}', /\.min\.(?:js|css)$/],
  ['**/*.generated.*', /\.generated\.[^/.]+$/],
  ['**/__generated__/**', /(?:^|\/)__generated__\//],
];

/** Folders whose contents tools usually make or copy. */
const FOLDERS = /(?:^|\/)((?:dist|build|out|generated|gen|vendor|third_party|node_modules)\/)/;
const MOST = 12;

const ATTRIBUTE = /^(?!#)(\S+)(?:\s.*)?\slinguist-generated(?:=true)?(?:\s|$)/;

/** A pattern of .gitattributes as a glob of the repository: without a slash it stands for any folder. */
function globOfPattern(pattern: string): string | null {
  if (pattern.startsWith('"') || pattern.startsWith('[attr]')) return null;
  const plain = pattern.replace(/^\//, '');
  const anchored = pattern.replace(/\/+$/, '').includes('/');
  return `${anchored ? '' : '**/'}${plain}${plain.endsWith('/') ? '**' : ''}`;
}

/** Finds what a repository calls generated in .gitattributes, and what only tools name so. */
export function findGenerated({ paths, texts }: Survey): GeneratedPaths {
  const attributes = (texts.get('.gitattributes') ?? '').split('\n').flatMap((line) => {
    const pattern = ATTRIBUTE.exec(line)?.[1];
    return pattern === undefined ? [] : (globOfPattern(pattern) ?? []);
  });
  const made = MADE.filter(([, path]) => paths.some((one) => path.test(one))).map(([glob]) => glob);
  const folders = paths.flatMap((path) => {
    const found = FOLDERS.exec(path);
    return found === null || isTestPath(path) ? [] : path.slice(0, found.index + found[0].length);
  });
  return {
    named: [...new Set([...attributes, ...made])].slice(0, MOST),
    likely: [...new Set(folders)].map(globOf).slice(0, MOST),
  };
}
