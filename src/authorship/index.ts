/** Who wrote a pull request: which agent, with which models, and by what marks. */
export { recognise } from './recognise.ts';
