import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Anchor, Level, Report, ReportedFinding, RulePage } from '../core/index.ts';
import { hitsOf, unseenOf } from './findings.ts';
import { gapSentence, logPlace } from './phrases.ts';
import { isPlainPath, plain } from './safe.ts';

/** What a SARIF file says of the program that wrote it; `pages` are the rules' own, by id. */
export interface ToolDescription {
  readonly version: string;
  readonly pages: ReadonlyMap<string, RulePage>;
}

/** GitHub shows no more results of one run: the strongest come first. */
const MOST_RESULTS = 5_000;
const MOST_LOCATIONS = 10;
const MOST_NOTIFICATIONS = 100;
const MESSAGE_LIMIT = 1_000;
const DESCRIPTION_LIMIT = 1_024;
const HELP_LIMIT = 20_000;

/** Where a finding stands that is in the log alone: GitHub refuses a whole file for one result without a place. */
const NO_FILE = '.github/proctor.yml';

const LEVELS = { note: 'note', warn: 'warning', block: 'error' } as const satisfies Record<Level, Result.level>;

/** Hostile text as a SARIF message, in which brackets make links and numbers in braces are arguments (2.1.0, §3.11). */
function message(text: string, width = MESSAGE_LIMIT): { readonly text: string } {
  const escaped = plain(text, width)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\{(\d+)\}/g, '{{$1}}');
  return { text: escaped || 'no text' };
}

type LineAnchor = Extract<Anchor, { kind: 'line' }>;

/** A line as SARIF names it. Results are of the head: of a line that is gone, the file is told and the line in words. */
function locate({ path, line, side }: LineAnchor): Location {
  const isThere = side === 'new' && line >= 1;
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
      region: isThere ? { startLine: line, startColumn: 1, endLine: line } : { startLine: 1 },
    },
    ...(!isThere && { message: message(`line ${line} before the change`) }),
  };
}

/** The places of a finding, each once, lines of the head first; the policy's file where no other is known. */
function placesOf({ anchors }: ReportedFinding): readonly Location[] {
  const lines = anchors.flatMap((anchor) => (anchor.kind === 'line' && isPlainPath(anchor.path) ? [anchor] : []));
  const sorted = [...lines.filter(({ side }) => side === 'new'), ...lines.filter(({ side }) => side === 'old')];
  const ordered = [...new Map(sorted.map((one) => [`${one.side}:${one.line}:${one.path}`, one])).values()];
  if (ordered.length > 0) return ordered.slice(0, MOST_LOCATIONS).map(locate);
  return [{ physicalLocation: { artifactLocation: { uri: NO_FILE }, region: { startLine: 1 } } }];
}

/** Names each finding for good; those that share a fingerprint are counted. GitHub reads `primaryLocationLineHash` alone. */
function numberFingerprints(hits: readonly ReportedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return hits.map(({ fingerprint }) => {
    const name = plain(fingerprint, 200);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}:${count}`;
  });
}

function resultOf(hit: ReportedFinding, fingerprint: string, ruleIndex: number, sessions: number): Result {
  const [primary, ...related] = placesOf(hit);
  const step = logPlace(hit, sessions);
  const { waived } = hit;
  return {
    ruleId: plain(hit.rule, 80) || 'unnamed',
    ruleIndex,
    level: LEVELS[hit.level],
    message: message(step === '' ? hit.says : `${plain(hit.says, MESSAGE_LIMIT - 100)} (${step})`),
    ...(primary && { locations: [primary] }),
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(waived && {
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: `${plain(waived.by, 60)}: ${plain(waived.why, 300)}`,
        } as const,
      ],
    }),
  };
}

function describe({ rule, group }: ReportedFinding, page: RulePage | undefined): ReportingDescriptor {
  const id = plain(rule, 80) || 'unnamed';
  const { question, help } = page ?? { question: id, help: id };
  return {
    id,
    shortDescription: { text: plain(question, DESCRIPTION_LIMIT) },
    // The question and the first paragraph: tables and lists are for the help.
    fullDescription: { text: plain(help.split('\n\n').slice(0, 2).join('\n'), DESCRIPTION_LIMIT) },
    help: { text: plain(help, HELP_LIMIT), markdown: help.slice(0, HELP_LIMIT) },
    properties: { tags: [group] },
  };
}

function notificationsOf(report: Report, leftOut: number): readonly Notification[] {
  const gaps = unseenOf(report).map(gapSentence);
  const more = leftOut > 0 ? [`${leftOut} more findings are left out; the JSON report holds them.`] : [];
  return [...more, ...gaps].slice(0, MOST_NOTIFICATIONS).map((text) => ({ level: 'note', message: message(text) }));
}

function logOf(report: Report, { version, pages }: ToolDescription): Log {
  const all = hitsOf(report);
  const hits = all.slice(0, MOST_RESULTS);
  const rules = [...new Map(hits.map((hit) => [hit.rule, hit])).values()];
  const ranks = new Map(rules.map(({ rule }, index) => [rule, index]));
  const fingerprints = numberFingerprints(hits);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Proctor', version, rules: rules.map((hit) => describe(hit, pages.get(hit.rule))) },
        },
        automationDetails: { id: 'proctor/' },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.verdict !== 'ungraded',
            toolExecutionNotifications: [...notificationsOf(report, all.length - hits.length)],
          },
        ],
        results: hits.map((hit, at) =>
          resultOf(hit, fingerprints[at] ?? '', ranks.get(hit.rule) ?? 0, report.sessions.length),
        ),
      },
    ],
  };
}

/**
 * The report as SARIF 2.1.0, as GitHub's code scanning takes it: findings alone, strongest first; what could not be looked at
 * is a notification, a waived finding is suppressed. Without `tool`, rules have no help.
 */
export function renderSarif(report: Report, { tool }: { readonly tool?: ToolDescription }): string {
  return `${JSON.stringify(logOf(report, tool ?? { version: '0', pages: new Map() }), null, 2)}\n`;
}
