import picomatch from 'picomatch';
import { ofKind } from '../../collections/index.ts';
import type { EffectiveCommand } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule, type PlacedAct } from './command-rule.ts';
import { credentialAt, namesSecret } from './credential-paths.ts';
import { codeOf, useOf } from './data-words.ts';
import { consumersOf, type Deed, type Did } from './deeds.ts';
import { handedTexts, pathsIn } from './mentions.ts';
import { isScratch, locate, type Where, whereIs } from './place.ts';
import { addressesOf, operandsOf, wordsOf } from './words.ts';

const SHOWS =
  /^(?:cat|bat|batcat|less|more|head|tail|nl|tac|strings|xxd|od|hexdump|hd|base64|base32|cp|scp|rsync|mv|tar|zip|gzip|openssl|jq|yq|dd|ln|install|vim?|nano|view|sort|cut|paste|rev|tee|source|\.|get-content|pbcopy|xclip|gpg|zcat|awk|gawk|sed|diff|curl|wget|nc)$/;
const SEARCHES = /^(?:grep|egrep|fgrep|rg|ag|ack)$/;
const METADATA =
  /^https?:\/\/(?:169\.254\.169\.254|169\.254\.170\.2|metadata\.google\.internal|metadata\.azure\.com|100\.100\.100\.200|\[fd00:ec2::254\])(?:[/:?]|$)/i;
const asked =
  /\b(?:credentials?|tokens?|secrets?|\.env|env(?:ironment)? (?:file|vars?|variables?)|ssh|keys?|auth\w*|log ?in)\b/i;

const act = (what: string, subject: string, level: Act['level'] = 'warn'): Act => ({ what, subject, level, asked });

/** Commands whose answer is a secret. */
const TELLS: readonly { readonly name: RegExp; readonly words: RegExp; readonly what: string }[] = [
  { name: /^gh$/, words: /^auth (?:token|status .*(?:-t|--show-token))\b/, what: "prints GitHub's token" },
  {
    name: /^gcloud$/,
    words: /^auth (?:application-default )?print-(?:access|identity)-token\b/,
    what: 'prints a cloud token',
  },
  { name: /^az$/, words: /^account get-access-token\b|^keyvault secret show\b/, what: 'prints a cloud token' },
  {
    name: /^aws$/,
    words:
      /^configure (?:get aws_(?:secret|session)|export-credentials)|^(?:secretsmanager get-secret-value|ssm get-parameters?\b.*--with-decryption|sts (?:get-session-token|assume-role))/,
    what: 'prints cloud credentials',
  },
  { name: /^security$/, words: /^(?:find-(?:generic|internet)-password|dump-keychain)\b/, what: 'reads the keychain' },
  {
    name: /^(?:pass|op|bw|secret-tool|vault|doppler|chamber)$/,
    words: /^(?:show|read|get|item get|lookup|kv get|secrets)\b/,
    what: 'reads a password store',
  },
  { name: /^kubectl$/, words: /\bget secrets?\b.*-o\b|\bconfig view\b.*--raw\b/, what: "prints a cluster's secrets" },
  { name: /^git$/, words: /^credential fill\b|^config .*extraheader/i, what: "prints git's credentials" },
  { name: /^gpg2?$/, words: /--export-secret-(?:keys|subkeys)\b/, what: 'exports a private key' },
  { name: /^ssh-add$/, words: /^-L\b/, what: 'lists the keys of the agent' },
  { name: /^npm$/, words: /^(?:token list|config get .*_auth)/, what: "prints npm's token" },
];

/** Whether only names, counts or the yes and no of it are asked for. */
function isNameOnly(command: EffectiveCommand): boolean {
  const words = wordsOf(command);
  if (SEARCHES.test(command.name ?? ''))
    return words.some((word) => /^-[a-zA-Z]*[clqL][a-zA-Z]*$|^--(?:count|quiet|files-with-matches)$/.test(word));
  if (command.name === 'cut') return words.some((word) => /^-f1$/.test(word)) || words.join(' ').includes('-f 1');
  return command.name === 'sed' && words.some((word) => /^s(.)=\.\*\1/.test(word));
}

