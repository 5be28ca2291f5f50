;; What is done with the bytes of JSON strings, sixteen and more at a time: several times as fast as a loop in JavaScript.
;; `npm run assemble` writes it to kernel-code.ts; kernel.ts says how memory is laid out and is the only caller.
;; From 0 lies a byte for each letter behind a backslash: what it stands for, 1 for `u`, 0 where it must not stand there.
;; From 256 lies a byte for each hexadecimal digit: its value, 0x80 for what is none. Up to sixty-four bytes behind what is
;; read or written may be touched.
(module
  (memory (export "memory") 1)

  ;; The value of the four hexadecimal digits at $at; -1 where they are none.
  (func $unit (param $at i32) (result i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local.set $a (i32.load8_u offset=256 (i32.load8_u (local.get $at))))
    (local.set $b (i32.load8_u offset=256 (i32.load8_u offset=1 (local.get $at))))
    (local.set $c (i32.load8_u offset=256 (i32.load8_u offset=2 (local.get $at))))
    (local.set $d (i32.load8_u offset=256 (i32.load8_u offset=3 (local.get $at))))
    (if (i32.and (i32.or (i32.or (local.get $a) (local.get $b)) (i32.or (local.get $c) (local.get $d))) (i32.const 0x80))
      (then (return (i32.const -1))))
    (i32.or
      (i32.or (i32.shl (local.get $a) (i32.const 12)) (i32.shl (local.get $b) (i32.const 8)))
      (i32.or (i32.shl (local.get $c) (i32.const 4)) (local.get $d))))

  ;; Where the string begins that is open behind what was looked through, counted as by $shift; -1 where none is.
  (global $open (export "open") (mut i32) (i32.const -1))
  ;; 1 where the first of the bytes to come stands behind a backslash.
  (global $carry (mut i64) (i64.const 0))

  ;; A bit for each of sixty-four bytes: whether it is set.
  (func $bits (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result i64)
    (i64.or
      (i64.or
        (i64.extend_i32_u (i8x16.bitmask (local.get $a)))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $b))) (i64.const 16)))
      (i64.or
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $c))) (i64.const 32))
        (i64.shl (i64.extend_i32_u (i8x16.bitmask (local.get $d))) (i64.const 48)))))

  ;; Which of sixty-four bytes are a byte.
  (func $equal (param $a v128) (param $b v128) (param $c v128) (param $d v128) (param $byte v128) (result i64)
    (call $bits
      (i8x16.eq (local.get $a) (local.get $byte))
      (i8x16.eq (local.get $b) (local.get $byte))
      (i8x16.eq (local.get $c) (local.get $byte))
      (i8x16.eq (local.get $d) (local.get $byte))))

  ;; Which of sixteen bytes may stand behind a backslash, told by their low and their high halves.
  (func $letters (param $bytes v128) (result v128)
    (i8x16.ne
      (v128.const i64x2 0 0)
      (v128.and
        (i8x16.swizzle
          (v128.const i8x16 0 0 13 0 8 8 4 0 0 0 0 0 2 0 4 1)
          (v128.and (local.get $bytes) (i8x16.splat (i32.const 15))))
        (i8x16.swizzle
          (v128.const i8x16 0 0 1 0 0 2 4 8 0 0 0 0 0 0 0 0)
          (i8x16.shr_u (local.get $bytes) (i32.const 4))))))

  ;; Which of sixty-four bytes lie in a string, given its quotes; $open tells of the first.
  (func $within (param $quotes i64) (result i64)
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 1))))
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 2))))
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 4))))
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 8))))
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 16))))
    (local.set $quotes (i64.xor (local.get $quotes) (i64.shl (local.get $quotes) (i64.const 32))))
    (i64.xor
      (local.get $quotes)
      (i64.sub (i64.const 0) (i64.extend_i32_u (i32.ge_s (global.get $open) (i32.const 0))))))

  ;; Begins another text.
  (func (export "begin")
    (global.set $open (i32.const -1))
    (global.set $carry (i64.const 0)))

  ;; Goes through JSON, sixty-four bytes at a time, and writes to $table where the strings of at least $least bytes begin and
  ;; end, quotes left out, with $shift added. Returns how many, and stops at $most of them; -1 where a string is not valid.
  ;; May be called again for the bytes that follow, where those before were a multiple of sixty-four; four more bytes are
  ;; looked at. Behind the last there must be blanks. Which bytes are escaped is told as simdjson does (Keiser, Lemire, 2024).
  (func (export "longStrings") (param $at i32) (param $to i32) (param $shift i32) (param $least i32) (param $table i32) (param $most i32) (result i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $quotes i64) (local $slashes i64) (local $escapes i64) (local $escaped i64) (local $place i32) (local $count i32)
    (loop $next
      (if (i32.ge_s (local.get $at) (local.get $to)) (then (return (local.get $count))))
      (local.set $a (v128.load align=1 (local.get $at)))
      (local.set $b (v128.load offset=16 align=1 (local.get $at)))
      (local.set $c (v128.load offset=32 align=1 (local.get $at)))
      (local.set $d (v128.load offset=48 align=1 (local.get $at)))
      (local.set $quotes (call $equal
        (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 0x22))))
      (local.set $slashes (call $equal
        (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 0x5c))))
      (if (i32.eqz (i64.eqz (i64.or (local.get $slashes) (global.get $carry))))
        (then
          (local.set $escapes (i64.and (local.get $slashes) (i64.xor (global.get $carry) (i64.const -1))))
          (local.set $escapes (i64.xor
            (i64.sub
              (i64.or (i64.shl (local.get $escapes) (i64.const 1)) (i64.const 0xaaaaaaaaaaaaaaaa))
              (local.get $escapes))
            (i64.const 0xaaaaaaaaaaaaaaaa)))
          (local.set $escaped (i64.xor (local.get $escapes) (i64.or (local.get $slashes) (global.get $carry))))
          (global.set $carry (i64.shr_u (i64.and (local.get $escapes) (local.get $slashes)) (i64.const 63)))
          (local.set $quotes (i64.and (local.get $quotes) (i64.xor (local.get $escaped) (i64.const -1))))
          (if (i64.ne
                (local.get $escaped)
                (i64.and (local.get $escaped) (call $bits
                  (call $letters (local.get $a)) (call $letters (local.get $b))
                  (call $letters (local.get $c)) (call $letters (local.get $d)))))
            (then (return (i32.const -1))))
          (local.set $escaped (i64.and (local.get $escaped) (call $equal
            (local.get $a) (local.get $b) (local.get $c) (local.get $d) (i8x16.splat (i32.const 0x75)))))
          (block $done
            (loop $unit
              (br_if $done (i64.eqz (local.get $escaped)))
              (local.set $place (i32.add (local.get $at) (i32.wrap_i64 (i64.ctz (local.get $escaped)))))
              (if (i32.lt_s (call $unit (i32.add (local.get $place) (i32.const 1))) (i32.const 0))
                (then (return (i32.const -1))))
              (local.set $escaped (i64.and (local.get $escaped) (i64.sub (local.get $escaped) (i64.const 1))))
              (br $unit)))))
      (if (v128.any_true (i8x16.lt_u
            (i8x16.min_u
              (i8x16.min_u (local.get $a) (local.get $b))
              (i8x16.min_u (local.get $c) (local.get $d)))
            (i8x16.splat (i32.const 0x20))))
        (then
          (local.set $escaped (call $bits
            (i8x16.lt_u (local.get $a) (i8x16.splat (i32.const 0x20)))
            (i8x16.lt_u (local.get $b) (i8x16.splat (i32.const 0x20)))
            (i8x16.lt_u (local.get $c) (i8x16.splat (i32.const 0x20)))
            (i8x16.lt_u (local.get $d) (i8x16.splat (i32.const 0x20)))))
          (if (i32.eqz (i64.eqz (i64.and (local.get $escaped) (call $within (local.get $quotes)))))
            (then (return (i32.const -1))))))
      (block $done
        (loop $quote
          (br_if $done (i64.eqz (local.get $quotes)))
          (local.set $place (i32.add
            (i32.add (local.get $at) (local.get $shift))
            (i32.wrap_i64 (i64.ctz (local.get $quotes)))))
          (local.set $quotes (i64.and (local.get $quotes) (i64.sub (local.get $quotes) (i64.const 1))))
          (if (i32.lt_s (global.get $open) (i32.const 0))
            (then
              (global.set $open (i32.add (local.get $place) (i32.const 1)))
              (br $quote)))
          (if (i32.ge_s (i32.sub (local.get $place) (global.get $open)) (local.get $least))
            (then
              (i32.store (local.get $table) (global.get $open))
              (i32.store offset=4 (local.get $table) (local.get $place))
              (local.set $table (i32.add (local.get $table) (i32.const 8)))
              (local.set $count (i32.add (local.get $count) (i32.const 1)))
              (if (i32.eq (local.get $count) (local.get $most))
                (then
                  (global.set $open (i32.const -1))
                  (return (local.get $count))))))
          (global.set $open (i32.const -1))
          (br $quote)))
      (local.set $at (i32.add (local.get $at) (i32.const 64)))
      (br $next))
    (unreachable))

  ;; Where the bytes end that were unescaped last: an escape that begins before $to is taken as a whole.
  (global $stopped (export "stopped") (mut i32) (i32.const 0))

  ;; Writes the text that a valid string's bytes from $at to $to stand for, in UTF-8, to $into, and returns where it ends.
  ;; The string itself ends at $end. Half of a surrogate pair becomes U+FFFD. The text is never longer than the string.
  (func (export "unescape") (param $at i32) (param $to i32) (param $end i32) (param $into i32) (result i32)
    (local $bytes v128) (local $mask i32) (local $byte i32) (local $unit i32) (local $low i32)
    (loop $next
      (if (i32.ge_s (local.get $at) (local.get $to))
        (then
          (global.set $stopped (local.get $at))
          (return (local.get $into))))
      (local.set $bytes (v128.load align=1 (local.get $at)))
      (v128.store align=1 (local.get $into) (local.get $bytes))
      (local.set $mask (i8x16.bitmask (i8x16.eq (local.get $bytes) (i8x16.splat (i32.const 0x5c)))))
      (if (i32.eqz (local.get $mask))
        (then
          (local.set $mask (i32.sub (local.get $to) (local.get $at)))
          (if (i32.gt_s (local.get $mask) (i32.const 16)) (then (local.set $mask (i32.const 16))))
          (local.set $at (i32.add (local.get $at) (local.get $mask)))
          (local.set $into (i32.add (local.get $into) (local.get $mask)))
          (br $next)))
      (local.set $mask (i32.ctz (local.get $mask)))
      (if (i32.ge_s (i32.add (local.get $at) (local.get $mask)) (local.get $to))
        (then
          (global.set $stopped (local.get $to))
          (return (i32.add (local.get $into) (i32.sub (local.get $to) (local.get $at))))))
      (local.set $at (i32.add (local.get $at) (local.get $mask)))
      (local.set $into (i32.add (local.get $into) (local.get $mask)))
      (local.set $byte (i32.load8_u (i32.load8_u offset=1 (local.get $at))))
      (if (i32.ne (local.get $byte) (i32.const 1))
        (then
          (i32.store8 (local.get $into) (local.get $byte))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (local.set $into (i32.add (local.get $into) (i32.const 1)))
          (br $next)))
      (local.set $unit (call $unit (i32.add (local.get $at) (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 6)))
      (if (i32.lt_u (local.get $unit) (i32.const 0x80))
        (then
          (i32.store8 (local.get $into) (local.get $unit))
          (local.set $into (i32.add (local.get $into) (i32.const 1)))
          (br $next)))
      (if (i32.lt_u (local.get $unit) (i32.const 0x800))
        (then
          (i32.store8 (local.get $into) (i32.or (i32.const 0xc0) (i32.shr_u (local.get $unit) (i32.const 6))))
          (i32.store8 offset=1 (local.get $into) (i32.or (i32.const 0x80) (i32.and (local.get $unit) (i32.const 63))))
          (local.set $into (i32.add (local.get $into) (i32.const 2)))
          (br $next)))
      (if (i32.eq (i32.and (local.get $unit) (i32.const 0xfc00)) (i32.const 0xd800))
        (then
          (if (i32.and
                (i32.le_s (i32.add (local.get $at) (i32.const 6)) (local.get $end))
                (i32.eq (i32.load16_u align=1 (local.get $at)) (i32.const 0x755c)))
            (then
              (local.set $low (call $unit (i32.add (local.get $at) (i32.const 2))))
              (if (i32.eq (i32.and (local.get $low) (i32.const 0xfc00)) (i32.const 0xdc00))
                (then
                  (local.set $unit (i32.add (i32.const 0x10000) (i32.or
                    (i32.shl (i32.and (local.get $unit) (i32.const 0x3ff)) (i32.const 10))
                    (i32.and (local.get $low) (i32.const 0x3ff)))))
                  (i32.store8 (local.get $into) (i32.or (i32.const 0xf0) (i32.shr_u (local.get $unit) (i32.const 18))))
                  (i32.store8 offset=1 (local.get $into) (i32.or (i32.const 0x80) (i32.and (i32.shr_u (local.get $unit) (i32.const 12)) (i32.const 63))))
                  (i32.store8 offset=2 (local.get $into) (i32.or (i32.const 0x80) (i32.and (i32.shr_u (local.get $unit) (i32.const 6)) (i32.const 63))))
                  (i32.store8 offset=3 (local.get $into) (i32.or (i32.const 0x80) (i32.and (local.get $unit) (i32.const 63))))
                  (local.set $at (i32.add (local.get $at) (i32.const 6)))
                  (local.set $into (i32.add (local.get $into) (i32.const 4)))
                  (br $next)))))))
      (if (i32.eq (i32.and (local.get $unit) (i32.const 0xf800)) (i32.const 0xd800))
        (then (local.set $unit (i32.const 0xfffd))))
      (i32.store8 (local.get $into) (i32.or (i32.const 0xe0) (i32.shr_u (local.get $unit) (i32.const 12))))
      (i32.store8 offset=1 (local.get $into) (i32.or (i32.const 0x80) (i32.and (i32.shr_u (local.get $unit) (i32.const 6)) (i32.const 63))))
      (i32.store8 offset=2 (local.get $into) (i32.or (i32.const 0x80) (i32.and (local.get $unit) (i32.const 63))))
      (local.set $into (i32.add (local.get $into) (i32.const 3)))
      (br $next))
    (unreachable))

  ;; Which of eight buckets of words may have each of sixteen bytes at one place: by their low and their high halves.
  (func $buckets (param $bytes v128) (param $tables i32) (result v128)
    (v128.and
      (i8x16.swizzle
        (v128.load align=1 (local.get $tables))
        (v128.and (local.get $bytes) (i8x16.splat (i32.const 15))))
      (i8x16.swizzle
        (v128.load offset=16 align=1 (local.get $tables))
        (i8x16.shr_u (local.get $bytes) (i32.const 4)))))

  ;; Whether any word of a set stands between $at and $to; words have four bytes each. At $set lie two tables for each of
  ;; the four bytes, of sixteen bytes each; then how many words there are, and the words.
  ;; Where the tables allow for a word it is compared ("Teddy", of the Hyperscan library).
  (func (export "holdsAny") (param $at i32) (param $to i32) (param $set i32) (result i32)
    (local $mask i32) (local $word i32) (local $one i32) (local $end i32)
    (local.set $to (i32.sub (local.get $to) (i32.const 3)))
    (local.set $end (i32.add (local.get $set) (i32.shl (i32.load offset=128 (local.get $set)) (i32.const 2))))
    (loop $next
      (if (i32.ge_s (local.get $at) (local.get $to)) (then (return (i32.const 0))))
      (local.set $mask (i8x16.bitmask (i8x16.ne
        (v128.const i64x2 0 0)
        (v128.and
          (v128.and
            (call $buckets (v128.load align=1 (local.get $at)) (local.get $set))
            (call $buckets (v128.load offset=1 align=1 (local.get $at)) (i32.add (local.get $set) (i32.const 32))))
          (v128.and
            (call $buckets (v128.load offset=2 align=1 (local.get $at)) (i32.add (local.get $set) (i32.const 64)))
            (call $buckets (v128.load offset=3 align=1 (local.get $at)) (i32.add (local.get $set) (i32.const 96))))))))
      (block $none
        (loop $candidate
          (br_if $none (i32.eqz (local.get $mask)))
          (local.set $one (i32.add (local.get $at) (i32.ctz (local.get $mask))))
          (br_if $none (i32.ge_s (local.get $one) (local.get $to)))
          (local.set $mask (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
          (local.set $word (local.get $set))
          (local.set $one (i32.load align=1 (local.get $one)))
          (loop $compare
            (br_if $candidate (i32.ge_u (local.get $word) (local.get $end)))
            (if (i32.eq (local.get $one) (i32.load offset=132 (local.get $word))) (then (return (i32.const 1))))
            (local.set $word (i32.add (local.get $word) (i32.const 4)))
            (br $compare))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br $next))
    (unreachable))
)
