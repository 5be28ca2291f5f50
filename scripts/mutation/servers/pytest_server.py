"""Runs pytest in a folder once for every line of standard input, each time in a fork that has pytest loaded already.

usage: pytest_server.py FOLDER OUTPUT ARGUMENT…
A line `update` sets UPDATE_GOLDEN, a line `run` does not; test files may follow. What a run prints goes to OUTPUT; `@@done CODE` says that it is over.
"""

import os
import signal
import sys

import _pytest.assertion.rewrite  # noqa: F401
import pytest

FOLDER, OUTPUT, *ARGUMENTS = sys.argv[1:]
LIMIT_SECONDS = 60


def run_once(update, files):
    output = os.open(OUTPUT, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    signal.alarm(LIMIT_SECONDS)
    if update:
        os.environ["UPDATE_GOLDEN"] = "1"
    os.chdir(FOLDER)
    sys.path.insert(0, FOLDER)
    code = pytest.main([*ARGUMENTS, *(files or ["tests"])])
    sys.stdout.flush()
    sys.stderr.flush()
    return int(code)


for line in sys.stdin:
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = run_once(line.startswith("update"), line.split()[1:])
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    print("@@done", os.waitstatus_to_exitcode(status), flush=True)