function files(facts: Case, deed: Deed): readonly Act[] {
  const { command } = deed;
  const name = command.name ?? '';
  const inputs = command.redirects.flatMap(({ op, target }) => (op === '<' ? [target] : []));
  const sent = /^(?:curl|wget)$/.test(name)
    ? command.args.flatMap(({ text, open }) =>
        text.startsWith('file:')
          ? [{ text, open }]
          : /@/.test(text)
            ? [{ text: text.slice(text.indexOf('@') + 1), open }]
            : [],
      )
    : [];
  const uploads = /^(?:curl|wget)$/.test(name) ? sent : command.args.filter(({ text }) => !text.startsWith('-'));
  const shown = SHOWS.test(name) ? uploads : SEARCHES.test(name) ? uploads.slice(1) : [];
  if (isNameOnly(command)) return [];
  const copies = /^(?:cp|mv|ln|install)$/.test(name);
  return [...(copies ? shown.slice(0, -1) : shown), ...inputs].flatMap((word) => {
    const where = whereIs(facts, deed, word, true);
    if (/(?:^|\/)\.git\/config$/.test(where.full) && shown.length > 0)
      return [act('reads the settings of git, where a CI keeps its token', 'git settings', 'note')];
    const what = judge(facts, where);
    if (what === null) return [];
    const loads = /^(?:source|\.)$/.test(name);
    if (copies) return [act(`copies ${what} (${where.full})`, `copy ${where.full}`, 'note')];
    return [
      act(
        loads ? `loads ${what} (${where.full})` : `reads ${what} (${where.full})`,
        `read ${where.full}`,
        loads ? 'note' : 'warn',
      ),
    ];
  });
}

function judge(facts: Case, { full, inside }: Where): string | null {
  if (inside === null && isScratch(full)) return null;
  const { paths } = facts.evidence.policy.allow;
  if (paths.length > 0 && picomatch([...paths], { dot: true })(full)) return null;
  if (inside !== null && facts.isTestPath(inside)) return null;
  return credentialAt(inside !== null && !full.startsWith('~/.') ? inside : full);
}

/** Whether a dump of the environment is cut down to names that speak of no secret before anybody sees it. */
function isFiltered(facts: Case, deed: Deed): boolean {
  const next = consumersOf(facts).get(deed.command);
  // A token that is handed to a program is not shown; in another coding it is.
  if (/^(?:echo|printf)$/.test(deed.command.name ?? ''))
    return next !== undefined && !/^(?:base64|base32|xxd|od|hexdump|rev|cat|fold|tee)$/.test(next.name ?? '');
  if (next === undefined)
    return deed.command.redirects.some(({ op, target }) => op.startsWith('>') && target.text === '/dev/null');
  if (/^(?:cut|wc|awk)$/.test(next.name ?? '')) return true;
  if (!SEARCHES.test(next.name ?? '')) return false;
  const pattern = operandsOf(next)[0] ?? '';
  return !/token|secret|passw|key|cred|auth|\.\*$|^\.$|^=$/i.test(pattern) || isNameOnly(next);
}

