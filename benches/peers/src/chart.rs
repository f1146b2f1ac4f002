//! The ratios as an SVG: a group for each rival, a bar for each workload, on a logarithmic scale.
//! The colours are visible on white and on black.

use crate::table::{Table, short};

/// Few enough for one chart.
const WORKLOADS: [&str; 6] = [
    "otp",
    "mixed",
    "mixed, cold",
    "ascii 459",
    "accented",
    "chinese",
];
/// The first rivals read or check the bytes and do not count.
const DO_LESS: usize = 3;

const TOP: usize = 64;
const BAR: usize = 13;
const GROUP: usize = WORKLOADS.len() * BAR + 10;
const LEFT: f64 = 202.0;
const DECADE: f64 = 98.0;

const TICKS: [&str; 6] = ["0.1×", "1×", "10×", "100×", "1,000×", "10,000×"];

const STYLE: &str = "text { font: 11px system-ui, sans-serif; fill: #7d7d7d }
.big { font-size: 13px; font-weight: 600 }
.middle { text-anchor: middle }
.end { text-anchor: end }
rect { fill: #3d85d8 }
.less rect { fill: #999 }
path { stroke: #888; stroke-opacity: .4 }";

const KEY: &str = "Grey: doesn't count, only reads or checks the bytes. Blue: counts; the crates also encode. \
                   –: refuses some of the texts.";

pub fn svg(ratios: &Table) -> String {
    let x = |ratio: f64| LEFT + DECADE * (1.0 + ratio.log10());
    let bottom = TOP + ratios.rows().count() * GROUP;
    let head = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760"#;
    let mut svg = format!("{head} {bottom}\">\n<style>{STYLE}</style>\n");
    svg += &text(0.0, 13, "big", "estimate is this many times as fast as …");
    svg += &text(0.0, 30, "", KEY);
    for (decade, label) in TICKS.iter().enumerate() {
        let (at, top) = (LEFT + DECADE * decade as f64, TOP - 6);
        svg += &text(at, top - 6, "middle", label);
        svg += &format!("<path d=\"M{at} {top}V{bottom}\"/>\n");
    }
    for (group, rival) in ratios.rows().enumerate() {
        let class = if group < DO_LESS { "less" } else { "" };
        let mut base = TOP + group * GROUP + 9;
        svg += &format!("<g class=\"{class}\">\n");
        svg += &text(0.0, base + 1, "big", &rival.replace('`', ""));
        for workload in WORKLOADS {
            let ratio = ratios.get(workload, rival);
            let at = x(ratio.unwrap_or(1.0));
            let (start, end) = (at.min(x(1.0)), at.max(x(1.0)));
            let (top, width) = (base - 9, end - start);
            svg += &text(LEFT - 6.0, base, "end", workload);
            svg += &format!(r#"<rect x="{start:.1}" y="{top}" width="{width:.1}" height="10"/>"#);
            let label = ratio.map_or("–".to_owned(), |ratio| short(ratio) + "×");
            svg += &text(end + 4.0, base, "", &label);
            base += BAR;
        }
        svg += "</g>\n";
    }
    svg + "</svg>\n"
}

fn text(x: f64, base: usize, class: &str, text: &str) -> String {
    format!("<text class=\"{class}\" x=\"{x:.1}\" y=\"{base}\">{text}</text>\n")
}
