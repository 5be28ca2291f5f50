import { r as plain } from "./safe.js";
import { f as signalName } from "./phrases.js";

// src/report/charts/theme.ts
const COLOURS = {
	light: {
		back: "#ffffff",
		ink: "#1f2328",
		faint: "#d1d9e0"
	},
	dark: {
		back: "#0d1117",
		ink: "#f0f6fc",
		faint: "#3d444d"
	}
};
/** Colours that people who see few colours tell apart (Okabe and Ito 2008), without those too pale or too dark for one mode. */
const SERIES = {
	light: [
		"#0072b2",
		"#d55e00",
		"#009e73",
		"#cc79a7",
		"#9a6700",
		"#6e7781"
	],
	dark: [
		"#56b4e9",
		"#e69f00",
		"#2bbf92",
		"#e39ac4",
		"#f0e442",
		"#adbac7"
	]
};
/** How many series a chart shows: with more, lines cannot be told apart. */
const MOST_SERIES = SERIES.light.length;
/** Columns of a phone in CSS pixels: a chart is drawn for it and stretched elsewhere. */
const WIDTH = 360;
/** All of a chart is as wide as a phone, axis titles included. */
const FRAME = {
	width: WIDTH,
	padding: 12,
	autosize: {
		type: "fit-x",
		contains: "padding"
	}
};
/** Vega-Lite's config for a mode: solid ground, large type, nothing that needs a pointer. */
function themeOf(mode) {
	const { back, ink, faint } = COLOURS[mode];
	const type = {
		labelColor: ink,
		titleColor: ink,
		labelFontSize: 12,
		titleFontSize: 12,
		titleFontWeight: "normal"
	};
	return {
		background: back,
		font: "system-ui, -apple-system, \"Segoe UI\", Helvetica, Arial, sans-serif",
		title: {
			color: ink,
			fontSize: 14,
			anchor: "start",
			frame: "group",
			subtitleColor: ink,
			subtitleFontSize: 12,
			offset: 10
		},
		axis: {
			...type,
			gridColor: faint,
			domainColor: faint,
			tickColor: faint,
			labelLimit: 150
		},
		legend: {
			...type,
			orient: "bottom",
			direction: "vertical",
			columns: 1,
			labelLimit: 300,
			symbolOpacity: 1,
			title: null
		},
		range: { category: SERIES[mode] },
		view: { stroke: "transparent" },
		rule: { color: ink },
		point: {
			size: 50,
			filled: true
		}
	};
}
/** The colour of text and of lines that are no series. */
const inkOf = (mode) => COLOURS[mode].ink;

// src/report/charts/specs.ts
/** An arm's name as a chart shows it: redacted, one line, of a length that a phone has room for. */
const label = (arm) => plain(arm, 40);
const shownOf = ({ arms }) => arms.filter(({ verified, reward }) => verified && reward.mean !== null).slice(0, 12);
const unit = (title) => ({
	type: "quantitative",
	scale: { domain: [0, 1] },
	axis: {
		title,
		tickCount: 5
	}
});
/** Mean reward of each arm: thick, Student's interval; thin, the one that holds under weekly looking. */
function meansChart(score) {
	const values = shownOf(score).map(({ arm, reward, always }) => ({
		arm: `${label(arm)} (${reward.n})`,
		mean: reward.mean,
		low: reward.low,
		high: reward.high,
		least: always?.betting[0] ?? null,
		most: always?.betting[1] ?? null
	}));
	if (values.length === 0) return [];
	const y = {
		field: "arm",
		type: "nominal",
		sort: null,
		axis: null
	};
	const x = (field) => ({
		field,
		...unit("mean reward")
	});
	const spec = (mode) => ({
		title: {
			text: "Mean reward",
			subtitle: ["thick: 95% interval", "thin: holds under weekly looking"]
		},
		...FRAME,
		height: { step: 46 },
		data: { values },
		layer: [
			{
				mark: {
					type: "text",
					align: "left",
					dy: -15,
					x: 0,
					fontSize: 12,
					color: inkOf(mode)
				},
				encoding: {
					y,
					text: { field: "arm" }
				}
			},
			{
				mark: {
					type: "rule",
					strokeWidth: 1.5
				},
				encoding: {
					y,
					x: x("least"),
					x2: { field: "most" }
				}
			},
			{
				mark: {
					type: "rule",
					strokeWidth: 5
				},
				encoding: {
					y,
					x: x("low"),
					x2: { field: "high" },
					color: {
						field: "arm",
						legend: null,
						sort: null
					}
				}
			},
			{
				mark: {
					type: "point",
					size: 90,
					color: inkOf(mode),
					opacity: 1
				},
				encoding: {
					y,
					x: x("mean")
				}
			}
		]
	});
	return [{
		name: "means",
		spec
	}];
}
/** The belief about each of the arms with most sessions, by week, with its interval. */
function beliefsChart(score) {
	const arms = shownOf(score).slice(0, MOST_SERIES);
	const values = arms.flatMap(({ arm, beliefs }) => beliefs.filter(({ mean }) => mean !== null).map((belief) => ({
		...belief,
		arm: label(arm)
	})));
	if (new Set(values.map(({ from }) => from)).size < 2) return [];
	const x = {
		field: "from",
		type: "temporal",
		timeUnit: "utcyearmonthdate",
		axis: {
			title: "week of",
			format: "%b %d",
			labelAngle: 0,
			tickCount: 4
		}
	};
	const color = {
		field: "arm",
		type: "nominal",
		sort: arms.map(({ arm }) => label(arm))
	};
	const y = (field) => ({
		field,
		...unit("believed mean reward")
	});
	const spec = () => ({
		title: {
			text: "Belief by week",
			subtitle: ["line: mean · band: 95% of the belief"]
		},
		...FRAME,
		height: 260,
		data: { values },
		layer: [
			{
				mark: {
					type: "area",
					opacity: .16
				},
				encoding: {
					x,
					y: y("low"),
					y2: { field: "high" },
					color
				}
			},
			{
				mark: {
					type: "line",
					strokeWidth: 2.5
				},
				encoding: {
					x,
					y: y("mean"),
					color
				}
			},
			{
				mark: { type: "point" },
				encoding: {
					x,
					y: y("mean"),
					color,
					shape: color
				}
			}
		]
	});
	return [{
		name: "beliefs",
		spec
	}];
}
/** The share of accepted pull requests by grade, beside the diagonal on which grade and share are the same. */
function calibrationChart({ calibration: { n, bins } }) {
	if (bins.length < 2) return [];
	const values = bins.map(({ mean, accepted }) => ({
		mean,
		...accepted
	}));
	const x = {
		field: "mean",
		...unit("mean grade")
	};
	const y = (field) => ({
		field,
		...unit("accepted")
	});
	const spec = (mode) => ({
		title: {
			text: "Grade and outcome",
			subtitle: [`${n} sessions whose PR has ended`, "dashed: grade and share are the same"]
		},
		...FRAME,
		height: 260,
		layer: [
			{
				data: { values: [{
					mean: 0,
					value: 0
				}, {
					mean: 1,
					value: 1
				}] },
				mark: {
					type: "line",
					strokeDash: [4, 4],
					strokeWidth: 1,
					color: inkOf(mode)
				},
				encoding: {
					x,
					y: y("value")
				}
			},
			{
				data: { values },
				mark: {
					type: "rule",
					strokeWidth: 3
				},
				encoding: {
					x,
					y: y("low"),
					y2: { field: "high" },
					color: { value: inkOf(mode) }
				}
			},
			{
				data: { values },
				mark: {
					type: "point",
					size: 90,
					color: inkOf(mode),
					opacity: 1
				},
				encoding: {
					x,
					y: y("value")
				}
			},
			{
				data: { values },
				mark: {
					type: "text",
					align: "left",
					dx: 9,
					fontSize: 12,
					color: inkOf(mode)
				},
				encoding: {
					x,
					y: y("value"),
					text: { field: "of" }
				}
			}
		]
	});
	return [{
		name: "calibration",
		spec
	}];
}
/** The charts that a score has enough for. */
const chartsOf = (score) => [
	...meansChart(score),
	...beliefsChart(score),
	...calibrationChart(score)
];

