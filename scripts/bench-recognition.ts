/**
 * Measures the recognition of agents on commit records that carry the marker rules which selected them.
 *
 *   node scripts/bench-recognition.ts [--json]
 *
 * Each commit is judged as a pull request of its own, opened by nobody from nowhere: its author and trailers alone. All
 * records count, squashes too. The tags are marker rules and not the truth, so everything is printed twice: by the tags
 * (raw), and with the records that were read by hand and found to be tagged wrongly (adjudicated, docs/adjudicated-recognition.tsv).
 * Models: what trailers name, against what the agent's own log says, over the pairs of commit and log. Intervals are
 * Wilson's, 95 %.
 */
import './help.ts';
import { share } from '../src/bandit/share.ts';
import { readAdjudicated } from './recognition/adjudicated.ts';
import { modelsOfPairs } from './recognition/models.ts';
import { type Judged, judgeRows, namesModel, readRows, type Truth, truthByTags } from './recognition/rows.ts';

type Told = Judged & { readonly truth: Truth };

const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length;

const isAgent = ({ truth }: Told): boolean => truth !== 'none';
const isNamed = ({ found }: Told): boolean => found.agent !== null;
const isRight = ({ truth, found }: Told): boolean => truth === 'any' || truth === found.agent;

/** Pooled: every record is one with an agent or one without, and its answer right or wrong. */
function measure(told: readonly Told[]) {
  const agents = told.filter(isAgent);
  const named = told.filter(isNamed);
  const byAgent = [...new Set(agents.map(({ truth }) => truth))].sort().map((truth) => {
    const own = agents.filter((one) => one.truth === truth);
    const said = named.filter(({ found }) => found.agent === truth);
    return {
      agent: truth,
      recall: share(count(own, isNamed), own.length),
      precision:
        truth === 'any'
          ? null
          : share(
              count(said, (one) => isAgent(one) && isRight(one)),
              said.length,
            ),
    };
  });
  return {
    records: told.length,
    precision: share(count(named, isAgent), named.length),
    recall: share(count(agents, isNamed), agents.length),
    rightAgent: share(
      count(named, (one) => isAgent(one) && isRight(one)),
      count(named, isAgent),
    ),
    falseAlarms: share(
      count(named, (one) => !isAgent(one)),
      told.length - agents.length,
    ),
    byAgent,
    wrong: told
      .filter((one) => isAgent(one) !== isNamed(one) || (isNamed(one) && !isRight(one)))
      .map(({ row, truth, found }) => ({
        commit: row.commit,
        repo: row.repo,
        tags: row.tags,
        truth,
        said: found.agent,
      })),
  };
}

type Shown = ReturnType<typeof share>;

const shown = (one: Shown): string =>
  `${one.count} of ${one.of} = ${one.value?.toFixed(3) ?? '-'} (${one.low?.toFixed(3) ?? '-'} to ${one.high?.toFixed(3) ?? '-'})`;

function print(name: string, result: ReturnType<typeof measure>): void {
  console.log(`${name}, n = ${result.records}`);
  for (const key of ['precision', 'recall', 'rightAgent', 'falseAlarms'] as const)
    console.log(`  ${key}: ${shown(result[key])}`);
  for (const { agent, recall, precision } of result.byAgent)
    console.log(`    ${agent}: recall ${shown(recall)}${precision ? `, precision ${shown(precision)}` : ''}`);
  for (const { repo, commit, tags, truth, said } of result.wrong)
    console.log(`    wrong: ${repo} ${commit.slice(0, 12)} ${tags.join(' ')}: is ${truth}, said ${said ?? 'none'}`);
}

const rows = readRows();
if (rows === null) {
  console.error('bench-recognition: the commit records are not beside this checkout; nothing measured.');
} else {
  const judged = judgeRows(rows);
  const verdicts = readAdjudicated();
  const raw = measure(judged.map((one) => ({ ...one, truth: truthByTags(one) })));
  const adjudicated = measure(
    judged.map((one) => ({ ...one, truth: verdicts.get(one.row.commit.slice(0, 12)) ?? truthByTags(one) })),
  );
  const spelled = judged.filter((one) => one.found.agent !== null && namesModel(one) !== null);
  const named = share(
    count(spelled, (one) => namesModel(one) === true),
    spelled.length,
  );
  const models = await modelsOfPairs();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ raw, adjudicated, named, models }, null, 2));
  else {
    print('raw: the tags are the truth', raw);
    print('adjudicated: read by hand where tag and answer differ', adjudicated);
    console.log(`models that trailers spell, of records with an agent: ${shown(named)}`);
    if (models === null) console.log('models: the pairs of commit and log are not beside this checkout');
    else {
      console.log(`models of ${models.pairs} pairs`);
      for (const key of ['trailer', 'log'] as const) console.log(`  ${key}: ${shown(models[key])}`);
      for (const line of models.differ) console.log(`    ${line}`);
    }
  }
}
