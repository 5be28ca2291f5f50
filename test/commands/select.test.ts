import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selectArm } from '../../src/commands/select.ts';
import { cell } from '../bandit/cells.ts';

const OPUS = 'claude-code:opus-4-6';
const KIMI = 'gptme:kimi-k2.6';
const ARMS = ['--arm', OPUS, '--arm', KIMI];

let folder = '';
const at = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'proctor-select-'));
  const cells = [cell(OPUS, 80, 0.64), { ...cell(KIMI, 46, 0.46), bucket: '500k+', silent: 40 }];
  const text = JSON.stringify({ schema: 'proctor/state/1', events: 9, units: 9, unknown: 0, quarantined: 0, cells });
  writeFileSync(at('state.json'), text);
  writeFileSync(at('state.json.gz'), gzipSync(text));
  writeFileSync(at('torn.json'), text.slice(0, -9));
  writeFileSync(at('policy.yml'), 'bandit:\n  floor: 0.3\n  half-life-days: 7\n');
  writeFileSync(at('odd.yml'), 'bandit:\n  flour: 0.3\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const FIXED = ['--seed', 'row 12', '--as-of', '2026-05-03T12:00:00Z'];

async function run(...args: readonly string[]) {
  const ended = await selectArm.perform([...args, '--out', at('out')]);
  return { ...ended, out: readFileSync(at('out'), 'utf8') };
}

describe('proctor select', () => {
  test('names the arm first, then why, then everybody', async () => {
    const { exit, out } = await run('--state', at('state.json'), ...ARMS, ...FIXED);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^(claude-code:opus-4-6|gptme:kimi-k2\.6)\n {2}\S+ was drawn with probability 0\.\d{3} from 2 arms/,
    );
    expect(out).toContain(`\n  ${KIMI}       0.`);
    expect(out).toContain('half-life 30 days, floor 0.01, cost weight 0; seed "row 12"');
  });

  test('as JSON it is what the schema says, the same from a gzipped state', async () => {
    const [one, other] = [
      await run('--state', at('state.json'), ...ARMS, ...FIXED, '--format', 'json'),
      await run('--state', at('state.json.gz'), ...ARMS, ...FIXED, '--format', 'json'),
    ];
    expect(other.out).toBe(one.out);
    expect(JSON.parse(one.out)).toMatchObject({
      schema: 'proctor/selection/1',
      seed: 'row 12',
      asOf: '2026-05-03T12:00:00.000Z',
    });
  });

  test('a prompt size at which an arm answers nothing makes it a probe', async () => {
    const args = ['--state', at('state.json'), ...ARMS, ...FIXED, '--format', 'json', '--prompt-bytes', '561000'];
    const { candidates } = JSON.parse((await run(...args)).out);
    expect(candidates[1]).toMatchObject({ arm: KIMI, standing: 'probe', propensity: 0.02 });
  });

  test('takes half-life and floor from a policy', async () => {
    const { out } = await run('--state', at('state.json'), ...ARMS, '--policy', at('policy.yml'), '--format', 'json');
    const { rules, candidates } = JSON.parse(out);
    expect(rules).toMatchObject({ halfLifeDays: 7, floor: 0.3 });
    expect(candidates[1].propensity).toBeGreaterThanOrEqual(0.3);
  });

  test('ends with 3 where nobody may be chosen', async () => {
    const claim = `${KIMI}~unverified`;
    const { exit, line } = await run('--state', at('state.json'), '--arm', claim);
    expect([exit, line]).toEqual([3, expect.stringContaining('none of the arms may be chosen')]);
  });

  test.each([
    [[...ARMS], '--state is missing', 'proctor select --help'],
    [['--state', 'STATE'], '--arm is missing', 'proctor select --help'],
    [['--state', 'STATE', '--arm', 'opus'], '--arm opus: not an arm', 'harness:model'],
    [['--state', 'TORN', ...ARMS], 'it is not JSON', 'branch proctor'],
    [['--state', '/no/state.json', ...ARMS], '/no/state.json', 'that can be read'],
    [['--state', 'STATE', ...ARMS, '--prompt-bytes', '1.5'], '--prompt-bytes 1.5: not a whole number', '--help'],
    [['--state', 'STATE', ...ARMS, '--cost-weight', '2'], '--cost-weight 2: not a number from 0 to 1', '--help'],
    [['--state', 'STATE', ...ARMS, '--as-of', 'noon'], '--as-of noon: not a time', '2026-'],
    [['--state', 'STATE', ...ARMS, '--format', 'html'], '--format html: unknown form', 'text or json'],
    [['--state', 'STATE', ...ARMS, '--policy', 'ODD'], 'bandit.flour', 'Correct the policy'],
    [['--state', 'STATE', ...ARMS, '--ripe'], "Unknown option '--ripe'", '--help'],
  ])('%s is refused, with the way out', async (args, why, way) => {
    const names: Record<string, string> = { STATE: at('state.json'), TORN: at('torn.json'), ODD: at('odd.yml') };
    const refused = selectArm.perform(args.map((arg) => names[arg] ?? arg));
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining(why),
      hint: expect.stringContaining(way),
    });
  });

  test('its help has examples', () => {
    expect(selectArm.help).toMatch(/Examples\n {2}proctor select /);
  });
});
