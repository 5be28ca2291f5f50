import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { flatten, type Setting, type SettingsReading } from './setting.ts';

const LONGEST = 300_000;

/** JSON text without comments and trailing commas; what stands in strings is kept. */
function plainJson(text: string): string {
  const pieces = text.match(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|[^"/]+|["/]/g) ?? [];
  const kept = pieces.filter((piece) => !piece.startsWith('//') && !piece.startsWith('/*'));
  const solid = kept.map((piece) => (piece.startsWith('"') || piece.trim() !== '' ? piece : ' ')).join('');
  return solid.replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s{0,2000}[\]}])/g, (found) => (found === ',' ? '' : found));
}

/** Reads JSON, with comments too. */
export function readJson(text: string): SettingsReading {
  try {
    return flatten(JSON.parse(text), text);
  } catch {
    try {
      return flatten(JSON.parse(plainJson(text)), text);
    } catch {
      return { why: 'it is not valid JSON' };
    }
  }
}

/** Reads YAML. */
export function readYamlSettings(text: string): SettingsReading {
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, merge: true });
    if (document.errors.length > 0) return { why: 'it is not valid YAML' };
    return flatten(document.toJS({ maxAliasCount: 100 }), text);
  } catch {
    return { why: 'its YAML could not be read' };
  }
}

/** Reads TOML. */
export function readToml(text: string): SettingsReading {
  try {
    return flatten(parseToml(text), text);
  } catch {
    return { why: 'it is not valid TOML' };
  }
}

/** Reads a part of a TOML document: the sections and entries that stand on a line of their own. */
export function readTomlPart(text: string): SettingsReading {
  let section = '';
  return text.split('\n').flatMap((line, index): readonly Setting[] => {
    const [, list, opened] = /^\s*\[(\[?)([^[\]]{1,200})\]/.exec(line) ?? [];
    if (opened !== undefined) section = `${opened.replaceAll('"', '')}${list === '' ? '' : '[]'}.`;
    if (opened !== undefined || !line.includes('=')) return [];
    const read = readToml(line);
    return 'why' in read ? [] : read.map((one) => ({ ...one, key: section + one.key, line: index + 1 }));
  });
}

const SECTION = /^\[([^\]]{1,200})\]/;
const ENTRY = /^([\w.:-]{1,100})\s*[=:]\s*(.*)$/;

