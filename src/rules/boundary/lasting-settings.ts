import type { EffectiveCommand } from '../../syntax/index.ts';
import { hasOption, operandsOf, optionValue, readings, wordsOf } from './words.ts';

/** Program → words by which it changes the machine or the account for good; the wording `name -g` is for programs installed. */
const SETTINGS: readonly { readonly by: RegExp; readonly words: RegExp; readonly unless?: RegExp }[] = [
  { by: /^crontab$/, words: /^/, unless: /^-[lu]\b|^-[lu]$/ },
  { by: /^(?:at|batch)$/, words: /^/, unless: /^-[lqVcd]/ },
  { by: /^launchctl$/, words: /^(?:load|bootstrap|enable|submit)\b/ },
  { by: /^systemctl$/, words: /^(?:enable|start|restart|mask|stop|disable|kill)\b/ },
  { by: /^service$/, words: /\b(?:start|stop|restart)$/ },
  { by: /^update-(?:alternatives|rc\.d)$/, words: /(?:--(?:set|install|config)|\benable|\bdefaults)\b/ },
  { by: /^sysctl$/, words: /(?:^|\s)(?:-w|--write|-p)\b|=/ },
  {
    by: /^(?:ip6?tables|nft|firewall-cmd|netsh|ufw)$/,
    words: /(?:-[AIDFPX]|--flush|\b(?:add|delete|flush|set|allow|disable)\b|--(?:add|remove)-)/,
  },
  { by: /^(?:mount|umount|swapoff|modprobe|insmod)$/, words: /\S/, unless: /^-[lV]$/ },
  { by: /^npm$/, words: /^config set\b/, unless: /--location[= ]project/ },
  { by: /^pnpm$/, words: /^config set\b/, unless: /--location[= ]project/ },
  { by: /^yarn$/, words: /^config set\b.*(?:-H|--home)\b|^config set (?:registry|npmRegistryServer)\b/ },
  { by: /^pip[\d.]*$/, words: /^config\b.*\bset\b/, unless: /--site\b/ },
  { by: /^(?:poetry|conda|gem|bundle)$/, words: /^config\b.*(?:--global|--set|--add|\bset --global)\b/ },
  { by: /^(?:useradd|userdel|groupadd|passwd|chpasswd|dscl)$/, words: /^/ },
  { by: /^net$/, words: /^(?:user|localgroup)\b.*\/(?:add|delete)\b/i },
  { by: /^reg$/, words: /^(?:add|delete|import)\b/i },
  { by: /^schtasks$/, words: /\/(?:create|change|delete)\b/i },
  { by: /^sc$/, words: /^(?:create|config|delete|stop)\b/i },
  { by: /^(?:setx|new-service|set-service|stop-service|register-scheduledtask|new-localuser)$/, words: /^/ },
  { by: /^chsh$/, words: /-s\b|--shell/ },
  { by: /^defaults$/, words: /^(?:write|delete)\b/ },
];

function gitSetting(command: EffectiveCommand): boolean {
  const words = wordsOf(command);
  return (
    words[0] === 'config' &&
    (words.includes('--global') || words.includes('--system')) &&
    !words.some((word) => /^--(?:get|list|show)|^-l$/.test(word)) &&
    operandsOf(command).length > 2
  );
}

/** A setting or an installation beyond the repository that names no path: what it is of; `… -g` for programs. Null for anything else. */
export function lastingSetting(command: EffectiveCommand): string | null {
  const name = command.name ?? '';
  if (name === 'git') return gitSetting(command) ? 'git config --global' : null;
  const lines = readings(command);
  const found = SETTINGS.find(({ by, words }) => by.test(name) && lines.some((line) => words.test(line)));
  if (found !== undefined && !(found.unless?.test(lines[0] ?? '') ?? false)) return name;
  if (!/^(?:npm|pnpm|bun|yarn)$/.test(name)) return null;
  const [verb = ''] = wordsOf(command);
  const everywhere = hasOption(command, 'g', '--global') || optionValue(command, '--location') === 'global';
  return /^(?:install|i|add|global)$/.test(verb) && (everywhere || verb === 'global') ? `${name} -g` : null;
}
