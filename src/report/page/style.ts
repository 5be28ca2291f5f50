const LIGHT = `--back:#fff;--soft:#f6f8fa;--ink:#1f2328;--dim:#59636e;--line:#d1d9e0;--link:#0757b0;--bad:#b3261e;--good:#116329;--warn:#7d4e00;--add:#e6f6ea;--del:#fdeceb;--here:#fff3bf;--edit:#0072b2;--run:#6e5494;--look:#8aa4b8;--other:#c3ccd4;--human:#d55e00`;
const DARK = `--back:#0d1117;--soft:#161b22;--ink:#f0f6fc;--dim:#9da7b3;--line:#3d444d;--link:#79b8ff;--bad:#ff8a80;--good:#5fd07f;--warn:#f0b84a;--add:#12331f;--del:#3d1a1c;--here:#4d3f00;--edit:#56b4e9;--run:#b69adf;--look:#7f9fb8;--other:#667180;--human:#e69f00`;

const FRAME = `
:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:5.5rem}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.3rem;margin:0 0 .75rem;padding-top:1.5rem;border-top:1px solid var(--line)}
section:first-child h2{border:0}
h3{font-size:1.05rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0}
ul,ol{margin:.4rem 0;padding-left:1.4rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:1px}
code,pre,samp,.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.85rem}
nav{position:sticky;top:0;z-index:1;background:var(--back);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;max-width:76rem;margin:0 auto;padding:.4rem 1rem;list-style:none}
nav a{display:inline-block;padding:.15rem 0}
summary{cursor:pointer;padding:.3rem 0}
.dim,small,figcaption{color:var(--dim)}
.hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;z-index:2;background:var(--back)}
`;

const VERDICT = `
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:.75rem;margin:0}
.facts>div{padding:.6rem .8rem;background:var(--soft);border:1px solid var(--line);border-radius:.4rem}
dt{color:var(--dim);font-size:.85rem}
dd{margin:0}
.verdict,.figure{font-size:1.25rem;font-weight:600}
.verdict.pass,.good,.green a{color:var(--good)}
.verdict.block,.bad,.red a{color:var(--bad)}
.verdict.ungraded,.warn{color:var(--warn)}
.why{font-size:1.05rem;margin:.8rem 0}
.finding{margin:1rem 0;padding:.2rem 1rem .6rem;border:1px solid var(--line);border-left:.35rem solid var(--line);border-radius:.4rem}
.finding.block{border-left-color:var(--bad)}
.finding.warn{border-left-color:var(--warn);color:inherit}
.finding h3{margin-top:.6rem}
.tag{display:inline-block;padding:0 .45rem;border:1px solid var(--line);border-radius:1rem;font-size:.8rem;font-weight:400;color:var(--ink);background:var(--soft);white-space:nowrap}
.tag.block,.tag.diverged{border-color:var(--bad);color:var(--bad)}
.tag.warn,.tag.partial,.tag.uncovered{border-color:var(--warn);color:var(--warn)}
.tag.exact{border-color:var(--good);color:var(--good)}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.75rem;align-items:start}
.beside>div{min-width:0}
figure{margin:.5rem 0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
figcaption{padding:.3rem .6rem;background:var(--soft);border-bottom:1px solid var(--line);font-size:.85rem}
pre{margin:0;padding:.5rem .6rem;white-space:pre-wrap;max-height:24rem;overflow:auto}
pre.out{border-top:1px dashed var(--line);color:var(--dim)}
.flow{columns:14rem}
`;