/** Reads files of sections and entries (`setup.cfg`, `.coveragerc`); each line of a value is an element of a list, too. */
export function readIni(text: string): SettingsReading {
  const found: Setting[] = [];
  let section = '';
  let key = '';
  text.split(/\r?\n/).forEach((line, index) => {
    const plain = line.replace(/\s[#;].*$/, '');
    if (/^\s*([#;].*)?$/.test(line)) return;
    const opened = SECTION.exec(plain)?.[1];
    const entry = /^\s/.test(line) ? null : ENTRY.exec(plain);
    if (opened !== undefined) [section, key] = [opened, ''];
    else if (entry !== null) {
      key = section === '' ? (entry[1] ?? '') : `${section}.${entry[1]}`;
      const value = (entry[2] ?? '').trim();
      if (value !== '') found.push({ key, value, line: index + 1 });
    } else if (key !== '') found.push({ key: `${key}[]`, value: plain.trim(), line: index + 1 });
  });
  return found;
}

const TAG = /<!--(?:[^-]|-(?!->))*-->|<(\/?)([\w.:-]{1,100})((?:\s[^<>]{0,2000})?)>|([^<]+)/g;

const ATTRIBUTE = /(?<![\w.:-])([\w.:-]{1,100})\s{0,9}=\s{0,9}"([^"]{0,500})"/g;

/**
 * Reads XML as far as tags and texts go; attributes of a tag by `tag@name`. Text between tags is the setting's value, and so is what
 * a tag with a name is given as its `value`, under the names of the tags around it.
 */
export function readXml(text: string): SettingsReading {
  const found: Setting[] = [];
  const path: string[] = [];
  const names: string[] = [];
  let line = 1;
  for (const match of text.matchAll(TAG)) {
    const [whole, closing, name, attributes = '', value] = match;
    if (name !== undefined && closing === '/') {
      if (path.at(-1) === name) {
        path.pop();
        names.pop();
      }
    } else if (name !== undefined) {
      path.push(name);
      const given = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', text = '']) => [key, text] as const);
      for (const [key, text] of given) found.push({ key: `${path.join('.')}@${key}`, value: text, line });
      const [named, set] = ['name', 'value'].map((key) => given.find(([other]) => other === key)?.[1]);
      names.push(named ?? name);
      if (named !== undefined && set !== undefined) found.push({ key: names.join('.'), value: set, line });
      if (attributes.endsWith('/')) {
        path.pop();
        names.pop();
      }
    } else if (value !== undefined && value.trim() !== '' && path.length > 0)
      found.push({ key: path.slice(-30).join('.'), value: value.trim().slice(0, 2_000), line });
    line += whole.split('\n').length - 1;
    if (path.length > 500) return { why: 'it is nested too deep' };
  }
  return found;
}

/** `example.org/pear => ../pear`, by itself or in a block of `replace ( … )`. */
const REPLACED = /^(?:replace )?([\w./~-]{1,200})(?: v[\w.+-]{1,80})? => ([\w./~-]{1,200})/;

/** Reads which modules of Go a `go.mod` takes from somewhere else. */
export function readReplacements(text: string): SettingsReading {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [, name, value] = REPLACED.exec(line.slice(0, 500).trim().replace(/\s+/g, ' ')) ?? [];
    return name === undefined || value === undefined ? [] : [{ key: `replace ${name}`, value, line: index + 1 }];
  });
}

const ENTRY_OF_SCRIPT = /^(?:\w{1,40}\.){0,5}(\w{1,60})(?: ?[=(:] ?| )(true|false|\d{1,9}(?:\.\d{1,9})?)\)?$/;

/** Texts or symbols of Ruby as values. */
const TEXTS_OF_SCRIPT =
  /^(?:\w{1,40}\.){0,5}(\w{1,60})(?: ?[=(:] ?| )((?:"[^"]{1,200}"|'[^']{1,200}'|:\w{1,60})(?:, ?(?:"[^"]{1,200}"|'[^']{1,200}'|:\w{1,60})){0,20})\)?$/;
/** RSpec leaves out what answers to something else than a symbol: `filter_run_excluding(description: /pear/)`. */
const FILTER_OF_SCRIPT = /^(?:\w{1,40}\.){0,5}(filter_run_excluding)[ (]{1,2}(\w{1,40}: ?[^()]{1,100})\)?$/;
const TEXT_OF_SCRIPT = /"([^"]*)"|'([^']*)'|:(\w+)/g;
/** Gradle: a task that another one runs before it, where it verifies something. */
const DEPENDENCY =
  /\bdependsOn[ (]{1,3}["':]{0,2}(?:tasks\.)?(?:named\(["'])?(\w{0,60}(?:[Cc]heck|[Tt]est|[Ll]int|[Vv]erif|[Cc]overage|detekt|spotless|pmd|spotbugs)\w{0,60})/;
/** What stands between the braces of blocks on one line; those in texts are none. */
const STATEMENT = /(?:"[^"]*"|'[^']*'|[^{};"'])+/g;

const statementsOf = (line: string): readonly string[] => (line.match(STATEMENT) ?? []).map((one) => one.trim());

/**
 * Entries of build scripts that are no data: `minimum = 0.8`, `minimum_coverage 90`, `ignoreFailures(true)`,
 * `filter_run_excluding :slow`.
 */
export function readScript(text: string): SettingsReading {
  const found: Setting[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    for (const plain of statementsOf(line.slice(0, 300).trim().replace(/\s+/g, ' '))) {
      const needed = DEPENDENCY.exec(plain)?.[1];
      if (needed !== undefined) found.push({ key: `dependsOn ${needed}`, value: true, line: index + 1 });
      const entry = ENTRY_OF_SCRIPT.exec(plain);
      const [, name, texts = ''] = entry === null ? (TEXTS_OF_SCRIPT.exec(plain) ?? []) : [];
      if (entry !== null) found.push({ key: entry[1] ?? '', value: entry[2] ?? '', line: index + 1 });
      const [, filter, asked = ''] = FILTER_OF_SCRIPT.exec(plain) ?? [];
      if (filter !== undefined && texts === '')
        found.push({ key: filter, value: asked.replace(/[\s,]+/g, ''), line: index + 1 });
      for (const [, ...quoted] of texts.matchAll(TEXT_OF_SCRIPT))
        found.push({ key: name ?? '', value: quoted.find((one) => one !== undefined) ?? '', line: index + 1 });
    }
  });
  return found;
}

/** Reads a file of one option a line (`.rspec`). */
export function readOptionLines(text: string): SettingsReading {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' || line.startsWith('#') ? [] : [{ key: 'options', value: line.trim(), line: index + 1 }],
    );
}

/** Whether a text is short enough to be read. */
export const isReadable = (text: string): boolean => text.length <= LONGEST;