// src/report/charts/terms.ts
const MOST_TERMS = 24;
/** What each term adds to the grade or takes from it, strongest first; nothing where there is none. */
function termsChart(terms) {
	const values = [...terms].filter(({ points }) => points !== 0).sort((one, other) => Math.abs(other.points) - Math.abs(one.points)).slice(0, MOST_TERMS).map(({ signal, points }) => ({
		term: `${plain(signalName(signal), 32)} ${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`,
		points,
		way: points < 0 ? "against" : "for"
	}));
	if (values.length === 0) return [];
	const y = {
		field: "term",
		type: "nominal",
		sort: null,
		axis: null
	};
	const spec = (mode) => ({
		title: {
			text: "What makes the grade",
			subtitle: ["points of each term: left against, right for"]
		},
		...FRAME,
		height: { step: 32 },
		data: { values },
		layer: [{
			mark: {
				type: "bar",
				height: 8,
				yOffset: 8
			},
			encoding: {
				y,
				x: {
					field: "points",
					type: "quantitative",
					axis: {
						title: "points",
						tickCount: 5
					}
				},
				color: {
					field: "way",
					type: "nominal",
					sort: ["for", "against"],
					legend: null
				}
			}
		}, {
			mark: {
				type: "text",
				align: "left",
				dy: -6,
				x: 0,
				fontSize: 12,
				color: inkOf(mode)
			},
			encoding: {
				y,
				text: { field: "term" }
			}
		}]
	});
	return [{
		name: "terms",
		spec
	}];
}

// src/report/charts/index.ts
const MODES = ["light", "dark"];
/** Draws charts in both modes. */
async function drawAll(charts) {
	if (charts.length === 0) return [];
	const { drawSvg } = await import("./draw.js");
	return Promise.all(charts.flatMap(({ name, spec }) => MODES.map(async (mode) => ({
		name,
		mode,
		svg: await drawSvg({
			...spec(mode),
			config: themeOf(mode)
		})
	}))));
}
/** Charts of a score: `charts/<name>-light.svg` and `charts/<name>-dark.svg`. None where there is not enough to draw. */
async function drawCharts(score) {
	return (await drawAll(chartsOf(score))).map(({ name, mode, svg }) => ({
		path: `charts/${name}-${mode}.svg`,
		text: svg
	}));
}
/** The chart of a grade's terms as SVG text, by mode; empty where there is no term. */
async function drawTerms(terms) {
	return new Map((await drawAll(termsChart(terms))).map(({ mode, svg }) => [mode, svg]));
}
/** The names of charts among some files, without mode and ending. */
const chartNames = (files) => new Set(files.flatMap(({ path }) => /^charts\/([a-z]+)-(?:light|dark)\.svg$/.exec(path)?.[1] ?? []));

export { drawCharts as n, drawTerms as r, chartNames as t };