import { groupBy, oncePer } from '../../collections/index.ts';
import type { TestFile } from '../../syntax/index.ts';
import type { ChangedSource } from '../change/production.ts';
import { simpleName } from './module-imports.ts';

/** The helpers of a test file by name. */
export const helpersByName = oncePer(({ helpers }: TestFile) => groupBy(helpers, ({ name }) => name));

/** The symbols of some sources by the last part of their names. */
export const symbolsByName = oncePer((sources: readonly ChangedSource[]) =>
  groupBy(
    sources.flatMap(({ symbols }) => symbols),
    ({ name }) => simpleName(name),
  ),
);
