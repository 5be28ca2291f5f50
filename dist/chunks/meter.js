// src/commands/meter.ts
const TERMINAL_EVERY = 200;
const OTHERWISE_EVERY = 5e3;
/** Seconds as people say them: `4 s`, `3 min 20 s`, `2 h 5 min`; a dash where they cannot be known. */
function duration(seconds) {
	if (!Number.isFinite(seconds)) return "–";
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** How far the work is, in one line: done and total, how many a second since `seconds` ago, and how long the rest may take. */
function describeProgress(done, total, seconds) {
	const rate = done / seconds;
	return `${done} of ${total} jobs, ${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)} a second, ${duration((total - done) / rate)} left`;
}
/** Tells on a screen how much of `total` is done, each time one more is; `clock` gives milliseconds. */
function openMeter(total, screen, clock = () => performance.now()) {
	const started = clock();
	const every = screen.isTTY ? TERMINAL_EVERY : OTHERWISE_EVERY;
	let told = started;
	let done = 0;
	return {
		step() {
			done += 1;
			const now = clock();
			if (now - told < every) return;
			told = now;
			const line = `proctor: ${describeProgress(done, total, (now - started) / 1e3)}`;
			screen.write(screen.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
		},
		/** Takes the line off the terminal again. */
		close() {
			if (screen.isTTY && told !== started) screen.write("\r\x1B[K");
		}
	};
}

export { openMeter as t };