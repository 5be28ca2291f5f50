/** Comments that ask why a rule says what it says: who may ask, and what is answered. */
export { type Answering, answerQuestions } from './answer.ts';
export { refusalOf } from './right.ts';
