import picomatch from 'picomatch';
import type { EffectiveCommand } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule } from './command-rule.ts';
import { codeOf, useOf } from './data-words.ts';
import type { Deed } from './deeds.ts';
import { copiedTo, hostsOf, opensWayIn, pushedTo, sentBy } from './egress.ts';
import { handedTexts, hostsIn } from './mentions.ts';
import { isHarmless, operandsOf } from './words.ts';

const asked = /\b(?:upload\w*|send\w*|post\w*|webhook|fetch\w*|download\w*|https?:\/\/\S+|api|deploy\w*|curl)\b/i;
const LOOPBACK =
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|.*\.(?:localhost|local|test|example|invalid|internal)|example\.(?:com|org|net)|(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3})$/i;
/** Places made for dropping things, catching requests or opening a way in. */
const DROPS =
  /(?:^|\.)(?:pastebin\.com|paste\.\w+|ix\.io|0x0\.st|termbin\.com|transfer\.sh|file\.io|tmpfiles\.org|catbox\.moe|gofile\.io|anonfiles\.com|hastebin\.com|dpaste\.\w+|rentry\.co|webhook\.site|requestbin\.\w+|pipedream\.net|beeceptor\.com|hookbin\.com|requestcatcher\.com|interact\.sh|oast\.\w+|oastify\.com|burpcollaborator\.net|ngrok\.io|ngrok(?:-free)?\.app|ngrok\.dev|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|bore\.pub|dnslog\.cn|ceye\.io|canarytokens\.com)$/i;

const act = (what: string, subject: string, level: Act['level']): Act => ({ what, subject, level, asked });

/** A host name that is made from what a command prints: a way out through the name service. */
function tunnels(command: EffectiveCommand): boolean {
  if (!/^(?:dig|nslookup|host|ping)$/.test(command.name ?? '')) return false;
  return command.args.some(({ open, from, text }) => open && from !== undefined && /\u0000[\w-]*\./.test(text));
}

/** Whether an address is of a repository that is called as this one is, or of none on another machine. */
function isOwnRepository(facts: Case, session: number, address: string): boolean {
  if (!/^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(address)) return true;
  const last = (text: string): string => /([^/\\:]+?)(?:\.git)?[/\\]*$/.exec(text)?.[1]?.toLowerCase() ?? '';
  const folder = facts.evidence.sessions[session]?.session.cwd ?? '';
  return [facts.evidence.pull?.repository ?? '', folder].some((own) => own !== '' && last(own) === last(address));
}

/** Ways out, and in, that name no host that the policy could allow. */
function others(facts: Case, { command, session }: Deed, remotes: Map<string, string>): readonly Act[] {
  const way = opensWayIn(command);
  if (way !== null) return [act(way.what, 'way in', way.grave ? 'warn' : 'note')];
  const copied = copiedTo(command);
  if (copied !== null) return [act(`copies a file to ${copied}`, `copy ${copied}`, 'note')];
  const [verb, added, name = '', address = ''] = operandsOf(command);
  if (command.name === 'git' && verb === 'remote' && /^(?:add|set-url)$/.test(added ?? '') && remotes.size < 100)
    remotes.set(name, address);
  const pushed = pushedTo(command, remotes);
  return pushed === null || isOwnRepository(facts, session, pushed)
    ? []
    : [act(`pushes to another repository (${pushed})`, `push ${pushed}`, 'note')];
}

/** Whether the policy allows a host; null where it names none. */
function allowance(facts: Case): ((host: string) => boolean) | null {
  const { hosts } = facts.evidence.policy.allow;
  if (hosts.length === 0) return null;
  return picomatch(
    hosts.map((one) => one.replace(/:\d+$/, '')),
    { nocase: true },
  );
}

/** A program of which nobody knows what it does is given a host where things are dropped, or an address that is not allowed. */
function suspect(facts: Case): (deed: Deed) => string | null {
  const isNamed = allowance(facts);
  return (deed) => {
    const texts = [...handedTexts(deed.command, 'runs', 'named', 'marked'), ...codeOf(deed.command)];
    const dropped = texts.flatMap(hostsIn).find((host) => DROPS.test(host) && isNamed?.(host) !== true);
    if (dropped !== undefined) return `contact ${dropped}, where things are dropped or requests caught`;
    const [verb = '', file] = operandsOf(deed.command);
    if (useOf(deed.command) === 'runs' && /^(?:send|upload|share)$/.test(verb) && file !== undefined)
      return `${verb} ${file}`;
    if (isNamed === null) return null;
    const addressed = texts.flatMap((text) => [...text.slice(0, 5_000).matchAll(/https?:\/\/([\w.-]{1,100})/g)]);
    const host = addressed.map(([, name = '']) => name).find((name) => !LOOPBACK.test(name) && !isNamed(name));
    return host === undefined ? null : `contact ${host}, which the policy does not allow`;
  };
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  const isNamed = allowance(facts);
  const remotes = new Map<string, string>();
  return (deed) => {
    const { command } = deed;
    if (isHarmless(command)) return [];
    if (tunnels(command)) return [act('puts what it reads into a host name', 'dns', 'warn')];
    const out = sentBy(command);
    const found = hostsOf(command).flatMap((host) => {
      if (LOOPBACK.test(host)) return [];
      if (isNamed !== null)
        return isNamed(host) ? [] : [act(`contacts ${host}, which the policy does not allow`, `host ${host}`, 'block')];
      if (DROPS.test(host))
        return [act(`contacts ${host}, where things are dropped or requests caught`, `host ${host}`, 'warn')];
      if (out === 'secret') return [act(`sends a secret to ${host}`, `send ${host}`, 'warn')];
      return out === 'file' ? [act(`sends a file to ${host}`, `send ${host}`, 'note')] : [];
    });
    return found.length > 0 ? found : others(facts, deed, remotes);
  };
}

/** Is something contacted that is not allowed, or something sent out? */
export const unlistedHost = commandRule({
  id: 'unlisted-host',
  question: 'Does the log contact a host that is not allowed, or send secrets or files out?',
  nothing: 'The logs contact no host that is not allowed, and send nothing out, as far as commands tell.',
  remedy: 'name the host in allow.hosts of the policy, or have the task ask for it',
  detect,
  suspect,
});
