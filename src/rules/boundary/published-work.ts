import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule } from './command-rule.ts';
import { useOf } from './data-words.ts';
import type { Deed } from './deeds.ts';
import { githubChange } from './github-calls.ts';
import { isHarmless, operandsOf, wordsOf } from './words.ts';

const asked = /\b(?:publish\w*|releas\w*|deploy\w*|gist|upload\w*|push)\b/i;
const act = (what: string, subject: string, level: Act['level'] = 'warn'): Act => ({ what, subject, level, asked });

/** Program → the words behind it that publish, as the beginning of its operands. */
const PUBLISHES: Readonly<Record<string, RegExp>> = {
  npm: /^publish\b/,
  pnpm: /^(?:-r )?publish\b/,
  yarn: /^(?:npm )?publish\b/,
  bun: /^publish\b/,
  cargo: /^publish\b/,
  poetry: /^publish\b/,
  uv: /^publish\b/,
  hatch: /^publish\b/,
  flit: /^publish\b/,
  twine: /^upload\b/,
  gem: /^push\b/,
  docker: /^(?:image )?push\b|^buildx build .*--push\b/,
  podman: /^push\b/,
  helm: /^push\b/,
  vsce: /^publish\b/,
  ovsx: /^publish\b/,
  jsr: /^publish\b/,
  deno: /^publish\b/,
  dotnet: /^nuget push\b/,
  nuget: /^push\b/,
  mvn: /\bdeploy\b/,
  gradle: /\bpublish\w*\b/,
  gradlew: /\bpublish\w*\b/,
  sbt: /\bpublish(?:Signed)?\b/,
  rake: /^release\b/,
  mix: /^hex\.publish\b/,
  pod: /^trunk push\b/,
  goreleaser: /^release\b(?!.*--snapshot)/,
  'semantic-release': /^/,
  gh: /^(?:release (?:create|upload)|gist create|repo create .*--public|repo edit .*--visibility[= ]public)\b/,
  glab: /^(?:release (?:create|upload)|snippet create)\b/,
};
const DEPLOYS: Readonly<Record<string, RegExp>> = {
  vercel: /--prod\b|^deploy\b.*--prod\b/,
  netlify: /^deploy\b.*--prod\b/,
  fly: /^deploy\b/,
  flyctl: /^deploy\b/,
  wrangler: /^(?:pages )?(?:deploy|publish)\b/,
  firebase: /^deploy\b/,
  heroku: /^container:release\b/,
  terraform: /^apply\b/,
  tofu: /^apply\b/,
  pulumi: /^up\b/,
  cdk: /^deploy\b/,
  serverless: /^deploy\b/,
  sls: /^deploy\b/,
  eb: /^deploy\b/,
};

/** `v1.4.0`, `orchard@1.4.0`: what releases are called. */
const RELEASE_TAG = /^(?:refs\/tags\/\S{1,100}|(?:[\w/-]{0,80}@)?v?\d+\.\d+\.\d+[\w.+-]{0,40})$/;

/** Tags that are pushed: many a release begins with one. */
function pushesTag(command: EffectiveCommand): boolean {
  const [verb, , ...refs] = operandsOf(command);
  if (command.name !== 'git' || verb !== 'push') return false;
  const words = wordsOf(command);
  return (
    words.some((word) => /^--(?:tags|follow-tags)$/.test(word)) ||
    refs.some((ref) => !ref.startsWith(':') && RELEASE_TAG.test(ref.split(':').at(-1) ?? ''))
  );
}

function published(command: EffectiveCommand): Act | null {
  const name = command.name ?? '';
  const words = wordsOf(command).join(' ').slice(0, 2_000);
  const bare = words.replace(/^(?:--?[\w-]+(?:=\S+)? )+/, '');
  const operands = operandsOf(command).join(' ').slice(0, 2_000);
  const valued = words.startsWith('-') && (PUBLISHES[name]?.test(operands.replace(/^\S+ /, '')) ?? false);
  if (valued || PUBLISHES[name]?.test(bare)) return act('publishes', `publish ${name}`);
  if (pushesTag(command)) return act('pushes tags, with which releases begin', 'push tags', 'note');
  const change = githubChange(command);
  if (change?.of === 'publishing') return act(change.what, change.subject);
  if (DEPLOYS[name]?.test(words)) return act('changes what runs elsewhere', `deploy ${name}`);
  return null;
}

function detect(_: Case): (deed: Deed) => readonly Act[] {
  return ({ command }) => {
    if (isHarmless(command) || wordsOf(command).some((word) => /^(?:--dry-run=?.*|--local|--help)$/.test(word)))
      return [];
    const found = published(command);
    return found === null ? [] : [found];
  };
}

/** Programs that run what a project calls so. */
const RUNNERS = /^(?:npm|pnpm|yarn|bun|composer|g?make|just|task|rake|invoke|turbo|nx|poe|mage|hatch|pdm|tox|nox)$/;

/** A program of which nobody knows what it does, or a script of the project's own, is told to publish. */
function suspect(): (deed: Deed) => string | null {
  return ({ command }) => {
    const runs = useOf(command) === 'runs';
    if ((!runs && !RUNNERS.test(command.name ?? '')) || isHarmless(command)) return null;
    const told = runs
      ? /^(?:[\w-]{1,20}:)?(?:publish|deploy|push|upload)$/
      : /^(?:[\w-]{1,20}:)?(?:publish|deploy|release)(?::[\w-]{1,20})?$/;
    const verb =
      operandsOf(command)
        .slice(0, runs ? 2 : 3)
        .find((word) => told.test(word)) ?? wordsOf(command).find((word) => /^--publish(?:=(?!never).*)?$/.test(word));
    return verb === undefined ? null : `publish, being told to ${verb}`;
  };
}

/** Is something published or deployed? */
export const publishedWork = commandRule({
  id: 'published-work',
  question: 'Does the log publish a package, a release or a gist, or deploy?',
  nothing: 'The logs publish and deploy nothing.',
  remedy: 'leave publishing to the release process, or have the task ask for it',
  detect,
  suspect,
});
