import type { EffectiveCommand } from '../../syntax/index.ts';
import { credentialAt, namesSecret } from './credential-paths.ts';
import { addressesOf, clusterValue, endsWithOption, operandsOf, optionValue, wordsOf } from './words.ts';

/** The host of an address, or of a word that is one; null where it is neither. */
function hostOf(address: string): string | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[^/@\s]{0,200}@)?(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d+)?(?:[/?#:]|$)/i.exec(
      address,
    );
  const host = match?.[1]?.toLowerCase() ?? '';
  return host === '' || (!host.includes('.') && host !== 'localhost') ? null : host;
}

/** The host of `ssh`, behind its options. */
function sshHost(command: EffectiveCommand): string | undefined {
  const words = wordsOf(command);
  let at = 0;
  while (at < words.length && words[at]?.startsWith('-'))
    at += /^-[bcDEeFIiJLlmOopQRSWw]$/.test(words[at] ?? '') ? 2 : 1;
  return words[at];
}

/** Hosts that a shell itself connects to: `> /dev/tcp/HOST/PORT`. */
const connected = ({ redirects }: EffectiveCommand): readonly string[] =>
  redirects.flatMap(({ target }) => /^\/dev\/(?:tcp|udp)\/([^/]{1,200})\//.exec(target.text)?.[1] ?? []);

/** Hosts that a command contacts by its words and redirections. */
export function hostsOf(command: EffectiveCommand): readonly string[] {
  const own = connected(command);
  return own.length > 0 ? [...own, ...namedHosts(command)] : namedHosts(command);
}

function namedHosts(command: EffectiveCommand): readonly string[] {
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
  if (name === 'socat')
    return named(operands.map((word) => /^(?:TCP|UDP|OPENSSL|SSL|SCTP)\w{0,9}:([^:,]+)/i.exec(word)?.[1] ?? ''));
  if (name === 'openssl') return named([optionValue(command, '-connect') ?? '']);
  if (name === 'ssh' || name === 'sftp') return named([sshHost(command) ?? '']);
  if (/^(?:nc|ncat|netcat|telnet|nslookup|dig|host|ping|ftp|lftp)$/.test(name))
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

/** Options of curl whose value is a body, or a part of one. */
const takesBody = (option: string): boolean =>
  /^--(?:data(?:-\w+)?|json|form(?:-string)?)$/.test(option) ||
  endsWithOption(option, 'd') ||
  endsWithOption(option, 'F');

/** What a command carries out: by `-d`, `-T`, a file, what is piped in. */
export function sentBy(command: EffectiveCommand): 'file' | 'secret' | 'data' | null {
  const words = wordsOf(command);
  const name = command.name ?? '';
  const fed = command.input !== null || command.redirects.some(({ op }) => op === '<');
  if (connected(command).length > 0 && name !== 'exec') return 'file';
  if (/^(?:nc|ncat|netcat|socat|telnet|sftp|ftp|lftp|openssl)$/.test(name)) {
    const probes = words.some((word) => /^-\w*z/.test(word)) || words.some((word) => /^-\w*l/.test(word));
    return probes || !fed ? null : 'file';
  }
  if (name === 'ssh') return fed && /\b(?:cat|tee|dd|tar|base64)\b|>/.test(words.slice(1).join(' ')) ? 'file' : null;
  if (name === 'scp' || name === 'rsync') return /^[^/]+:/.test(operandsOf(command).at(-1) ?? '') ? 'file' : null;
  if (name === 'wget')
    return optionValue(command, '--post-file', '--body-file') !== null
      ? 'file'
      : optionValue(command, '--post-data', '--body-data') !== null
        ? 'data'
        : null;
  if (name !== 'curl') return null;
  const body = words.flatMap((_, index) => (takesBody(words[index - 1] ?? '') ? [command.args[index]] : []));
  const upload = optionValue(command, '-T', '--upload-file') ?? clusterValue(command, 'T');
  const files = body.flatMap((word) =>
    word !== undefined && /^(?:@|[\w.-]+=[@<])/.test(word.text) ? [word.text.replace(/^[^@<]*[@<]/, '')] : [],
  );
  const made = body.flatMap((word) => word?.from ?? []).flatMap((one) => operandsOf(one));
  if ([...files, ...made].some((path) => credentialAt(path) !== null)) return 'secret';
  if (body.some((word) => word?.variables?.some(namesSecret) === true)) return 'secret';
  if (body.some((word) => word?.from?.some(({ name: from }) => from === 'env' || from === 'printenv') === true))
    return 'secret';
  if (upload !== null || files.some((file) => file !== '-' || fed)) return 'file';
  return body.length > 0 ? 'data' : null;
}

/** Programs that open a way in to this machine from outside. */
const TUNNELS = /^(?:ngrok|cloudflared|localtunnel|lt|bore|serveo|pagekite|frpc|chisel|gost|tailscale|zrok|inlets)$/;

/** A way in that a command opens from outside, as a clause; null where it opens none. A shell that is given away is the gravest. */
export function opensWayIn(command: EffectiveCommand): { readonly what: string; readonly grave: boolean } | null {
  const name = command.name ?? '';
  const words = wordsOf(command);
  const line = words.join(' ');
  const handsShell =
    (/^(?:nc|ncat|netcat)$/.test(name) && words.some((word) => /^-\w{0,9}[ec]$|^--(?:exec|sh-exec)/.test(word))) ||
    (name === 'socat' && /\b(?:EXEC|SYSTEM):/i.test(line));
  if (handsShell) return { what: 'hands a shell to whoever is at the other end', grave: true };
  if (TUNNELS.test(name) && !/\b(?:login|version|config|status|authtoken)\b/.test(line))
    return { what: `opens a way in from outside, by ${name}`, grave: true };
  if (name === 'ssh' && words.some((word) => /^-\w{0,9}R/.test(word)))
    return { what: 'opens a way in from outside, by ssh', grave: true };
  const serves = /^http\.server$|^simplehttpserver$/.test(name) ? optionValue(command, '-b', '--bind') : undefined;
  if (serves !== undefined && serves !== null && /^(?:0\.0\.0\.0|::)$/.test(serves))
    return { what: 'serves its folder to the whole network', grave: false };
  return null;
}

const BUCKET = /^(?:s3|gs|gcs|az|abfs|r2|b2|oss):\/\//i;

/** Where outside a file is copied to by a client of its own: a bucket, a remote, a mailbox; null where none is. */
export function copiedTo(command: EffectiveCommand): string | null {
  const name = command.name ?? '';
  const operands = operandsOf(command);
  const last = operands.at(-1) ?? '';
  if (
    /^(?:aws|gsutil|gcloud|azcopy|s3cmd|s5cmd|mc|b2)$/.test(name) &&
    /\b(?:cp|sync|mv|put|copy)\b/.test(operands.join(' '))
  )
    return BUCKET.test(last) && !BUCKET.test(operands.at(-2) ?? '') ? last : null;
  if (name === 'rclone' && /^(?:copy|copyto|sync|move)$/.test(operands[0] ?? ''))
    return /^[\w-]{2,60}:/.test(last) ? last : null;
  const attached = /^(?:mail|mailx|mutt|s-nail|sendmail|msmtp)$/.test(name);
  return attached && (command.input !== null || optionValue(command, '-A', '-a') !== null) ? 'a mailbox' : null;
}

/** Another repository than its own to which a command pushes: an address, or a remote that the session added. */
export function pushedTo(command: EffectiveCommand, added: ReadonlyMap<string, string>): string | null {
  const [verb, to = ''] = operandsOf(command);
  if (command.name !== 'git' || verb !== 'push') return null;
  return /^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(to) ? to : (added.get(to) ?? null);
}
