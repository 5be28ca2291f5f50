import { html, type Markup, type Part } from './html.ts';
import { countMarks, type Timeline } from './marks.ts';
import type { Row } from './row.ts';
import { describe } from './strip.ts';
import { stepNumber, type View } from './view.ts';
import { keyOf } from './walk.ts';

/** Steps that are opened together. */
const CHUNK = 100;

/** `+12 min` since the session began; nothing where the log has no times. */
function since(time: string | null, start: number): string {
  const minutes = time === null ? Number.NaN : (Date.parse(time) - start) / 60_000;
  if (!Number.isFinite(minutes) || minutes < 0) return '';
  return minutes < 600 ? `+${minutes.toFixed(minutes < 10 ? 1 : 0)} min` : `+${(minutes / 60).toFixed(1)} h`;
}

const STATES = {
  ok: '',
  fail: html` <b class="bad">✗ failed</b>`,
  refused: html` <b class="warn">refused</b>`,
  unknown: html` <span class="dim">end unknown</span>`,
} as const;

const CHECKS = {
  green: html` <b class="good">✓ green</b>`,
  red: html` <b class="bad">✗ red</b>`,
  unsettled: html` <span class="dim">does not tell</span>`,
} as const;

function stateOf({ told }: Row): Part {
  if (told === null) return null;
  return told.check === null ? STATES[told.settled] : html` ${told.check.kind}${CHECKS[told.check.result]}`;
}

function stepRow(view: View, row: Row, start: number): Markup {
  const key = keyOf(row);
  const answer = row.answer && html`<br><samp>${row.answer}</samp>`;
  const tool = row.depth > 0 ? `${row.name} (sub-agent)` : row.name;
  return html`<li id="${key}" class="${row.byHuman ? 'human' : row.lane}"><a href="#${key}">${stepNumber(view, row)}</a> <b>${tool}</b>${stateOf(row)} <small>${since(row.time, start)}</small> <code>${row.deed}</code>${answer}
`;
}

/** What the steps of a chunk hold, told by the timeline where that has a letter for each. */
function summaryOf({ marks, each }: Timeline, from: number, rows: number): string {
  const first = Math.floor(from / each);
  const told = describe(countMarks(marks.slice(first, Math.ceil((from + CHUNK) / each))));
  return each === 1 ? told : `${rows} shown, ${told}`;
}

/** All steps of a session that have a row, a hundred to a fold. */
export function stepList(view: View, session: number): Part {
  const walked = view.walk?.sessions[session];
  if (walked === undefined) return null;
  const start = Date.parse(view.report.sessions[session]?.startedAt ?? '');
  const chunks = new Map<number, Row[]>();
  for (const row of walked.rows) {
    const at = Math.floor(row.step / CHUNK);
    const rows = chunks.get(at);
    if (rows) rows.push(row);
    else chunks.set(at, [row]);
  }
  const folds = [...chunks].map(([at, rows]) => {
    const from = at * CHUNK;
    const to = Math.min(walked.steps, from + CHUNK) - 1;
    const whose = view.report.sessions.length > 1 ? `Session ${session + 1}, steps` : 'Steps';
    return html`<details class="steps"><summary>${whose} ${from}–${to} <span class="dim">${summaryOf(walked.timeline, from, rows.length)}</span></summary>
<ol>${rows.map((row) => stepRow(view, row, start))}</ol></details>
`;
  });
  const missing = walked.steps - walked.rows.length;
  const note =
    missing > 0
      ? html`<p class="dim">${missing.toLocaleString('en-US')} steps have no row, to keep the page small: calls that worked and checked nothing.</p>`
      : null;
  return [note, folds];
}
