/** Comments by which maintainers waive findings: who may, what they are bound to, and what becomes of the findings. */
export { applyWaivers, type Waiving } from './apply.ts';
export { keepBudget } from './budget.ts';
export { readRequest } from './request.ts';
