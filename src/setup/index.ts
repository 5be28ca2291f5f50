/** What sets Proctor up in a repository: files fitted to it, and checks of what is there. */
export { type Examination, examinationJson, renderExamination, sumUp } from './doctor-report.ts';
export { countLevels, examine } from './examine.ts';
export { gatherFacts } from './facts.ts';
export type { Form } from './grade-workflow.ts';
export { type Placed, renderSetUp, setUpJson } from './init-report.ts';
export { OWN_FILES, type ProposedFile, propose } from './propose.ts';
export type { BranchRules, RequiredCheck, RulesetFact, Settings, Told, Waiting } from './settings.ts';
export { type Survey, wantedFiles } from './survey.ts';
