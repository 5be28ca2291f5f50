import { renderLabel } from '../objects/issue.ts';
import { pageOf } from '../paging.ts';
import { invalid } from '../refusal.ts';
import { freshId, type Label } from '../world.ts';
import { created, found, ok, type Reply, type RepositoryCall, type RepositoryHandler } from './call.ts';

/** Makes the labels that the repository lacks, as GitHub does when an issue is given them; each name once. */
export function ensureLabels(
  { world, repository }: Pick<RepositoryCall, 'world' | 'repository'>,
  names: readonly string[],
): string[] {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...wanted].map(([key, name]) => {
    const known = repository.labels.get(key);
    if (known !== undefined) return known.name;
    repository.labels.set(key, { id: freshId(world), name, color: 'ededed', description: null });
    return name;
  });
}

function create(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const body = call.body as { name: string; color?: string; description?: string };
  if (repository.labels.has(body.name.toLowerCase())) throw invalid('Label', 'name', 'already_exists');
  if (!/^[0-9a-f]{6}$/i.test(body.color ?? 'ededed')) throw invalid('Label', 'color', 'invalid');
  if ((body.description ?? '').length > 100) throw invalid('Label', 'description', 'custom');
  const { name, color = 'ededed', description = null } = body;
  const label: Label = { id: freshId(world), name, color, description };
  repository.labels.set(name.toLowerCase(), label);
  return created(renderLabel(world, repository, label));
}

function list(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { items, headers } = pageOf(call, [...repository.labels.values()]);
  return ok(
    items.map((label) => renderLabel(world, repository, label)),
    headers,
  );
}

function get(call: RepositoryCall): Reply {
  const label = found(call.repository.labels.get((call.path.name ?? '').toLowerCase()));
  return ok(renderLabel(call.world, call.repository, label));
}

export const LABELS = {
  'issues/create-label': create,
  'issues/get-label': get,
  'issues/list-labels-for-repo': list,
} satisfies Record<string, RepositoryHandler>;
