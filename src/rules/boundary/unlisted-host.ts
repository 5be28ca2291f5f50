import picomatch from 'picomatch';
import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule } from './command-rule.ts';
import { credentialAt, namesSecret } from './credential-paths.ts';
import type { Deed } from './deeds.ts';
import { addressesOf, isHarmless, operandsOf, optionValue, wordsOf } from './words.ts';

const asked = /\b(?:upload\w*|send\w*|post\w*|webhook|fetch\w*|download\w*|https?:\/\/\S+|api|deploy\w*|curl)\b/i;
const LOOPBACK =
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|.*\.(?:localhost|local|test|example|invalid|internal)|example\.(?:com|org|net)|(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3})$/i;
/** Places made for dropping things, catching requests or opening a way in. */
const DROPS =
  /(?:^|\.)(?:pastebin\.com|paste\.\w+|ix\.io|0x0\.st|termbin\.com|transfer\.sh|file\.io|tmpfiles\.org|catbox\.moe|gofile\.io|anonfiles\.com|hastebin\.com|dpaste\.\w+|rentry\.co|webhook\.site|requestbin\.\w+|pipedream\.net|beeceptor\.com|hookbin\.com|requestcatcher\.com|interact\.sh|oast\.\w+|oastify\.com|burpcollaborator\.net|ngrok\.io|ngrok(?:-free)?\.app|ngrok\.dev|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|bore\.pub|dnslog\.cn|ceye\.io|canarytokens\.com)$/i;

const act = (what: string, subject: string, level: Act['level']): Act => ({ what, subject, level, asked });

function hostOf(address: string): string | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^/@\s]{0,200}@)?(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?(?:[/?#:]|$)/i.exec(
      address,
    );
  const host = match?.[1]?.toLowerCase() ?? '';
  return host === '' || (!host.includes('.') && host !== 'localhost') ? null : host;
}

/** Hosts that a command contacts by its words. */
function hosts(command: EffectiveCommand): readonly string[] {
  const name = command.name ?? '';
  const operands = operandsOf(command);
  const named = (words: readonly string[]): readonly string[] =>
    words.flatMap((word) => (word.includes('\u0000') ? [] : (hostOf(word) ?? [])));
  if (/^(?:curl|wget|http|https|xh|aria2c)$/.test(name))
    return named(
      addressesOf(command).length > 0
        ? addressesOf(command)
        : operands
            .filter(
              (word) =>
                /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]|$)/i.test(word) &&
                !/\.(?:json|txt|html|sh|gz|zip|md|js|py)$/.test(word),
            )
            .slice(0, 1),
    );
  if (/^(?:nc|ncat|netcat|telnet|socat|nslookup|dig|host|ping|ssh|sftp|ftp)$/.test(name))
    return named(operands.slice(0, name === 'dig' ? 3 : 1));
  if (name === 'scp' || name === 'rsync')
    return named(operands.filter((word) => /^[^/]+:/.test(word)).map((word) => word.replace(/:.*$/, '')));
  if (name !== 'git') return [];
  const at =
    operands[0] === 'remote'
      ? operands.slice(2)
      : /^(?:clone|push|pull|fetch|ls-remote)$/.test(operands[0] ?? '')
        ? operands.slice(1)
        : [];
  return named(at.filter((word) => /^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(word)));
}

/** Words that carry data out: `-d`, `-T`, a file, what is piped in. */
function sends(command: EffectiveCommand): 'file' | 'secret' | 'data' | null {
  const words = wordsOf(command);
  const name = command.name ?? '';
  if (name === 'nc' || name === 'ncat' || name === 'netcat' || name === 'socat') {
    const probes = words.some((word) => /^-\w*z/.test(word)) || words.some((word) => /^-\w*l/.test(word));
    return probes ? null : command.input !== null || command.redirects.some(({ op }) => op === '<') ? 'file' : null;
  }
  if (name === 'scp' || name === 'rsync') return /^[^/]+:/.test(operandsOf(command).at(-1) ?? '') ? 'file' : null;
  if (name === 'wget')
    return optionValue(command, '--post-file', '--body-file') !== null
      ? 'file'
      : optionValue(command, '--post-data', '--body-data') !== null
        ? 'data'
        : null;
  if (name !== 'curl') return null;
  const body = words.flatMap((_, index) =>
    /^(?:-[a-zA-Z]{0,6}d|--data(?:-\w+)?|--json|-F|--form(?:-string)?)$/.test(words[index - 1] ?? '')
      ? [command.args[index]]
      : [],
  );
  const upload = optionValue(command, '-T', '--upload-file', '-sT', '-fT', '-fsST', '-sST');
  const files = body.flatMap((word) =>
    word !== undefined && /^(?:@|[\w.-]+=@)/.test(word.text) ? [word.text.replace(/^[^@]*@/, '')] : [],
  );
  const made = body.flatMap((word) => word?.from ?? []).flatMap((one) => operandsOf(one));
  if ([...files, ...made].some((path) => credentialAt(path.replace(/^~/, '~')) !== null)) return 'secret';
  if (body.some((word) => word?.variables?.some(namesSecret) === true)) return 'secret';
  if (body.some((word) => word?.from?.some(({ name: from }) => from === 'env' || from === 'printenv') === true))
    return 'secret';
  if (upload !== null || files.some((file) => file !== '-')) return 'file';
  return body.length > 0 ? 'data' : null;
}

/** A host name that is made from what a command prints: a way out through the name service. */
function tunnels(command: EffectiveCommand): boolean {
  if (!/^(?:dig|nslookup|host|ping)$/.test(command.name ?? '')) return false;
  return command.args.some(({ open, from, text }) => open && from !== undefined && /\u0000[\w-]*\./.test(text));
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  const { hosts: allowed } = facts.evidence.policy.allow;
  const isNamed =
    allowed.length === 0
      ? null
      : picomatch(
          allowed.map((one) => one.replace(/:\d+$/, '')),
          { nocase: true },
        );
  return ({ command }) => {
    if (isHarmless(command)) return [];
    if (tunnels(command)) return [act('puts what it reads into a host name', 'dns', 'warn')];
    const out = sends(command);
    return hosts(command).flatMap((host) => {
      if (LOOPBACK.test(host)) return [];
      if (isNamed !== null)
        return isNamed(host) ? [] : [act(`contacts ${host}, which the policy does not allow`, `host ${host}`, 'block')];
      if (DROPS.test(host))
        return [act(`contacts ${host}, where things are dropped or requests caught`, `host ${host}`, 'warn')];
      if (out === 'secret') return [act(`sends a secret to ${host}`, `send ${host}`, 'warn')];
      return out === 'file' ? [act(`sends a file to ${host}`, `send ${host}`, 'note')] : [];
    });
  };
}

/** Is something contacted that is not allowed, or something sent out? */
export const unlistedHost = commandRule({
  id: 'unlisted-host',
  question: 'Does the log contact a host that is not allowed, or send secrets or files out?',
  nothing: 'The logs contact no host that is not allowed, and send nothing out, as far as commands tell.',
  remedy: 'name the host in allow.hosts of the policy, or have the task ask for it',
  detect,
});
