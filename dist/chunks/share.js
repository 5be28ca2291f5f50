// src/bandit/share.ts
const Z95 = 1.959963984540054;
/** A share with Wilson's 95 % score interval, which stays inside [0,1] and is honest for few cases. */
function share(count, of) {
	if (of === 0) return {
		count,
		of,
		value: null,
		low: null,
		high: null
	};
	const value = count / of;
	const scale = 1 + Z95 ** 2 / of;
	const centre = (value + Z95 ** 2 / (2 * of)) / scale;
	const reach = Z95 / scale * Math.sqrt(value * (1 - value) / of + Z95 ** 2 / (4 * of * of));
	return {
		count,
		of,
		value,
		low: Math.max(0, centre - reach),
		high: Math.min(1, centre + reach)
	};
}

export { share as t };