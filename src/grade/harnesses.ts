import type { CalibrationTable } from './calibration-table.ts';

/**
 * Levels by harness, over 470 graded sample sessions of 24 projects. A harness with fewer than 3 projects is not
 * corrected, one with fewer than 200 labelled sessions weighs nothing of its own. Made by `npm run fit:calibration`; do not edit.
 */
export const CALIBRATION: CalibrationTable = {
  usual: {
    toolSuccess: 0.987,
    closure: 0.659,
  },
  harnesses: {
    aider: {
      sessions: 186,
      projects: 1,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    atif: {
      sessions: 4,
      projects: 2,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'claude-code': {
      sessions: 87,
      projects: 11,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    cline: {
      sessions: 1,
      projects: 1,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    codex: {
      sessions: 24,
      projects: 4,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'copilot-cli': {
      sessions: 4,
      projects: 2,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'gemini-cli': {
      sessions: 9,
      projects: 4,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'kimi-cli': {
      sessions: 2,
      projects: 1,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'mini-swe-agent': {
      sessions: 147,
      projects: 8,
      labelled: 142,
      shifts: {},
      weights: {},
    },
    opencode: {
      sessions: 3,
      projects: 2,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    openhands: {
      sessions: 1,
      projects: 1,
      labelled: 0,
      shifts: {},
      weights: {},
    },
    'qwen-code': {
      sessions: 2,
      projects: 1,
      labelled: 0,
      shifts: {},
      weights: {},
    },
  },
};
