import { describe, expect, test } from 'vitest';
import { secondOf } from '../../src/grade/story.ts';
import { at, done, fix, gradeOf, green, type Loose, measureOf, note, red, run, say } from './log.ts';

const why = (id: string, steps: readonly Loose[]): string =>
  gradeOf(steps).signals.find((signal) => signal.id === id)?.why ?? '';
const ask = say('Count the pears.', 'human');

describe('unattendedMinutes', () => {
  const clock = (minute: number, step: Loose): Loose =>
    at(`2026-05-02T09:${String(minute).padStart(2, '0')}:00Z`, step);

  test('is the longest stretch between the words of a human, to the last thing done in it', () => {
    const steps = [clock(0, ask), clock(5, red), clock(25, fix), clock(40, ask), clock(50, green)];
    expect(measureOf('unattendedMinutes', steps)).toBe(25);
    expect(why('unattendedMinutes', steps)).toContain('of 35 in all');
  });

  test('a permission that a human grants ends a stretch', () => {
    const steps = [clock(0, ask), clock(10, red), clock(11, note('permission')), clock(12, fix), clock(20, green)];
    expect(measureOf('unattendedMinutes', steps)).toBe(10);
  });

  test('is not known without times', () => {
    expect(measureOf('unattendedMinutes', [ask, red])).toBeNull();
    expect(measureOf('unattendedCalls', [ask, red, fix, green, ask, red])).toBe(3);
  });

  test.each([['no time'], [''], ['-271821-04-20T00:00:00Z']])('"%s" is no time', (text) => {
    expect(secondOf(text)).toBe(-1);
  });
});

describe('noResponse', () => {
  test('tells how many bytes the model was given', () => {
    const { grade } = gradeOf([say('p'.repeat(561_000), 'human')]);
    expect(grade.value).toBeNull();
    expect(why('noResponse', [say('p'.repeat(561_000), 'human')])).toContain('561,000 bytes');
    expect(measureOf('noResponse', [say('p'.repeat(561_000), 'human')])).toBe(1);
    expect(measureOf('infrastructure', [say('p'.repeat(561_000), 'human')])).toBe(0);
  });
});

describe('infrastructure', () => {
  const failed = note('api-error');

  test('an API that fails before the work leaves no grade, and says that it is the provider', () => {
    const { grade, signals } = gradeOf([ask, failed], { over: { apiErrors: 1 } });
    expect(grade.value).toBeNull();
    expect(grade.why).toContain('provider');
    expect(signals.find(({ id }) => id === 'infrastructure')?.value).toBe(1);
  });

  test('an error that was got over is none', () => {
    const { grade, signals } = gradeOf([ask, failed, red, fix, green, done], { over: { apiErrors: 1 } });
    expect(signals.find(({ id }) => id === 'infrastructure')).toMatchObject({ value: 0 });
    expect(grade.value).not.toBeNull();
  });

  test('an error behind much work is told, and the work is graded', () => {
    const { grade, signals } = gradeOf([ask, red, fix, green, red, fix, green, failed], { over: { apiErrors: 1 } });
    expect(signals.find(({ id }) => id === 'infrastructure')?.value).toBe(1);
    expect(grade.value).not.toBeNull();
  });
});

describe('nothingToDo', () => {
  const looked = [run('git log -3'), run('npx vitest run', { output: '4 passed' })];

  test('is 1 where nothing is wrong and the agent says so; the grade is not low', () => {
    const steps = [...looked, say('The pears are counted right; nothing is to be done.')];
    expect(measureOf('nothingToDo', steps)).toBe(1);
    expect(gradeOf(steps).grade.value).toBeGreaterThanOrEqual(0.55);
  });

  test.each<[string, readonly Loose[]]>([
    ['a change', [fix, green, done]],
    ['a failing end', [red, say('Nothing is to be done.')]],
    ['silence', looked],
  ])('%s is something else', (_, steps) => {
    expect(measureOf('nothingToDo', steps)).toBe(0);
  });
});

describe('interrupted', () => {
  test('tells an end from an interruption that was got over', () => {
    expect(gradeOf([red], { over: { end: 'interrupted' } }).signals.find(({ id }) => id === 'interrupted')?.value).toBe(
      1,
    );
    expect(measureOf('interrupted', [red, note('interruption'), fix, green, done])).toBe(0);
    expect(why('interrupted', [red, note('interruption'), fix, green, done])).toContain('1 time');
  });
});
