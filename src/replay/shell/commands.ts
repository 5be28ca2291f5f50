import { type Command, failed, SILENT } from '../disk/call.ts';
import { applyPatch } from './apply-patch.ts';
import { move } from './copies.ts';
import { basename, chmod, dirname, ln, mkdir, pwd, rm, rmdir, touch, truncate } from './files.ts';
import { cat, cut, head, sort, tac, tail, tee, tr, uniq, wc } from './filters.ts';
import { find } from './find.ts';
import { git } from './git.ts';
import { grep } from './grep.ts';
import { patch } from './patch.ts';
import { perl } from './perl.ts';
import { echo, printf, seq } from './print.ts';
import { python } from './python.ts';
import { sed } from './sed/sed.ts';
import { xargs } from './xargs.ts';

const nothing: Command = () => SILENT;

/** Programs that are computed, by name. What is not here is opaque as far as it may write. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>(
  Object.entries({
    ':': nothing,
    true: nothing,
    false: () => failed(),
    apply_patch: applyPatch,
    applypatch: applyPatch,
    echo,
    printf,
    seq,
    cat,
    head,
    tail,
    tac,
    sort,
    uniq,
    wc,
    cut,
    tr,
    tee,
    grep,
    egrep: grep,
    fgrep: grep,
    sed,
    perl,
    rm,
    unlink: rm,
    rmdir,
    mkdir,
    touch,
    truncate,
    ln,
    chmod,
    basename,
    dirname,
    pwd,
    mv: move,
    cp: move,
    find,
    xargs,
    git,
    patch,
    python,
    python3: python,
    sleep: nothing,
  } satisfies Record<string, Command>),
);
