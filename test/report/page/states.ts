import type { Report, Step } from '../../../src/core/index.ts';
import { failedReport } from '../../../src/report/index.ts';
import { readPageData } from '../../../src/report/page/data.ts';
import { comparePage, listPage } from '../../../src/report/page/index.ts';
import { pageOf } from '../../../src/report/page/page.ts';
import { cleanReport, sampleReport } from '../sample.ts';
import { compaction, logged, run, sampleDossier, say } from './dossier.ts';

/** A session of many steps, of which every ninth fails. */
function longDossier() {
  const steps: readonly Step[] = Array.from({ length: 450 }, (_, index) => {
    if (index % 150 === 149) return compaction(index);
    if (index % 40 === 0) return say(index, 'agent', 'The next pier.');
    return run(index, `npm test -- pier-${index}`, 'ok 3 piers', index % 9 === 0 ? 'error' : 'ok');
  });
  const calls = steps
    .filter(({ kind }) => kind === 'run')
    .map(({ index }) => ({
      session: 0,
      step: index,
      settled: index % 9 === 0 ? ('fail' as const) : ('ok' as const),
      check: null,
    }));
  return sampleDossier({ sessions: [logged(steps)], calls });
}

const nobodys: Report = {
  ...cleanReport(),
  author: { agent: null, models: [], confidence: 0, evidence: [] },
  sessions: [],
  replay: null,
};

const chart: ReadonlyMap<'light' | 'dark', string> = new Map([
  ['light', '<svg viewBox="0 0 360 90"></svg>'],
  ['dark', '<svg viewBox="0 0 360 90"></svg>'],
]);

const blocked = pageOf(sampleReport(), { dossier: sampleDossier(), chart });
const clean = pageOf(cleanReport(), { dossier: sampleDossier(), chart });

const [one, other] = [blocked, clean].map((page, at) => {
  const data = readPageData(page);
  if (data === null) throw new Error('a page of ours carries its data');
  return { name: `${at === 0 ? 'codex' : 'claude'}/proctor-report.html`, data };
});

const pair = one && other ? ([one, other] as const) : null;

/** Pages in every state that people see, by name. */
export const STATES: Readonly<Record<string, string>> = {
  blocked,
  clean,
  'many steps': pageOf(cleanReport(), { dossier: longDossier(), chart }),
  'no log': pageOf(nobodys, { dossier: sampleDossier({ sessions: [], calls: [], episodes: [] }) }),
  'report alone': pageOf(sampleReport(), { dossier: null }),
  failed: pageOf(failedReport('The pull request could not be read.'), { dossier: null }),
  list: pair === null ? '' : listPage('harbour', pair, 2),
  comparison: pair === null ? '' : comparePage(pair),
};
