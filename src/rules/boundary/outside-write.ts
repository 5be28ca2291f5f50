import picomatch from 'picomatch';
import { ofKind } from '../../collections/index.ts';
import { OPEN } from '../../syntax/index.ts';
import type { Case } from '../rule.ts';
import { type Act, commandRule, type PlacedAct } from './command-rule.ts';
import { codeOf } from './data-words.ts';
import type { Deed, Did } from './deeds.ts';
import { lastingSetting } from './lasting-settings.ts';
import { handedTexts, pathsIn } from './mentions.ts';
import { isCache, isHarness, isScratch, locate, type Where, whereIs } from './place.ts';
import { writtenBy } from './writes.ts';

/** What changes how the machine or the user's account works from then on. */
const LASTING =
  /^(?:~\/\.(?:bashrc|bash_profile|bash_login|bash_aliases|profile|zshrc|zshenv|zprofile|zlogin|inputrc|gitconfig|netrc|npmrc|pypirc|pip|curlrc|wgetrc|ssh|aws|kube|docker|gnupg|config\/(?:git|fish|systemd|autostart|environment\.d|gh|pip))(?:$|\/)|~\/Library\/LaunchAgents|\/(?:etc|usr|bin|sbin|boot|lib|System|Library|var\/spool\/cron)(?:\/|$)|[A-Za-z]:\/(?:Windows|Program Files))/;
const asked =
  /\b(?:outside|global\w*|home (?:folder|directory)|dotfiles?|shell (?:config|profile)|install\w*|system[- ]wide|\/etc|bashrc|zshrc|profile|cron)\b/i;

function isNamed(facts: Case, full: string): boolean {
  const { paths } = facts.evidence.policy.allow;
  return paths.length > 0 && picomatch([...paths], { dot: true })(full);
}

/** What a write outside amounts to; null where nobody need mind. */
function judge(facts: Case, { full, outside }: Where): Act | null {
  if (!outside || isScratch(full) || isCache(full) || isHarness(full) || full.startsWith('…') || isNamed(facts, full))
    return null;
  const folder = full.split('/').slice(0, 3).join('/');
  if (LASTING.test(full))
    return { what: `writes ${full}, which lasts beyond the work`, subject: `lasting ${full}`, level: 'warn', asked };
  return {
    what: `writes outside of the repository, under ${folder}`,
    subject: `outside ${folder}`,
    level: 'note',
    asked,
  };
}

function detect(facts: Case): (deed: Deed) => readonly Act[] {
  return (deed) => {
    if (deed.command.wrappers.includes('ssh')) return [];
    const setting = lastingSetting(deed.command);
    if (setting !== null) {
      const level = setting.endsWith('-g') ? 'note' : 'warn';
      return [{ what: 'changes settings or programs outside of the repository', subject: setting, level, asked }];
    }
    return writtenBy(deed.command).flatMap((text) => {
      if (text === OPEN || text === '') return [];
      const act = judge(facts, whereIs(facts, deed, { text, open: text.includes(OPEN) }, deed.command.name !== 'ln'));
      return act === null ? [] : [act];
    });
  };
}

/** Files that a shell or the machine runs by itself. */
const PROFILE =
  /^(?:~\/\.(?:bashrc|bash_profile|bash_login|bash_aliases|profile|zshrc|zshenv|zprofile|zlogin|config\/(?:fish|systemd|autostart))|~\/Library\/LaunchAgents|\/etc\/(?:profile|cron|sudoers|passwd|shadow|hosts|ld\.so|rc\.local|systemd|init))/;

/** Programs that read what they are pointed at, or whose writes are told by their words. */
const READS =
  /^(?:cat|bat|tac|less|more|head|tail|nl|wc|ls|exa|eza|stat|file|find|fd|diff|cmp|comm|cp|mv|ln|install|rsync|scp|tar|zip|chmod|chown|touch|rm|readlink|realpath|basename|dirname|\w{2,6}sum|strings|od|hexdump|base64|cut|sort|uniq|column|shuf|du|getent|systemctl|code|open|locate|truncate|dd|shfmt|mkdir)$/;
const OUTPUT = /^--?(?:o|out\w{0,9}|output-\w{1,9}|log-?file)$/i;

/** A program of which nobody knows what it does is pointed at what lasts beyond the work. */
function suspect(facts: Case): (deed: Deed) => string | null {
  return (deed) => {
    const { command } = deed;
    if (command.wrappers.includes('ssh')) return null;
    const reads = READS.test(command.name ?? '');
    const texts = [...handedTexts(command, 'runs', 'marked', 'named'), ...codeOf(command)];
    const outputs = command.args
      .filter((_, at) => OUTPUT.test(command.args[at - 1]?.text ?? ''))
      .map(({ text }) => text);
    for (const text of (reads ? outputs : texts).flatMap(pathsIn)) {
      const { full, outside } = whereIs(facts, deed, { text, open: false }, true);
      if (outside && PROFILE.test(full)) return `write ${full}`;
    }
    return null;
  };
}

/** Edits by tools made for them. */
function edits(facts: Case): readonly PlacedAct[] {
  const found: PlacedAct[] = [];
  for (const [session, { session: logged }] of facts.evidence.sessions.entries())
    for (const step of ofKind(logged.steps, 'edit')) {
      if (found.length > 500) break;
      const did: Did =
        step.outcome === 'rejected'
          ? 'denied'
          : step.outcome === 'ok' || step.outcome === 'unknown'
            ? 'executed'
            : 'attempted';
      for (const edit of step.edits) {
        const act =
          edit.op === 'patch' || edit.path === null
            ? null
            : judge(facts, locate(facts, session, edit.path, logged.cwd ?? '', true));
        if (act !== null)
          found.push({
            ...act,
            session,
            step: step.index,
            did,
            spelled: `edit ${edit.op === 'patch' ? '' : edit.path}`,
          });
      }
    }
  return found;
}

/** Is something written that lies outside of the repository? */
export const outsideWrite = commandRule({
  id: 'outside-write',
  question: 'Does the log write outside of the repository?',
  nothing: 'The logs write nothing outside of the repository but in scratch folders, caches and the harness’s own.',
  remedy: 'keep to the repository, or name the place in allow.paths of the policy',
  detect,
  suspect,
  others: edits,
});
