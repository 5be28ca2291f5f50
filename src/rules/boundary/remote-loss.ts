import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Act } from './command-rule.ts';
import { githubChange } from './github-calls.ts';
import { readings, wordsOf } from './words.ts';

/** Words by which a task asks for something to be deleted. */
export const LOSS_ASKED =
  /\b(?:delet\w*|remov\w*|clean\w*|drop\w*|reset\w*|destroy\w*|force[- ]?push\w*|purge\w*|wipe\w*|uninstall\w*|discard\w*|revert\w*)\b/i;

const act = (what: string, subject: string, level: Act['level'] = 'warn'): Act => ({
  what,
  subject,
  level,
  asked: LOSS_ASKED,
});

const SQL_CLIENT =
  /^(?:psql|mysql|mariadb|sqlite3?|sqlcmd|mongosh|mongo|redis-cli|cqlsh|clickhouse-client|duckdb|supabase|snowsql|bq)$/;
const SQL_LOSS =
  /\b(?:drop\s{1,9}(?:table|database|schema)|truncate\s{1,9}(?:table\s{1,9})?\w|delete\s{1,9}from\s{1,9}[\w."`]{1,80}\s{0,9}(?:;|$))|\bdropDatabase\(|\bdb\.\w{1,80}\.drop\(\)|\.deleteMany\(\{\s{0,9}\}\)|^\s{0,9}flush(?:all|db)\b/im;
const LOCAL_BASE = /\b(?:localhost|127\.0\.0\.1|test|tests|dev|tmp|example|:memory:)\b|_test\b|\.(?:db|sqlite3?)\b/i;

/** Tools of frameworks that empty the database of a project, by their words. */
const RESETS: Readonly<Record<string, RegExp>> = {
  prisma: /^(?:migrate reset|db push .*--force-reset)\b/,
  rails: /^db:(?:drop|reset|purge|migrate:reset)\b/,
  rake: /^db:(?:drop|reset|purge|migrate:reset)\b/,
  artisan: /^(?:migrate:(?:fresh|reset|refresh)|db:wipe)\b/,
  php: /\bartisan (?:migrate:(?:fresh|reset|refresh)|db:wipe)\b/,
  python: /\bmanage\.py (?:flush|reset_db)\b/,
  'sequelize-cli': /^db:drop\b/,
  sequelize: /^db:drop\b/,
  mix: /^ecto\.(?:drop|reset)\b/,
  alembic: /^downgrade base\b/,
  supabase: /^db reset\b/,
  typeorm: /^schema:drop\b/,
};

/** What a command deletes in a database. */
export function databaseLoss(command: EffectiveCommand): readonly Act[] {
  const words = wordsOf(command);
  const name = command.name ?? '';
  if (name === 'dropdb' || (name === 'mysqladmin' && words.includes('drop')))
    return [act('drops a database', 'drop', words.some((word) => LOCAL_BASE.test(word)) ? 'note' : 'warn')];
  if (RESETS[name.replace(/^python[\d.]+$/, 'python')]?.test(words.join(' ').slice(0, 2_000)))
    return [act('empties a database', 'drop', 'note')];
  if (!SQL_CLIENT.test(name)) return [];
  const text = [...words, command.input?.text ?? ''].join('\n').slice(0, 20_000);
  if (!SQL_LOSS.test(text)) return [];
  const remote =
    words.some((word) => /:\/\/[^/]*@|^-h|--host/.test(word)) && !words.some((word) => LOCAL_BASE.test(word));
  return [act('deletes what a database holds', 'drop', remote ? 'warn' : 'note')];
}

const CLOUD: Readonly<Record<string, RegExp>> = {
  terraform: /^(?:-chdir=\S+ )?(?:destroy\b|apply .*-destroy\b|state rm\b|workspace delete\b)/,
  tofu: /^(?:-chdir=\S+ )?(?:destroy\b|apply .*-destroy\b)/,
  terragrunt: /^(?:run-all )?destroy\b/,
  pulumi: /^(?:destroy|stack rm)\b/,
  cdk: /^destroy\b/,
  kubectl: /^(?:-n \S+ |--\S+ )*(?:delete|drain)\b(?!.*(?:--dry-run))/,
  helm: /^(?:uninstall|delete)\b/,
  aws: /\b(?:delete-[\w-]+|terminate-instances|s3 rb|s3 rm .*--recursive)\b/,
  gcloud: /\bdelete\b/,
  gsutil: /\brm\b.* -?r/,
  az: /\bdelete\b/,
  heroku: /^(?:apps:destroy|pg:reset|addons:destroy)\b/,
  doctl: /\bdelete\b/,
  flyctl: /^(?:apps )?destroy\b/,
  fly: /^(?:apps )?destroy\b/,
  npm: /^unpublish\b/,
  docker: /^(?:system|volume) prune\b|^volume rm\b/,
};

/** What a command deletes of that which runs or lies elsewhere. */
export function remoteLoss(command: EffectiveCommand): readonly Act[] {
  const name = command.name ?? '';
  const change = githubChange(command);
  if (change?.of === 'loss') return [act(change.what, change.subject, change.level)];
  const pattern = CLOUD[name];
  if (pattern === undefined || !readings(command).some((one) => pattern.test(one))) return [];
  return [act('deletes what runs or lies elsewhere', `cloud ${name}`, name === 'docker' ? 'note' : 'warn')];
}