const CODE = `
.code{width:100%;border-collapse:collapse;line-height:1.45}
.code td{padding:0 .4rem;vertical-align:top}
.code td:first-child{width:1%;text-align:right;white-space:nowrap;color:var(--dim);user-select:none}
.code td:nth-child(2){width:1%;white-space:nowrap;border-right:1px solid var(--line)}
.code td:last-child{white-space:pre-wrap;min-width:8rem;tab-size:4}
.code .add{background:var(--add)}
.code .del{background:var(--del)}
.code .here{background:var(--here)}
.code .here td:last-child{font-weight:600}
.code tr.add td:first-child,.code tr.del td:first-child,.code tr.here td:first-child{color:var(--ink)}
.file{margin:.4rem 0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
.file>summary{padding:.35rem .6rem;background:var(--soft)}
.file>p{padding:0 .6rem}
.tree ul{list-style:none;padding-left:1.1rem;border-left:1px solid var(--line)}
.tree>ul{padding-left:0;border:0}
.share{display:block;width:100%;height:.8rem;border-radius:.3rem}
.share .explained{fill:var(--edit)}
.share .opaque{fill:var(--look)}
.share .unlogged{fill:var(--human)}
.wide{overflow-x:auto}
.terms{border-collapse:collapse;width:100%;font-size:.95rem}
.terms th,.terms td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
.terms th,.list td{overflow-wrap:break-word}
.terms tbody th{font-weight:600;white-space:nowrap}
.reasons td{min-width:7rem}
.reasons td:nth-last-child(2){min-width:16rem}
.list{min-width:64rem}
.pair{table-layout:fixed;min-width:24rem}
.pair th:first-child{width:8.2rem}
.pair tbody th{white-space:normal}
.pair ul{padding-left:1rem}
.terms .number{text-align:right;white-space:nowrap;min-width:0;font-variant-numeric:tabular-nums}
.chart{max-width:28rem}
.chart svg{width:100%;height:auto}
.chart.dark{display:none}
@media screen and (prefers-color-scheme:dark){.chart.dark{display:block}.chart.light{display:none}}
`;

const TIMELINE = `
.strip{display:grid;grid-template-columns:repeat(auto-fit,minmax(1.5rem,1fr));list-style:none;margin:.5rem 0;padding:0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
.strip a,.strip span{display:block;border-right:1px solid var(--line);border-bottom:1px solid var(--line);padding:.25rem 0}
.strip a:hover{background:var(--soft)}
.strip a:focus-visible{outline-offset:-3px}
.strip svg{display:block;width:100%;height:3rem}
.edit{fill:var(--edit)}
.run{fill:var(--run)}
.look{fill:var(--look)}
.other,.gap{fill:var(--other)}
.gap{fill:var(--ink)}
.human{fill:var(--human)}
svg .bad,svg .red{fill:var(--bad)}
svg .green{fill:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0;font-size:.85rem;color:var(--dim)}
.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-.05rem;background:var(--other)}
.legend .edit{background:var(--edit)}
.legend .run{background:var(--run)}
.legend .look{background:var(--look)}
.legend .bad,.legend .red{background:var(--bad)}
.legend .green{background:var(--good);height:.4rem}
.legend .human{background:var(--human)}
.legend .gap{background:var(--ink);width:.2rem}
.checks{display:flex;flex-wrap:wrap;gap:.2rem .8rem;list-style:none;padding:0}
.checks a{display:inline-block;min-width:1.5rem;min-height:1.5rem}
.steps>summary{border-top:1px solid var(--line)}
.steps ol{list-style:none;padding:0;margin:0}
.steps li{padding:.2rem .5rem;border-left:.25rem solid var(--other);margin:.1rem 0}
.steps li.edit{border-color:var(--edit)}
.steps li.run{border-color:var(--run)}
.steps li.look{border-color:var(--look)}
.steps li.human{border-color:var(--human)}
.steps li:target{background:var(--here)}
.steps samp{color:var(--dim)}
#jump{margin:.6rem 0}
#jump[hidden]{display:none}
input,button,select{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--dim);border-radius:.3rem;padding:.2rem .6rem}
`;

const PRINT = `
@media print{
:root{${LIGHT}}
nav,#jump,.skip,details:not([open]).steps,details:not([open]).file{display:none}
body{font-size:11pt}
header,main{max-width:none;padding:0}
pre{max-height:none}
.finding,figure,tr{break-inside:avoid}
h2,h3{break-after:avoid}
a{color:inherit;text-decoration:none}
}
`;

/** The page's style sheet. Colours of text reach 4.5 to 1 on every ground they stand on, in both modes. */
export const STYLE = [FRAME, VERDICT, CODE, TIMELINE, PRINT].join('').replaceAll('\n', '');