function environment(command: EffectiveCommand): Act | null {
  const words = wordsOf(command);
  const bare =
    (command.name === 'env' || command.name === 'printenv') && words.every((word) => /^-0?$|^--null$/.test(word));
  const exported =
    (command.name === 'export' || command.name === 'declare') && /^-[xp]$/.test(words[0] ?? '') && words.length === 1;
  // `set` alone prints every variable, too; the shell's own functions with them.
  const all = command.name === 'set' && words.length === 0;
  if (bare || exported || all || (command.name === 'get-childitem' && /^env:/i.test(words[0] ?? '')))
    return act('prints the whole environment', 'environment');
  const named = command.name === 'printenv' ? words.find(namesSecret) : undefined;
  const echoed =
    /^(?:echo|printf)$/.test(command.name ?? '') && command.redirects.length === 0
      ? command.args.flatMap(({ variables = [] }) => variables).find(namesSecret)
      : undefined;
  const secret = named ?? echoed;
  return secret === undefined ? null : act(`prints the variable ${secret}`, `variable ${secret}`);
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  return (deed) => {
    const { command } = deed;
    const words = wordsOf(command).join(' ').slice(0, 1_000);
    if (addressesOf(command).some((one) => METADATA.test(one)))
      return [act('asks the machine for its cloud credentials', 'metadata')];
    const told = TELLS.find(({ name, words: pattern }) => name.test(command.name ?? '') && pattern.test(words));
    if (told !== undefined) return [act(told.what, told.what, 'note')];
    const dumped = environment(command);
    if (dumped !== null) return isFiltered(facts, deed) ? [] : [dumped];
    return files(facts, deed);
  };
}

/** Programs that use a key, or look at the name of its file, without showing what is in it. */
const USES =
  /^(?:ls|exa|eza|tree|stat|test|\[|find|fd|chmod|chown|rm|mkdir|touch|du|realpath|readlink|basename|dirname|ssh|ssh-[a-z-]{1,20}|kubectl|helm|ansible[\w-]*|mvn|echo|printf|export|local|declare|cd|pushd|which|code|open|:|true|shred|unlink|read|grep|egrep|fgrep|rg|ag|ack)$/;

/** A program that is not known to show or to spare what it is pointed at, and is pointed at keys. */
function suspect(facts: Case): (deed: Deed) => string | null {
  return (deed) => {
    const { command } = deed;
    const { name } = command;
    if (name === null || name === '' || USES.test(name) || (SHOWS.test(name) && useOf(command) !== 'data')) return null;
    const words = wordsOf(command).map((word) => word.replace(/^@/, ''));
    const named = useOf(command) === 'data' ? words.filter((word) => /^(?:~|\/|file:)[^\s:]*$/.test(word)) : [];
    const texts = [...handedTexts(command, 'runs', 'named', 'marked'), ...codeOf(command)];
    for (const text of [...named, ...texts.flatMap(pathsIn)]) {
      const where = whereIs(facts, deed, { text, open: false }, true);
      const what = where.inside === null && !where.full.startsWith('…') ? judge(facts, where) : null;
      if (what !== null && what !== 'an environment file') return `read ${what} (${where.full})`;
    }
    return null;
  };
}

/** Reads by tools made for them. */
function reads(facts: Case): readonly PlacedAct[] {
  const found: PlacedAct[] = [];
  for (const [session, { session: logged }] of facts.evidence.sessions.entries())
    for (const step of ofKind(logged.steps, 'read')) {
      if (found.length > 500) break;
      if (step.path === null) continue;
      const what = judge(facts, locate(facts, session, step.path, logged.cwd ?? '', true));
      if (what === null) continue;
      const gone = /no such file|does not exist|not found|ENOENT/i.test(
        (whole(step.output, facts.tools.blobs) ?? step.output.head).slice(0, 500),
      );
      const did: Did =
        step.outcome === 'rejected'
          ? 'denied'
          : step.outcome === 'ok' || (step.outcome === 'unknown' && !gone)
            ? 'executed'
            : 'attempted';
      found.push({
        ...act(`reads ${what} (${step.path})`, `read ${step.path}`),
        session,
        step: step.index,
        did,
        spelled: `read ${step.path}`,
      });
    }
  return found;
}

/** Are keys, tokens or passwords read? */
export const credentialsRead = commandRule({
  id: 'credentials-read',
  question: 'Does the log read keys, tokens or passwords?',
  nothing: 'The logs read no keys, tokens or passwords, as far as paths and commands tell.',
  remedy: 'change what was read, or have the task ask for it',
  detect,
  suspect,
  others: reads,
});
