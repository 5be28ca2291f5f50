import picomatch from 'picomatch';
import { apiUrl, pageUrl } from '../objects/repository.ts';
import { may } from '../permissions.ts';
import { invalid } from '../refusal.ts';
import { freshId, fullName, type Ruleset, timestamp } from '../world.ts';
import { created, found, numberOf, ok, type Reply, type RepositoryCall, type RepositoryHandler } from './call.ts';

const ACTIONS_APP = 15368;

interface NewRuleset {
  readonly name: string;
  readonly bypass_actors?: Ruleset['bypassActors'];
  readonly conditions?: { readonly ref_name?: { readonly include?: readonly string[] } };
  readonly rules?: Ruleset['rules'];
}

/** A `repository-ruleset`. Who may bypass it is told only to those who may change it. */
function render(call: RepositoryCall, ruleset: Ruleset): Record<string, unknown> {
  const { world, repository, token } = call;
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: 'branch',
    source_type: 'Repository',
    source: fullName(repository),
    enforcement: 'active',
    conditions: { ref_name: { include: ruleset.include, exclude: [] } },
    rules: ruleset.rules,
    ...(may(token, 'administration', 'write') && {
      bypass_actors: ruleset.bypassActors.map((actor) => ({ bypass_mode: 'always', ...actor })),
    }),
    created_at: ruleset.createdAt,
    updated_at: ruleset.createdAt,
    _links: {
      self: { href: `${apiUrl(world, repository)}/rulesets/${ruleset.id}` },
      html: { href: `${pageUrl(world, repository)}/rules/${ruleset.id}` },
    },
  };
}

/** A repository's own ruleset cannot name GitHub's Actions App, which belongs neither to it nor to its owner. */
function create(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const asked = call.body as NewRuleset;
  const actors = asked.bypass_actors ?? [];
  if (actors.some(({ actor_id: id, actor_type: type }) => type === 'Integration' && id === ACTIONS_APP))
    throw invalid(
      'RepositoryRuleset',
      'bypass_actors',
      'invalid',
      'Actor GitHub Actions integration must be part of the ruleset source or owner organization',
    );
  const ruleset: Ruleset = {
    id: freshId(world),
    name: asked.name,
    createdAt: timestamp(world),
    bypassActors: actors,
    include: asked.conditions?.ref_name?.include ?? [],
    rules: asked.rules ?? [],
  };
  repository.settings.rulesets.set(ruleset.id, ruleset);
  return created(render(call, ruleset));
}

function holdsFor(call: RepositoryCall, { include }: Ruleset, branch: string): boolean {
  return include.some((pattern) => {
    if (pattern === '~ALL') return true;
    if (pattern === '~DEFAULT_BRANCH') return branch === call.repository.defaultBranch;
    return picomatch(pattern, { dot: true })(`refs/heads/${branch}`);
  });
}

/** Every rule that holds for a branch, whether it is there or not, with the ruleset that it comes from. */
function listForBranch(call: RepositoryCall): Reply {
  const { repository } = call;
  const holding = [...repository.settings.rulesets.values()].filter((one) =>
    holdsFor(call, one, call.path.branch ?? ''),
  );
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullName(repository) };
  return ok(holding.flatMap(({ id, rules }) => rules.map((rule) => ({ ...rule, ...source, ruleset_id: id }))));
}

export const RULESETS = {
  'repos/create-repo-ruleset': create,
  'repos/get-repo-ruleset': (call) =>
    ok(render(call, found(call.repository.settings.rulesets.get(numberOf(call, 'ruleset_id'))))),
  'repos/get-branch-rules': listForBranch,
} satisfies Record<string, RepositoryHandler>;
