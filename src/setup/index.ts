/** What sets Proctor up in a repository: files fitted to it, and checks of what is there. */
export { type Placed, renderSetUp, type SetUp, setUpJson } from './init-report.ts';
export { type ProposedFile, propose } from './propose.ts';
export { type Survey, wantedFiles } from './survey.ts';
