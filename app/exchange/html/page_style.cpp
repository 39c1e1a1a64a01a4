#include "exchange/html/page_style.h"

#include "exchange/html/cell_words.h"

namespace gaiyo {

namespace {

constexpr QStringView kPageParts =
    u"h1{font-size:1.4em;line-height:1.5}h2,h3,h4,h5,h6{font-size:1.1em;background:#eee;"
    u"padding:.3em .6em;margin:2em 0 .8em}h1,h2,h3,h4,h5,h6{overflow-wrap:anywhere;"
    u"text-wrap:balance;word-break:auto-phrase;break-after:avoid;break-inside:avoid}"
    u"article{border-bottom:1px solid #767676;padding:.4em 0 1em}"
    u"article>:first-child{background:none;padding:0;margin:.6em 0;font-size:1em}"
    u"dt{font-weight:bold;margin-top:.6em;break-after:avoid}dd{margin:0 0 0 1em}"
    u"p{margin:.3em 0;orphans:2;widows:2}p,dd,li{overflow-wrap:anywhere}"
    u"table{border-collapse:collapse;margin:.6em 0}th,td{border:1px solid #767676;padding:.2em "
    u".8em;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead th{text-align:center;"
    u"background:#eee}tr{break-inside:avoid}thead{break-after:avoid}"
    u"figure{margin:.6em 0}figcaption{break-after:avoid;"
    u"overflow-wrap:anywhere}figure>table{margin-top:.2em}td.figure{text-align:right;"
    u"white-space:nowrap;font-variant-numeric:tabular-nums}"
    u".wide{overflow-x:auto}a{color:#0b3d91}"
    u".mark{font-weight:bold;border:1px solid;padding:.2em .6em}"
    u"ul.marked{list-style:none;padding-left:1em}"
    u"nav ol{list-style:none;margin:0;padding:0}nav ol ol{padding-left:1.2em}"
    u"nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}"
    u"nav li{margin:.3em 0}nav>ol>li{margin-top:.8em}nav>ol>li>a{font-weight:bold}"
    u"nav .count{color:#444;font-weight:normal;white-space:nowrap}"
    u".index li{text-wrap:pretty;word-break:auto-phrase}"
    u".index .numbers{display:inline-block;margin-left:.6em}"
    u".index .numbers a{text-decoration:underline;padding:.3em .1em;white-space:nowrap}"
    u".flat>ol>li{margin-top:.3em}.flat>ol>li>a{font-weight:normal}"
    u".beside{display:flex;flex-wrap:wrap;column-gap:1em}.beside>:first-child{flex:0 0 100%}"
    u".beside>dl{flex:1 1 0;min-width:0;margin:0}.beside>.strip{flex:none;display:flex;"
    u"column-gap:.6em;border-right:1px solid #767676;padding-right:.6em}.strip dt{margin:0 0 .3em;"
    u"text-align:center}.strip dd{margin:0 auto;max-height:18em;writing-mode:vertical-rl;"
    u"text-orientation:mixed;line-height:1.4;text-wrap:balance;word-break:auto-phrase}"
    u".beside dt:first-child{margin-top:0}.strip span{text-combine-upright:all}";

constexpr QStringView kNarrow =
    u"@media(max-width:30em){h1{font-size:1.2em}h2,h3,h4,h5,h6{padding:.3em .4em}"
    u"dd{margin-left:0}.beside,.beside>.strip{column-gap:.4em}ul{padding-left:1.2em}"
    u"th,td{padding:.2em .4em}td.figure{padding:.2em}th:first-child{min-width:5em}.wide "
    u"th:first-child{min-width:9em}"
    u"nav ol ol{padding-left:.8em}}";

constexpr QStringView kPaper =
    u"@page{margin:20mm 18mm}@media print{body{max-width:none;padding:0;font-size:10.5pt;"
    u"line-height:1.7}a{color:inherit;text-decoration:none}"
    u"h2,h3,h4,h5,h6,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}"
    u".index{break-before:page}nav li{break-inside:avoid}.wide{overflow:visible}.wide "
    u"th:first-child{min-width:0}}";

} // namespace

QString pageStyle()
{
    return kPageParts.toString() + kWholeStyle.toString() + kNarrow.toString();
}

QString paperStyle()
{
    return kPaper.toString();
}

} // namespace gaiyo
